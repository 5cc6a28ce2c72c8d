/**
 * The progress bar: a {@link org.hocket.interpreter.progress.ProgressBar} follows the parallel maps of a script,
 * {@link org.hocket.interpreter.progress.Pace} says how fast one is, {@link org.hocket.interpreter.progress.ProgressText} what
 * people read of it, and {@link org.hocket.interpreter.progress.StatusLine} keeps that apart from what the script writes.
 */
package org.hocket.interpreter.progress;
