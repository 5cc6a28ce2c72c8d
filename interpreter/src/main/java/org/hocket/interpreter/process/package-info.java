/**
 * How values go from one Hocket process to another: a {@link org.hocket.interpreter.process.ValueWriter} writes those of a message to
 * a {@link org.hocket.interpreter.process.FrameOutput}, and on the other side of the pipe a
 * {@link org.hocket.interpreter.process.ValueReader} reads them from a {@link org.hocket.interpreter.process.FrameInput}. What is more
 * than plain data goes through the {@link org.hocket.interpreter.process.Links} of either side.
 */
package org.hocket.interpreter.process;
