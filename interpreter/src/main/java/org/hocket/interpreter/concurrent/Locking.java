package org.hocket.interpreter.concurrent;

import java.util.Arrays;
import java.util.List;

/**
 * One statement that takes locks, perhaps when a condition on what they guard holds, and perhaps not for ever.
 * {@link Task#releaseTo} gives back what it took.
 */
public final class Locking {

    private final Task task;
    private final Lockable[] wanted;
    private final Holding mark;
    private final long most;
    private final long begin;
    /** Those that belong to another process. */
    private final List<Lockable> ofOthers;
    private boolean again;

    private Locking(Task task, Lockable[] wanted, long most) {
        this.task = task;
        this.wanted = wanted;
        this.mark = task.held();
        this.ofOthers = ofOthers(wanted);
        this.most = most;
        this.begin = most < 0 ? 0 : task.runtime().scheduler().now();
    }

    private static List<Lockable> ofOthers(Lockable... wanted) {
        for (Lockable lockable : wanted) {
            if (lockable.elsewhere() != null) {
                return Arrays.stream(wanted).filter(each -> each.elsewhere() != null).toList();
            }
        }
        return List.of();
    }

    /** Waits as long as it takes. */
    public static Locking forEver(Task task, Lockable... wanted) {
        return new Locking(task, wanted, Wait.FOR_EVER);
    }

    /** Waits for so many nanoseconds in all. */
    public static Locking within(Task task, long most, Lockable... wanted) {
        return new Locking(task, wanted, Math.max(0, most));
    }

    /** Waits until the task holds all; false when the time is over, and then it holds none that it did not hold before. */
    public boolean acquire() {
        if (holdsAll()) {
            return true;
        }
        task.beforeWait();
        return ofOthers.isEmpty() ? acquireHere(wanted) : acquireBoth();
    }

    private boolean acquireHere(Lockable... here) {
        return Acquisition.takeAll(task, here) || new Acquisition(task, here, rest()).await();
    }

    /** Takes those of this process first. */
    private boolean acquireBoth() {
        Lockable[] here = Arrays.stream(wanted).filter(lockable -> lockable.elsewhere() == null).toArray(Lockable[]::new);
        if (!acquireHere(here)) {
            return false;
        }
        List<Lockable> missing = ofOthers.stream().filter(lockable -> !lockable.isHeldBy(task)).toList();
        boolean acquired = missing.isEmpty() || (again ? missing.getFirst().elsewhere().acquireAgain(task, missing)
                : missing.getFirst().elsewhere().acquire(task, missing, rest()));
        if (!acquired) {
            task.giveBackTo(mark, false);
            return false;
        }
        for (Lockable lockable : missing) {
            lockable.take(task);
            task.held().beginElsewhere();
        }
        return true;
    }

    /**
     * Gives back what was taken, and waits until another task has held one of the locks.
     *
     * @return false when the time is over
     */
    public boolean awaitChange() {
        if (ofOthers.isEmpty()) {
            return new Watch(task, wanted, rest()).await(mark);
        }
        again = true;
        boolean changed = ofOthers.getFirst().elsewhere().awaitChange(task);
        for (Holding holding = task.held(); holding != mark; holding = holding.below()) {
            holding.endElsewhere();
        }
        task.giveBackTo(mark, false);
        return changed;
    }

    /** Whether there is nothing to take and so no wait: not in a condition either, and not for a cancel. */
    private boolean holdsAll() {
        for (Lockable lockable : wanted) {
            if (!lockable.isHeldBy(task)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the task held one of them before. */
    public boolean takesAgain() {
        for (Lockable lockable : wanted) {
            if (lockable.isHeldBy(task)) {
                return true;
            }
        }
        return false;
    }

    private long rest() {
        return most < 0 ? Wait.FOR_EVER : Math.max(0, most - (task.runtime().scheduler().now() - begin));
    }
}
