package org.hocket.interpreter.concurrent;

/** Thrown where the condition of a lock would wait, while it holds what others need to change. */
public final class WaitInConditionException extends RuntimeException {

    WaitInConditionException() {
        super("a condition waits", null, false, false);
    }
}
