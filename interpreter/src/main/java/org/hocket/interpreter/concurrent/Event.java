package org.hocket.interpreter.concurrent;

/** Something that happens once; who waits for it goes on then, and who comes later need not wait. */
public final class Event {

    private final WaitQueue queue = new WaitQueue();
    private volatile boolean set;

    /** Says that it has happened. */
    public void set() {
        set = true;
        queue.wakeAll();
    }

    public boolean isSet() {
        return set;
    }

    public void await(Task task) {
        task.beforeWait();
        new QueuedWait(task, queue, () -> set, Need.EVENT, "an event to be set").await();
    }
}
