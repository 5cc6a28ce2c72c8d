package org.hocket.interpreter.concurrent;

/** What a scope does when one of its tasks fails. */
public enum Policy {

    /** A failed task keeps its error for whoever awaits it; the scope throws at its end what nobody took. */
    SUPERVISED,

    /** The first task to fail cancels the body and the other tasks; the scope throws its error. */
    ALL_OR_NOTHING
}
