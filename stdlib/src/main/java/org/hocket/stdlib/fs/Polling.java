package org.hocket.stdlib.fs;

import org.hocket.interpreter.concurrent.Task;

/** How work that takes long lets its task give way, and ends where that is cancelled. */
public final class Polling {

    private Polling() {
    }

    /** To be run every few hundred steps or more often; it is cheap where nothing is to be done. */
    public static Runnable of(Task task) {
        return () -> {
            if (task.pollDue()) {
                task.poll();
            }
        };
    }
}
