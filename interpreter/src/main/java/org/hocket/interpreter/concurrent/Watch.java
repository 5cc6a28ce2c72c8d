package org.hocket.interpreter.concurrent;

import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/** A wait for the next end of a lock on any of some cells, so that a condition is worth another look. */
final class Watch extends Wait {

    private final Lockable[] watched;
    private volatile boolean changed;

    /** @param most how many nanoseconds to wait; negative for ever */
    Watch(Task task, Lockable[] watched, long most) {
        super(task, most);
        this.watched = watched;
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
        }
    }

    @Override
    boolean isOver() {
        return changed || isTimeOver();
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
