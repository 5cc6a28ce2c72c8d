package org.hocket.interpreter.parallel;

import java.util.List;
import java.util.TreeMap;
import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.Crew;
import org.hocket.interpreter.concurrent.Task;

/**
 * One run of a parallel map: deals the items of an input to a crew of workers until none is left, or one of them fails.
 *
 * <p><b>Small maps.</b> The owner begins alone. Others come when it has worked for as long as it takes to start them, when it
 * waits, or at a tick, whichever is first; so a map of a few cheap items costs little more than a loop.
 *
 * <p><b>Failure.</b> The first error stops the map and cancels what is being done. Of those that were seen, that of the first
 * item is thrown, with the others suppressed.
 *
 * <p><b>Monitors.</b> Those of the supply, the outcome and this guard a few fields each; nothing waits, wakes others or looks at
 * the clock under one of them.
 */
public final class ParallelMap implements Crew.Job {

    /** About what it takes to start another worker. */
    private static final long ALONE_NANOS = 20_000;

    /**
     * How a map is to be run.
     *
     * @param backend   where
     * @param workers   how many workers there are at most; 0 to share the cores
     * @param chunk     the number of items in a chunk; 0 to measure
     * @param balance   deals the chunks, to as many workers as it has; null where whoever is idle takes the next
     * @param observers follow it
     */
    public record Settings(Backend backend, int workers, int chunk, Balance balance, List<MapObserver> observers) {
    }

    private final Task owner;
    private final Object origin;
    private final Settings settings;
    private final Input input;
    private final Outcome outcome;
    private final Crew crew;
    private final Supply supply;
    private final ChunkSizes sizes;
    private final long seed;
    private final long beginning;

    private volatile boolean stopped;
    private volatile boolean over;
    private volatile long done;
    private int running;
    private boolean completing;
    /** The errors, by the indexes of the items. */
    private final TreeMap<Long, Throwable> failures = new TreeMap<>();

    /**
     * Opens a map in the name of a task; {@link #run} must follow, or {@link #start} and {@link #close}.
     *
     * @param origin where in the program it stands
     */
    public ParallelMap(Task owner, Object origin, Code code, Input input, Outcome outcome, Settings settings) {
        this.owner = owner.at(origin);
        this.origin = origin;
        this.settings = settings;
        this.input = input;
        this.outcome = outcome;
        this.seed = owner.nextSeed();
        Balance balance = settings.balance();
        this.crew = new Crew(owner, this, balance != null ? balance.workers() : settings.workers(), "parallel for", origin);
        this.sizes = new ChunkSizes(settings.backend().pace(), settings.chunk(), crew.size());
        this.supply = balance != null ? new DealtSupply(code, input, sizes, outcome, balance)
                : new SharedSupply(code, input, sizes, outcome);
        this.beginning = owner.runtime().scheduler().now();
        settings.observers().forEach(observer -> observer.began(this));
    }

    /** Runs the map to its end; the owner works, too. */
    public void run() {
        Throwable thrown = null;
        try {
            begin();
            if (settings.balance() != null) {
                crew.staff();
            }
            crew.work(this::isOver);
        } catch (Throwable e) {
            thrown = e;
        }
        close(thrown);
    }

    /** Starts workers, and lets the owner go on. */
    void start() {
        begin();
        crew.staff();
    }

    private void begin() {
        if (input instanceof FedInput fed) {
            crew.startBeside(self -> read(fed, self), "input of parallel for");
        } else if (input.available() == 0) {
            over = true;
        }
    }

    private Object read(FedInput fed, Task self) {
        try {
            fed.feed(self, crew);
        } catch (Cancellation cancelled) {
            throw cancelled;
        } catch (Throwable thrown) {
            fail(Long.MAX_VALUE, thrown);
        }
        fed.end();
        // What remains to be done at the end is a worker's.
        crew.staff();
        return null;
    }

    /**
     * Ends the map, and waits until nothing of it is left: throws the error that stopped it, or what its owner threw.
     *
     * @param thrown what the owner has to throw, or null
     */
    void close(Throwable thrown) {
        disband(thrown);
        Throwable first = failure();
        if (thrown instanceof Cancellation || first == null) {
            crew.close(thrown);
        } else {
            if (thrown != null) {
                first.addSuppressed(thrown);
            }
            crew.close(first);
        }
    }

    /** Ends the map before its end, whatever becomes of it. */
    void abandon() {
        stop();
        disband(null);
        crew.close(null);
    }

    private void disband(Throwable thrown) {
        crew.disband(thrown);
        settings.observers().forEach(observer -> observer.ended(this));
    }

    private void stop() {
        stopped = true;
        crew.cancel();
    }

    /** A chunk for a worker; null where there is none now. */
    Chunk take(Worker worker) {
        synchronized (this) {
            running++;
        }
        Chunk chunk = stopped ? null : supply.take(worker);
        input.taken(sizes.window());
        if (chunk == null) {
            leaveChunk();
            finishIfDone(worker);
            return null;
        }
        for (MapObserver observer : settings.observers()) {
            observer.took(this, worker.number(), chunk);
        }
        return chunk;
    }

    void measured(int items, long nanos, long now) {
        synchronized (supply) {
            sizes.measured(items, nanos);
        }
        if (!crew.isStaffed() && now - beginning > ALONE_NANOS) {
            crew.staff();
        }
    }

    /** Notes that a chunk is done with. */
    void settle(Worker worker, int items) {
        synchronized (this) {
            done += items;
        }
        leaveChunk();
        finishIfDone(worker);
    }

    private synchronized void leaveChunk() {
        running--;
    }

    /** Whether everything has been done but what comes at the end. */
    private synchronized boolean isDone() {
        return running == 0 && !completing && !stopped && supply.isExhausted();
    }

    /** Brings the map to its end, where all items are done. */
    void finishIfDone(Worker last) {
        synchronized (this) {
            if (!isDone()) {
                return;
            }
            completing = true;
        }
        try {
            outcome.complete(last.task(), last);
        } catch (Cancellation cancelled) {
            throw cancelled;
        } catch (Throwable thrown) {
            fail(0, thrown);
        }
        over = true;
        Crew.wake(owner);
    }

    /** Stops the map for an error of an item. */
    void fail(long item, Throwable error) {
        synchronized (this) {
            failures.putIfAbsent(item, error);
        }
        over = true;
        stop();
        Crew.wake(owner);
    }

    synchronized boolean hasFailed() {
        return !failures.isEmpty();
    }

    /** The error of the first item, with the others suppressed; null where there is none. */
    private synchronized Throwable failure() {
        Throwable first = failures.isEmpty() ? null : failures.firstEntry().getValue();
        failures.values().stream().filter(other -> other != first).forEach(other -> first.addSuppressed(other));
        return first;
    }

    /** Whether there is nothing left to do, or the map has failed. */
    boolean isOver() {
        return over;
    }

    @Override
    public int openings() {
        if (stopped) {
            return 0;
        }
        int openings = supply.openings();
        return openings == 0 && isDone() ? 1 : openings;
    }

    @Override
    public Crew.Member newMember() {
        return new Worker(this);
    }

    /** The task that runs it. */
    public Task owner() {
        return owner;
    }

    Supply supply() {
        return supply;
    }

    Outcome outcome() {
        return outcome;
    }

    Backend backend() {
        return settings.backend();
    }

    Crew crew() {
        return crew;
    }

    long seed() {
        return seed;
    }

    /** Where in the program it stands. */
    public Object origin() {
        return origin;
    }

    /** When it was opened, on the scheduler's clock. */
    public long beginning() {
        return beginning;
    }

    /** Whether it is part of the work on an item of another; not where a task that such work has started runs it. */
    public boolean isNested() {
        return Crew.hasMember(owner);
    }

    /** How many items there are; -1 where that is not known. */
    public long total() {
        return input.total();
    }

    /** How many items have been worked on. */
    public long done() {
        return done;
    }
}
