package org.hocket.interpreter.concurrent;

import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/** A wait for the next end of a lock on any of some cells, so that a condition is worth another look. */
final class Watch extends Wait {

    private final Task task;
    private final Lockable[] watched;
    private final Scheduler scheduler;
    private final long end;
    private final boolean timed;
    private volatile boolean changed;

    /** @param most how many nanoseconds to wait; negative for ever */
    Watch(Task task, Lockable[] watched, long most) {
        super(task.place());
        this.task = task;
        this.watched = watched;
        this.scheduler = task.runtime().scheduler();
        this.timed = most >= 0;
        this.end = timed ? scheduler.now() + most : 0;
    }

    private final class Watcher extends Waiter {

        Watcher() {
            super(task);
        }

        @Override
        void wake() {
            changed = true;
            task.unpark();
        }
    }

    /** Gives the locks back that were taken since a mark, and waits; false when the time is over. */
    boolean await(Holding mark) {
        Waiter[] watchers = new Waiter[watched.length];
        Scheduler.Timer alarm = timed ? scheduler.after(end - scheduler.now(), task::unpark) : null;
        try {
            // Registered while the locks are held: what changes the cells after that is not missed.
            for (int i = 0; i < watchers.length; i++) {
                watchers[i] = new Watcher();
                watched[i].watch(watchers[i]);
            }
            task.giveBackTo(mark, false);
            task.waitFor(this);
            return changed;
        } finally {
            for (int i = 0; i < watchers.length && watchers[i] != null; i++) {
                watched[i].unwatch(watchers[i]);
            }
            if (alarm != null) {
                alarm.cancel();
            }
        }
    }

    @Override
    boolean isOver() {
        return changed || timed && scheduler.now() >= end;
    }

    @Override
    boolean movesByItself() {
        return timed;
    }

    @Override
    Need need() {
        return Need.CHANGE;
    }

    @Override
    String what() {
        StringBuilder names = new StringBuilder("a change of ");
        for (int i = 0; i < watched.length; i++) {
            names.append(i == 0 ? "" : ", ").append(watched[i].name());
        }
        return names.toString();
    }
}
