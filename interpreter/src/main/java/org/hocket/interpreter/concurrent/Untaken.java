package org.hocket.interpreter.concurrent;

/** Why a wait is given up in favour of an error that nobody took: it is taken where the wait ends. */
final class Untaken extends RuntimeException {

    private final transient Task failed;

    Untaken(Task failed) {
        super("a task failed", null, false, false);
        this.failed = failed;
    }

    Task failed() {
        return failed;
    }
}
