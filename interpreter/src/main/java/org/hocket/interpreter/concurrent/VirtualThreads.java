package org.hocket.interpreter.concurrent;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Strands run on virtual threads, see {@link Workers}; here are the clock and the tick.
 *
 * <p>Two daemon threads serve all schedulers of the JVM. The clock runs the timers. The ticker advances the tick 4 ms
 * after someone began or went on to compute, and sleeps while all wait: every strand that goes on, for whatever reason,
 * asks for a tick after it has read the last. They are two because a timer's action may enter a monitor that is about to
 * go to a virtual thread without a carrier, and only the tick makes a busy task give one up; the ticker enters none.
 */
public final class VirtualThreads implements Scheduler {

    private static final long TICK_NANOS = 4_000_000;
    private static final int BATCH = 64;
    private static final long ORIGIN = System.nanoTime();
    private static final Thread TICKER = Thread.ofPlatform().daemon().name("hocket-ticker").unstarted(VirtualThreads::runTicker);
    private static final Thread CLOCK = Thread.ofPlatform().daemon().name("hocket-clock").unstarted(VirtualThreads::runClock);
    private static final TimerQueue TIMERS = new TimerQueue(() -> LockSupport.unpark(CLOCK));

    private static final List<WeakReference<VirtualThreads>> SCHEDULERS = new CopyOnWriteArrayList<>();

    private static volatile boolean tickWanted;
    /** Until when the clock sleeps; it is woken for what is due earlier. */
    private static volatile long alarm;

    static {
        CLOCK.start();
        TICKER.start();
    }

    private final Workers workers;
    private volatile Runnable quietAction;
    /** Whether a strand of this scheduler has gone on since the last tick. */
    private volatile boolean stirred;
    private boolean quiet;

    /** Plain virtual threads without names. */
    public VirtualThreads() {
        this(Thread.ofVirtual().inheritInheritableThreadLocals(false).factory()::newThread);
    }

    /**
     * @param threads makes the virtual threads, and does not start them
     */
    public VirtualThreads(Function<Runnable, Thread> threads) {
        this.workers = new Workers(threads, this);
        SCHEDULERS.add(new WeakReference<>(this));
    }

    private final class ThreadStrand implements Strand, Workers.Job {

        private final Runnable body;
        private Workers.Worker worker;

        ThreadStrand(Runnable body) {
            this.body = body;
        }

        ThreadStrand(Workers.Worker worker) {
            this.body = null;
            this.worker = worker;
        }

        @Override
        public void run(Workers.Worker by) {
            worker = by;
            body.run();
        }

        @Override
        public void start() {
            workers.add(this);
            stir();
        }

        @Override
        public void park(boolean brief) {
            worker.park(brief);
            stir();
        }

        @Override
        public void unpark() {
            worker.unpark();
        }

        @Override
        public void yield() {
            worker.yield();
            stir();
        }
    }

    @Override
    public Strand strand(String name, Runnable body) {
        return new ThreadStrand(body);
    }

    @Override
    public Strand current() {
        return new ThreadStrand(workers.adoptCurrentThread());
    }

    @Override
    public int beginTurn() {
        int tick = Tick.now();
        stir();
        return tick;
    }

    @Override
    public int cores() {
        return Workers.CORES;
    }

    @Override
    public long now() {
        return sinceOrigin();
    }

    @Override
    public Timer after(long nanos, Runnable action) {
        long now = sinceOrigin();
        long deadline = nanos <= 0 ? now : now + Math.min(nanos, Long.MAX_VALUE - now);
        Timer timer = TIMERS.add(deadline, action);
        if (deadline < alarm) {
            LockSupport.unpark(CLOCK);
        }
        return timer;
    }

    private static long sinceOrigin() {
        return System.nanoTime() - ORIGIN;
    }

    @Override
    public void onQuiet(Runnable action) {
        quietAction = action;
    }

    private void stir() {
        if (!stirred) {
            stirred = true;
            tickWanted = true;
            LockSupport.unpark(TICKER);
        }
    }

    private static void runTicker() {
        for (;;) {
            while (!tickWanted) {
                LockSupport.park();
            }
            long end = sinceOrigin() + TICK_NANOS;
            for (long rest = TICK_NANOS; rest > 0; rest = end - sinceOrigin()) {
                LockSupport.parkNanos(rest);
            }
            // In this order: who reads the tick before it advances has a poll due, who reads it after sees the wish gone.
            tickWanted = false;
            for (WeakReference<VirtualThreads> reference : SCHEDULERS) {
                VirtualThreads scheduler = reference.get();
                if (scheduler == null) {
                    SCHEDULERS.remove(reference);
                } else {
                    scheduler.endTick();
                }
            }
            Tick.advance();
        }
    }

    /** Notices that nothing has stirred for a whole tick. */
    private void endTick() {
        boolean waiting = workers.endTick();
        if (stirred || waiting) {
            stirred = false;
            quiet = false;
            // One more tick, to see whether anything goes on.
            tickWanted = true;
        } else if (!quiet && quietAction != null) {
            quiet = true;
            after(0, quietAction);
        }
    }

    private static void runClock() {
        Runnable[] due = new Runnable[BATCH];
        for (;;) {
            long now = sinceOrigin();
            int count = TIMERS.takeDue(now, due);
            for (int i = 0; i < count; i++) {
                runTimer(due[i]);
                due[i] = null;
            }
            if (count == 0) {
                sleep();
            }
        }
    }

    private static void runTimer(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            CLOCK.getUncaughtExceptionHandler().uncaughtException(CLOCK, e);
        }
    }

    /** Sleeps until the next deadline or a wake-up. */
    private static void sleep() {
        // Announced before the timers are looked at: what is added after that look sees the alarm and wakes the clock.
        alarm = Long.MAX_VALUE;
        long until = TIMERS.earliest();
        alarm = until;
        long nanos = until - sinceOrigin();
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
        alarm = 0;
    }
}
