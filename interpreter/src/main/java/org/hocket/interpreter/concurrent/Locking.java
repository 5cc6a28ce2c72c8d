package org.hocket.interpreter.concurrent;

import java.util.function.BooleanSupplier;

/** Takes several locks, perhaps on a condition and not for ever. What it takes, {@link Task#releaseTo} gives back. */
public final class Locking {

    /** To wait without an end. */
    public static final long FOR_EVER = -1;

    private final Task task;
    private final Lockable[] wanted;
    private final long begin;
    private final long most;

    private Locking(Task task, Lockable[] wanted, long most) {
        this.task = task;
        this.wanted = wanted;
        this.most = most;
        this.begin = task.runtime().scheduler().now();
    }

    /**
     * Waits until the task holds all, and a condition is true.
     *
     * @param condition evaluated while all are held; null where there is none
     * @param most      how many nanoseconds to wait, or {@link #FOR_EVER}
     * @return false when the time is over; then none of them is held
     */
    public static boolean acquire(Task task, Lockable[] wanted, BooleanSupplier condition, long most) {
        task.beforeWait();
        Holding mark = task.held();
        if (condition == null) {
            return Acquisition.takeAll(task, wanted) || new Acquisition(task, wanted, most).await();
        }
        return new Locking(task, wanted, most).acquireWhen(condition, mark);
    }

    private boolean acquireWhen(BooleanSupplier condition, Holding mark) {
        while (Acquisition.takeAll(task, wanted) || new Acquisition(task, wanted, rest()).await()) {
            if (holds(condition, mark)) {
                return true;
            }
            if (!new Watch(task, wanted, rest()).await(mark)) {
                return false;
            }
        }
        return false;
    }

    private boolean holds(BooleanSupplier condition, Holding mark) {
        task.setInCondition(true);
        try {
            return condition.getAsBoolean();
        } catch (Throwable e) {
            task.giveBackTo(mark, false);
            throw e;
        } finally {
            task.setInCondition(false);
        }
    }

    /** What is left of the time. */
    private long rest() {
        return most < 0 ? FOR_EVER : Math.max(0, most - (task.runtime().scheduler().now() - begin));
    }
}
