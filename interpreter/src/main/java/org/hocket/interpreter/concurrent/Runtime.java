package org.hocket.interpreter.concurrent;

import java.util.function.Function;

/** What all tasks of one program share. */
public final class Runtime {

    private final Scheduler scheduler;
    private final Object host;
    private final long seed;
    private final Deadlocks deadlocks;
    private final Places places;

    /**
     * @param host           what the interpreter reaches from any task; the runtime does not look into it
     * @param seed           decides every random draw of the program, see {@link Task#seed}
     * @param deadlockErrors makes the error that is thrown in a task of a deadlock
     */
    public Runtime(Scheduler scheduler, Object host, long seed, Function<Deadlock, ? extends Throwable> deadlockErrors) {
        this.scheduler = scheduler;
        this.host = host;
        this.seed = seed;
        this.places = new Places(scheduler.cores());
        this.deadlocks = new Deadlocks(scheduler, deadlockErrors);
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public Object host() {
        return host;
    }

    public long seed() {
        return seed;
    }

    Places places() {
        return places;
    }

    Deadlocks deadlocks() {
        return deadlocks;
    }
}
