package org.hocket.interpreter.concurrent;

/**
 * What all tasks of one program share.
 *
 * @param host what the interpreter reaches from any task; the runtime does not look into it
 * @param seed decides every random draw of the program, see {@link Task#seed}
 */
public record Runtime(Scheduler scheduler, Object host, long seed) {
}
