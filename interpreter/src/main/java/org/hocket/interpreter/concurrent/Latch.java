package org.hocket.interpreter.concurrent;

/** A number that is counted down to 0; who waits for that goes on then, and who comes later need not wait. */
public final class Latch {

    private final WaitQueue queue = new WaitQueue();
    private volatile long count;

    /** @param count not negative */
    public Latch(long count) {
        this.count = count;
    }

    /** Counts one down; at 0 it stays there. */
    public void down() {
        synchronized (this) {
            if (count == 0 || --count > 0) {
                return;
            }
        }
        queue.wakeAll();
    }

    public long count() {
        return count;
    }

    public void await(Task task) {
        task.beforeWait();
        new QueuedWait(task, queue, () -> count == 0, Need.LATCH, "a latch to be counted down").await();
    }
}
