package org.hocket.interpreter.concurrent;

/** Thrown where the value of a cancelled task is awaited. */
public final class CancelledTaskException extends RuntimeException {

    private final transient Task task;

    CancelledTaskException(Task task) {
        super("the task was cancelled", null, true, false);
        this.task = task;
    }

    /** The task that was cancelled. */
    public Task task() {
        return task;
    }
}
