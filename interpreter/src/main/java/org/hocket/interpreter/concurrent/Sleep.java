package org.hocket.interpreter.concurrent;

/** A wait for a time to pass. */
final class Sleep extends Wait {

    private final Task task;
    private final Scheduler scheduler;
    private final long begin;
    private final long nanos;

    Sleep(Task task, long nanos) {
        super(task.place());
        this.task = task;
        this.scheduler = task.runtime().scheduler();
        this.begin = scheduler.now();
        this.nanos = nanos;
    }

    void await() {
        Scheduler.Timer timer = scheduler.after(nanos, task::unpark);
        try {
            task.waitFor(this);
        } finally {
            timer.cancel();
        }
    }

    @Override
    boolean isOver() {
        return scheduler.now() - begin >= nanos;
    }

    @Override
    boolean movesByItself() {
        return true;
    }

    @Override
    Need need() {
        return Need.NOTHING;
    }

    @Override
    String what() {
        return "a time to pass";
    }
}
