package org.hocket.interpreter.concurrent;

/** What a task that waits is in need of. */
public enum Need {
    /** Locks that others hold. */
    LOCK,
    /** A change of what locks guard. */
    CHANGE,
    /** The end of tasks. */
    TASK,
    /** What a crew does. */
    CREW,
    /** A slot of its scope. */
    SLOT,
    /** A value from a channel. */
    VALUE,
    /** Room in a channel. */
    ROOM,
    /** The first of several. */
    CHOICE,
    EVENT,
    BARRIER,
    LATCH,
    /** Something that comes by itself. */
    NOTHING
}
