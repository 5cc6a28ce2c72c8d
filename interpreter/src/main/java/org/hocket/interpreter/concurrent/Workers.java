package org.hocket.interpreter.concurrent;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Virtual threads that run bodies one after another: to make, mount and end a virtual thread costs several times what a
 * short task does. As many workers take from the queue as there are cores. One that is about to park leaves the queue to
 * another and keeps its thread for the body that it runs; so each body may park as if it had a thread of its own. After a
 * tick a worker ends, and another goes on behind all threads that are ready: many short bodies hold up nobody.
 *
 * <p><b>Giving way.</b> The JDK does not preempt virtual threads, and its scheduler runs a carrier's own queue dry before it
 * looks at what came from outside, where all that timers wake is. So a thread gives way by having itself woken from
 * outside: then the carriers' own queues do run dry, and everyone waits in the same line. {@code Thread.yield} was rejected
 * for that: four loops that yield on two carriers would hold up every timer for ever. A carrier also goes on with the queue
 * that it took something from last, and each thread outside has a queue of its own; so while threads give way, all that comes
 * from outside comes through the clock, as they do.
 *
 * <p><b>Deep stacks.</b> The frames of a thread that gives way go to the heap, and only the last of them come back, so that
 * endless recursion would never come to the end of a stack, but fill the heap. So a thread that stays deep keeps its
 * carrier for longer, and what then still grows has an end too.
 */
final class Workers {

    static final int CORES = java.lang.Runtime.getRuntime().availableProcessors();
    /** How often a worker without work looks for more before it ends, and how many turns of a spin it pauses before each look. */
    private static final int LOOKS = 3;
    private static final int PAUSE = 100;
    /** The stack, in frames, of a thread that gives way less often, and the deepest that is let grow in the heap. */
    private static final int DEEP = 2_000;
    private static final int DEEPEST = 1 << 20;
    /** About 130 ms, in which most endless recursion comes to its end. */
    private static final int MOST_TURNS = 31;
    private static final StackWalker WALKER = StackWalker.getInstance();
    /** How many threads of the JVM are giving way. */
    private static final AtomicInteger GIVING_WAY = new AtomicInteger();

    private final Function<Runnable, Thread> threads;
    private final Scheduler scheduler;
    private final ConcurrentLinkedQueue<Job> queue = new ConcurrentLinkedQueue<>();
    /** How many workers take from the queue. */
    private final AtomicInteger serving = new AtomicInteger();
    /** Whether one of them looks for more; a second one would only be in its way. */
    private final AtomicBoolean looking = new AtomicBoolean();
    /** What was first in the queue at the last tick. */
    private Job firstAtTick;
    private volatile boolean helpIsComing;

    /** What a worker runs. */
    interface Job {

        void run(Worker worker);
    }

    Workers(Function<Runnable, Thread> threads, Scheduler scheduler) {
        this.threads = threads;
        this.scheduler = scheduler;
    }

    /** The calling thread as a worker that takes nothing from the queue. */
    Worker adoptCurrentThread() {
        Worker worker = new Worker();
        worker.thread = Thread.currentThread();
        worker.serves = false;
        return worker;
    }

    void add(Job job) {
        queue.add(job);
        if (takePlace()) {
            begin(false);
        }
    }

    private boolean takePlace() {
        for (int taken = serving.get(); taken < CORES; taken = serving.get()) {
            if (serving.compareAndSet(taken, taken + 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Starts a worker for a place that has been taken.
     *
     * @param last whether it waits until all threads that are ready have had a turn
     */
    private void begin(boolean last) {
        if (last || standsInLine()) {
            scheduler.after(0, this::start);
        } else {
            start();
        }
    }

    private static boolean standsInLine() {
        return GIVING_WAY.get() > 0 && !Thread.currentThread().isVirtual();
    }

    private void start() {
        try {
            Worker worker = new Worker();
            worker.thread = threads.apply(worker);
            worker.thread.start();
        } catch (Throwable e) {
            serving.decrementAndGet();
            throw e;
        }
    }

    /** Takes a place at the queue if there is something in it that nobody is about to take. */
    private boolean isNeeded() {
        return !queue.isEmpty() && takePlace();
    }

    /**
     * To be called at each tick. When all workers are stuck, say in calls to the system, one more comes to their help.
     *
     * @return whether something is still in the queue, so that another tick must follow
     */
    boolean endTick() {
        Job first = queue.peek();
        if (first != null && first == firstAtTick && !helpIsComing) {
            helpIsComing = true;
            serving.incrementAndGet();
            begin(true);
        }
        firstAtTick = first;
        return first != null;
    }

    final class Worker implements Runnable {

        /** Its thread runs, is about to park or parked, or was woken since. */
        private static final int RUNS = 0;
        private static final int PARKED = 1;
        private static final int WOKEN = 2;

        private final AtomicInteger state = new AtomicInteger();
        private final Patience patience = new Patience();
        private Thread thread;
        private int tick;
        private boolean serves = true;
        /** How many turns it keeps its carrier without a break, and how many of them are left. */
        private int turns;
        private int turnsLeft;

        @Override
        public void run() {
            helpIsComing = false;
            tick = Tick.now();
            try {
                while (serves) {
                    Job job = next();
                    if (job == null) {
                        return;
                    }
                    job.run(this);
                    if (Tick.now() != tick) {
                        return;
                    }
                    serves = serves || isNeeded();
                }
            } finally {
                leave();
            }
        }

        /**
         * What to run next, or null. To start a worker takes several times as long as to add to the queue, so that without some
         * patience each would end before the next job comes; with pauses, more than one has come by then.
         */
        private Job next() {
            Job job = queue.poll();
            if (job == null && looking.compareAndSet(false, true)) {
                for (int look = 0; look < LOOKS && job == null; look++) {
                    pause();
                    job = queue.poll();
                }
                looking.set(false);
            }
            return job;
        }

        private static void pause() {
            for (int i = 0; i < PAUSE; i++) {
                Thread.onSpinWait();
            }
        }

        /** @param brief whether it may be worth while to spin first */
        void park(boolean brief) {
            boolean woken = brief && CORES > 1 && patience.outlasts(() -> state.get() == WOKEN);
            if (!woken && state.compareAndSet(RUNS, PARKED)) {
                parkThread();
            }
            state.set(RUNS);
        }

        private void parkThread() {
            leave();
            LockSupport.park();
            // Parking would return at once as long as the thread is interrupted; cancelling does not go by interrupts.
            Thread.interrupted();
        }

        void unpark() {
            if (state.getAndSet(WOKEN) != PARKED) {
                return;
            }
            if (thread.isVirtual() && standsInLine()) {
                scheduler.after(0, this::resume);
            } else {
                resume();
            }
        }

        private void resume() {
            LockSupport.unpark(thread);
        }

        /**
         * Ends a turn, and lets other threads have theirs.
         *
         * @throws StackOverflowError where the stack grows without end
         */
        void yield() {
            if (!thread.isVirtual()) {
                Thread.yield();
            } else if (turnsLeft > 0) {
                turnsLeft--;
            } else {
                turns = depth() > DEEP ? Math.min(MOST_TURNS, 2 * turns + 1) : 0;
                turnsLeft = turns;
                giveWay();
            }
        }

        private static long depth() {
            long depth = WALKER.walk(frames -> frames.limit(DEEPEST).count());
            if (depth == DEEPEST) {
                throw new StackOverflowError();
            }
            return depth;
        }

        private void giveWay() {
            GIVING_WAY.incrementAndGet();
            try {
                scheduler.after(0, this::resume);
                parkThread();
            } catch (StackOverflowError tooDeep) {
                // The collector may be unable to hold so deep a stack (under G1, one of more than half a region): then
                // the thread cannot be unmounted, and goes on.
                return;
            } finally {
                GIVING_WAY.decrementAndGet();
            }
        }

        /** Leaves the queue to others. */
        private void leave() {
            if (serves) {
                serves = false;
                serving.decrementAndGet();
                if (isNeeded()) {
                    // Of workers that follow each other on a carrier of their own, nobody else would ever get it.
                    begin(Tick.now() != tick);
                }
            }
        }
    }
}
