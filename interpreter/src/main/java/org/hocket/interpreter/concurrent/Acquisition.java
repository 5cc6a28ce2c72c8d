package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/**
 * A wait for several locks at once: all or none. The task waits in the queue of one that was not free, and holds none of
 * them while it waits, so that two such waits cannot block each other.
 *
 * <p><b>Fairness.</b> Who has waited for {@link #patience} reserves all that it wants, and the oldest reservation counts: as
 * those who have them release them, it gets them. A reservation lapses after a time, because whoever must release one of
 * them may depend, by ways that nobody sees, on a task that the reservation keeps waiting; it comes back later for
 * longer, so that it will do at last for locks that are held for long.
 *
 * <p><b>Rejected.</b> Handing a lock over to the first in line costs a switch of threads for each. Taking them in a fixed order
 * needs no all or none, but holds the first ones while it waits for the others.
 */
final class Acquisition extends Wait {

    private static final long FIRST_PATIENCE = 1_000_000;
    private static final long LONGEST_PATIENCE = 1_000_000_000;
    /** How many times longer a reservation lasts than the wait before it, and the next wait than the last one. */
    private static final int GROWTH = 4;
    private static final AtomicLong AGES = new AtomicLong();
    private static final int NOWHERE = -1;

    private final Lockable[] wanted;
    private final Holding mark;
    private final Waiter waiter;
    private final Scheduler scheduler;
    private int queuedAt = NOWHERE;

    private boolean expired;

    private long age;
    private long since;
    private long patience = FIRST_PATIENCE;
    private volatile Scheduler.Timer reservation;
    private volatile boolean lapsed;

    /** @param most how many nanoseconds to wait; negative for ever */
    Acquisition(Task task, Lockable[] wanted, long most) {
        super(task, most);
        this.wanted = wanted;
        this.mark = task.held();
        this.waiter = new Waiter(task);
        this.scheduler = task.runtime().scheduler();
        this.since = scheduler.now();
    }

    /** False when the time is over. */
    boolean await() {
        try {
            task.waitFor(this);
            return !expired;
        } finally {
            leaveQueue();
            endReservation();
        }
    }

    @Override
    boolean isOver() {
        for (;;) {
            int obstacle = takeAll(task, wanted, this);
            if (obstacle == NOWHERE) {
                return true;
            }
            if (isTimeOver()) {
                expired = true;
                return true;
            }
            if (obstacle != queuedAt) {
                leaveQueue();
                queuedAt = obstacle;
                wanted[obstacle].enqueue(waiter);
            } else if (!hasJustReserved()) {
                return false;
            }
        }
    }

    /** Takes all, if they are free and no other wait comes first. */
    static boolean takeAll(Task task, Lockable... wanted) {
        return takeAll(task, wanted, null) == NOWHERE;
    }

    /** The index of one that cannot be taken, and then none of them is; otherwise all are. */
    private static int takeAll(Task task, Lockable[] wanted, Acquisition wait) {
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].isHeldBy(task) && (!wanted[i].isFree() || wanted[i].isKeptFrom(task, wait))) {
                return i;
            }
        }
        Holding before = task.held();
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].isHeldBy(task) && !wanted[i].take(task)) {
                task.giveBackTo(before, false);
                return i;
            }
        }
        return NOWHERE;
    }

    private void leaveQueue() {
        if (queuedAt != NOWHERE) {
            wanted[queuedAt].dequeue(waiter);
            queuedAt = NOWHERE;
        }
    }

    /** Reserves all if that is due; they may have become free before, and then nobody would say so. */
    private boolean hasJustReserved() {
        long now = scheduler.now();
        if (lapsed) {
            lapsed = false;
            reservation = null;
            since = now;
            patience = Math.min(LONGEST_PATIENCE, GROWTH * patience);
        }
        if (reservation != null || now - since < patience) {
            return false;
        }
        if (age == 0) {
            age = AGES.incrementAndGet();
        }
        for (Lockable lockable : wanted) {
            lockable.reserveFor(this);
        }
        // Set last: a reservation that is made after its end would last for ever.
        reservation = scheduler.after(GROWTH * patience, this::lapse);
        return true;
    }

    private void lapse() {
        freeReserved();
        lapsed = true;
        task.unpark();
    }

    private void endReservation() {
        Scheduler.Timer timer = reservation;
        if (timer != null) {
            timer.cancel();
            freeReserved();
        }
    }

    private void freeReserved() {
        for (Lockable lockable : wanted) {
            lockable.endReservation(this);
        }
    }

    /** Whether it has waited for less long than another. */
    boolean isYoungerThan(Acquisition other) {
        return age > other.age;
    }

    void wake() {
        task.unpark();
    }

    @Override
    boolean keepsOthers() {
        return reservation != null;
    }

    @Override
    boolean isForTasks() {
        return true;
    }

    @Override
    boolean isForWaiting() {
        for (Lockable lockable : wanted) {
            for (Task holder : lockable.holders()) {
                if (holder.waitsForTasks()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    void blockers(Consumer<Iterable<Task>> groups) {
        for (Lockable lockable : wanted) {
            if (!lockable.isHeldBy(task)) {
                Iterable<Task> holders = lockable.holders();
                if (holders.iterator().hasNext()) {
                    groups.accept(holders);
                }
            }
        }
    }

    @Override
    Need need() {
        return Need.LOCK;
    }

    @Override
    String what() {
        List<String> names = new ArrayList<>();
        for (Lockable lockable : wanted) {
            if (!lockable.isHeldBy(task)) {
                names.add(lockable.name());
            }
        }
        return String.join(", ", names);
    }
}
