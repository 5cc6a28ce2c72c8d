package org.hocket.interpreter.process;

/** What a task of a child asks of what its parent owns. */
enum Operation {
    /** Call a method: {@code thing, method, arguments}. */
    CALL,
    /** Do the first of several things with channels: {@code time or -1, [thing, value to send or absent] …}. */
    SELECT,
    /** Take locks: {@code time or -1, things…}. Gives false, or a list with the value of each cell. */
    LOCK,
    /** Give the locks back that were taken last, and wait for a change. */
    AWAIT_CHANGE,
    /** Take them again. */
    LOCK_AGAIN,
    /** Give the lock back that was taken last; there is no answer: {@code thing, changed, value}. */
    UNLOCK
}
