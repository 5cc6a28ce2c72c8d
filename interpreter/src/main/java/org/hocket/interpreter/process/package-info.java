/**
 * Child processes. A {@link org.hocket.interpreter.process.WorkerPool} starts them and keeps those without work; a
 * {@code Conversation} is one piece of work that a task has one of them do, and {@code Death} tells why one died. On the other side
 * {@link org.hocket.interpreter.process.Child} reads and works. What a child's tasks want of what the parent owns are
 * {@code RemoteCalls} there, and {@code Requests} here, served by tasks of the parent that wait and hold locks in their name.
 *
 * <p>Between the two go messages: a {@link org.hocket.interpreter.process.ValueWriter} writes values to a
 * {@link org.hocket.interpreter.process.FrameOutput}, and on the other side of the pipe a
 * {@link org.hocket.interpreter.process.ValueReader} reads them from a {@link org.hocket.interpreter.process.FrameInput}. What is more
 * than plain data goes through the {@link org.hocket.interpreter.process.Links} of either side.
 */
package org.hocket.interpreter.process;
