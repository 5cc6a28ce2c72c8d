package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs one strand at a time, in an order drawn from a seed, on a clock that advances only when no strand can run. Every
 * start, poll, yield, park, wake-up and look at the clock is a point at which another strand may go on, and now and then a park
 * returns for nothing. When no strand can run, that is said before time goes on, now and then.
 *
 * <p>All state belongs to the strand whose turn it is; the turn is handed on through a volatile field.
 */
public final class SimulatedScheduler implements Scheduler {

    private static final int NO_REASON_TO_WAKE = 16;
    /** How many looks at the clock, or wake-ups, there are for each at which another strand goes on. */
    private static final int STEPS_ON = 4;

    private record Alarm(long deadline, long draw, Runnable action) {
    }

    private final class SimulatedStrand implements Strand {

        private final String name;
        private final Thread thread;
        private boolean begun;
        private boolean permit;
        private volatile boolean turn;

        SimulatedStrand(String name, Runnable body) {
            this.name = name;
            this.thread = Thread.ofVirtual().unstarted(() -> runToEnd(body));
        }

        SimulatedStrand(Thread thread) {
            this.name = "main";
            this.thread = thread;
            this.begun = true;
        }

        private void runToEnd(Runnable body) {
            awaitTurn();
            body.run();
            next().go();
        }

        private void awaitTurn() {
            while (!turn) {
                LockSupport.park();
            }
            turn = false;
        }

        private void go() {
            running = this;
            turn = true;
            if (begun) {
                LockSupport.unpark(thread);
            } else {
                begun = true;
                thread.start();
            }
        }

        @Override
        public void start() {
            ready.add(this);
            mayHandOver(2);
        }

        /**
         * @throws IllegalStateException in the main strand, when no strand can ever run again
         */
        @Override
        public void park(boolean brief) {
            passPoint();
            if (!permit) {
                if (random.nextInt(NO_REASON_TO_WAKE) == 0) {
                    ready.add(this);
                } else {
                    parked.add(this);
                }
                handOver(this);
            }
            permit = false;
        }

        @Override
        public void yield() {
            passPoint();
            ready.add(this);
            handOver(this);
        }

        @Override
        public void unpark() {
            if (parked.remove(this)) {
                ready.add(this);
            } else {
                permit = true;
            }
            mayHandOver(STEPS_ON);
        }
    }

    private static final int NEVER = -1;

    private final SplittableRandom random;
    private final int cores;
    private final List<SimulatedStrand> ready = new ArrayList<>();
    private final Set<SimulatedStrand> parked = new LinkedHashSet<>();
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Alarm::deadline).thenComparingLong(Alarm::draw));
    private SimulatedStrand main;
    private SimulatedStrand running;
    private String stuck;
    private Runnable quietAction;
    private boolean asked;
    /** Whether it is between two strands, and runs what timers do. */
    private boolean choosing;
    private long now;
    private int points;
    private int disturbedPoint = NEVER;
    private Runnable disturbance;

    SimulatedScheduler(long seed) {
        this(seed, 2);
    }

    /** @param cores what it says of them; strands that compute for a time do so all at once */
    public SimulatedScheduler(long seed, int cores) {
        this.random = new SplittableRandom(seed);
        this.cores = cores;
    }

    /** Computes for a time, on the strand whose turn it is. */
    public void compute(long nanos) {
        SimulatedStrand self = running;
        after(nanos, () -> ready.add(self));
        handOver(self);
    }

    @Override
    public int cores() {
        return cores;
    }

    /** How many points there have been at which another strand might have gone on. */
    int points() {
        return points;
    }

    /** Runs an action at one of these points, on the strand that has come to it. */
    void disturb(int point, Runnable action) {
        disturbedPoint = point;
        disturbance = action;
    }

    @Override
    public Strand strand(String name, Runnable body) {
        return new SimulatedStrand(name, body);
    }

    @Override
    public Strand current() {
        main = new SimulatedStrand(Thread.currentThread());
        running = main;
        return main;
    }

    private void passPoint() {
        if (points++ == disturbedPoint) {
            disturbance.run();
        }
    }

    private void mayHandOver(int odds) {
        if (!choosing && running != null && random.nextInt(odds) == 0) {
            running.yield();
        }
    }

    private void handOver(SimulatedStrand self) {
        SimulatedStrand next = next();
        if (next != self) {
            next.go();
            self.awaitTurn();
        }
        if (stuck != null && self == main) {
            throw new IllegalStateException(stuck);
        }
    }

    private SimulatedStrand next() {
        choosing = true;
        try {
            return choose();
        } finally {
            choosing = false;
        }
    }

    private SimulatedStrand choose() {
        while (ready.isEmpty()) {
            if (quietAction != null && !asked && (alarms.isEmpty() || random.nextBoolean())) {
                asked = true;
                quietAction.run();
                continue;
            }
            Alarm alarm = alarms.poll();
            if (alarm == null) {
                stuck = "nothing can move any more: " + parked.stream().map(strand -> strand.name).toList();
                parked.remove(main);
                return main;
            }
            now = Math.max(now, alarm.deadline);
            asked = false;
            alarm.action.run();
        }
        asked = false;
        return ready.remove(random.nextInt(ready.size()));
    }

    @Override
    public void onQuiet(Runnable action) {
        quietAction = action;
    }

    @Override
    public int beginTurn() {
        return 1;
    }

    @Override
    public long now() {
        mayHandOver(STEPS_ON);
        return now;
    }

    @Override
    public Timer after(long nanos, Runnable action) {
        Alarm alarm = new Alarm(now + Math.max(0, nanos), random.nextLong(), action);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }
}
