package org.hocket.interpreter.concurrent;

/** What tests get thrown in a task of a deadlock. */
final class DeadlockFound extends RuntimeException {

    private final transient Deadlock deadlock;

    DeadlockFound(Deadlock deadlock) {
        super(deadlock.toString());
        this.deadlock = deadlock;
    }

    Deadlock deadlock() {
        return deadlock;
    }
}
