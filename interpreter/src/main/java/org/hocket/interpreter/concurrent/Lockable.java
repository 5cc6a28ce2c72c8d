package org.hocket.interpreter.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/**
 * What a {@code lock} statement takes. Who finds it free takes it, in line or not, which keeps the cores busy; so that nobody
 * starves, a task that has waited long becomes its heir: then whoever holds nothing else leaves it alone.
 *
 * <p>Who wants it enters the queue, looks once more, and sleeps. Who releases it does that first and then wakes the next
 * in line, who stays in the queue until it has what it wants.
 */
public abstract sealed class Lockable permits Lock, Semaphore {

    private static final VarHandle HEIR;

    static {
        try {
            HEIR = MethodHandles.lookup().findVarHandle(Lockable.class, "heir", Acquisition.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String name;
    /** Who takes it where it really is; null where that is here. */
    private final Elsewhere elsewhere;
    private final WaitQueue queue = new WaitQueue();
    private final WaitQueue watchers = new WaitQueue();
    private volatile Acquisition heir;

    /**
     * @param name      what messages call it
     * @param elsewhere who takes it in the process that it belongs to; null where it belongs to this one
     */
    Lockable(String name, Elsewhere elsewhere) {
        this.name = name;
        this.elsewhere = elsewhere;
    }

    final Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Takes it for a task, if it is free; the task's list of holdings has it then. */
    abstract boolean take(Task task);

    abstract boolean isFree();

    /** Whether the task need not take it again. */
    abstract boolean isHeldBy(Task task);

    /** Makes it free again, and wakes nobody. */
    abstract void giveBack(Holding holding, Task task);

    /** Those one of whom has to release it. */
    abstract Iterable<Task> holders();

    public String name() {
        return name;
    }

    /** Whether a task has to leave it to the heir. */
    final boolean isKeptFrom(Task task, Acquisition acquisition) {
        Acquisition current = heir;
        // Who holds something may be whom the heir waits for, and must not wait for the heir.
        return current != null && current != acquisition && task.held() == null;
    }

    final void release(Holding holding, Task task, boolean changed) {
        boolean heldElsewhere = holding.endElsewhere();
        giveBack(holding, task);
        if (heldElsewhere) {
            // Last: it may be given to another task of this process at once.
            elsewhere.release(task, this, changed);
        }
        wakeNext();
        if (changed && isWatched()) {
            watchers.wakeAll();
        }
    }

    final boolean isWatched() {
        return !watchers.isEmpty();
    }

    /** Wakes whoever may take it now. */
    final void wakeNext() {
        Acquisition current = heir;
        if (current != null) {
            current.wake();
        } else if (!queue.isEmpty()) {
            queue.wakeFirst();
        }
    }

    /** Makes this acquisition the heir, unless an older one is. */
    final void reserveFor(Acquisition acquisition) {
        Acquisition current = heir;
        while ((current == null || current.isYoungerThan(acquisition)) && !HEIR.compareAndSet(this, current, acquisition)) {
            current = heir;
        }
    }

    final void endReservation(Acquisition acquisition) {
        if (HEIR.compareAndSet(this, acquisition, null) && isFree()) {
            wakeNext();
        }
    }

    final void enqueue(Waiter waiter) {
        queue.add(waiter);
    }

    /** Takes a waiter out; what was meant for it, it passes on. */
    final void dequeue(Waiter waiter) {
        queue.remove(waiter);
        if (isFree()) {
            wakeNext();
        }
    }

    final void watch(Waiter waiter) {
        watchers.add(waiter);
    }

    final void unwatch(Waiter waiter) {
        watchers.remove(waiter);
    }
}
