package org.hocket.interpreter.concurrent;

import java.util.ArrayDeque;

/** How many tasks of a scope may run at once; the others wait for their turn in the order in which they were started. */
final class Slots {

    private final ArrayDeque<Task> waiting = new ArrayDeque<>();
    private int free;

    Slots(int limit) {
        free = limit;
    }

    /** Takes a slot for a task that was just made, or queues it. */
    synchronized boolean take(Task task) {
        if (free > 0) {
            free--;
            return true;
        }
        task.queue();
        waiting.add(task);
        return false;
    }

    /** Passes on the slot of a task that has ended. */
    void free() {
        Task next = next();
        if (next != null) {
            next.launch();
        }
    }

    private synchronized Task next() {
        for (Task next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.dequeue()) {
                return next;
            }
        }
        free++;
        return null;
    }
}
