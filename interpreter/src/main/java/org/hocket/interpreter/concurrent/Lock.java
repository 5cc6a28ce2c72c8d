package org.hocket.interpreter.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/** A lock that one task holds at a time; it may take it again. */
public sealed class Lock extends Lockable permits SharedCell {

    private static final VarHandle OWNER;

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(Lock.class, "owner", Task.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Holding holding = new Holding(this);
    private volatile Task owner;

    public Lock(String name) {
        this(name, null);
    }

    /** @param elsewhere who takes it in the process that it belongs to; null where it belongs to this one */
    public Lock(String name, Elsewhere elsewhere) {
        super(name, elsewhere);
    }

    /** Takes the lock if nothing stands against it: most often the whole of what locking is. */
    public final boolean tryAcquire(Task task) {
        return owner == null && elsewhere() == null && !isKeptFrom(task, null) && take(task);
    }

    /** Gives the lock back, if it is all that was taken since the mark and nobody watches it: most often the whole of unlocking. */
    public final boolean tryRelease(Task task, Holding mark) {
        if (task.held() != holding || holding.below() != mark || isWatched() || elsewhere() != null) {
            return false;
        }
        task.setHeld(mark);
        owner = null;
        wakeNext();
        return true;
    }

    @Override
    final boolean take(Task task) {
        if (owner != null || !OWNER.compareAndSet(this, null, task)) {
            return false;
        }
        try {
            holding.pushOn(task);
            return true;
        } catch (StackOverflowError tooDeep) {
            owner = null;
            throw tooDeep;
        }
    }

    @Override
    final boolean isFree() {
        return owner == null;
    }

    @Override
    public final boolean isHeldBy(Task task) {
        return owner == task;
    }

    @Override
    final void giveBack(Holding given, Task task) {
        // An exhausted stack may have it given back a second time, when another task holds it.
        if (owner == task) {
            owner = null;
        }
    }

    @Override
    final Iterable<Task> holders() {
        Task holder = owner;
        return holder == null ? List.of() : List.of(holder);
    }
}
