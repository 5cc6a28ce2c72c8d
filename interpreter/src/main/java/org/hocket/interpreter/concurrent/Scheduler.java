package org.hocket.interpreter.concurrent;

/**
 * All that the runtime needs from below: threads of control, called strands, and time. Whatever can wait, or can be
 * observed by others, goes through it, so that another implementation can run the same script in an order and on a clock
 * of its own.
 */
public interface Scheduler {

    /** A new strand that waits for its {@link Strand#start()}; the name is for people who debug. */
    Strand strand(String name, Runnable body);

    /** Adopts the calling thread as a strand. */
    Strand current();

    /**
     * Begins a turn of the calling strand, which goes on computing until its next poll is due.
     *
     * @return a number that {@link Task#pollDue} compares with the tick, which is always even: an odd number makes
     *         every poll due
     */
    int beginTurn();

    /** How many strands can compute at the same time. */
    int cores();

    /** Nanoseconds since some moment; never goes back. */
    long now();

    /**
     * Runs a short action that does not wait, on a thread of the scheduler's, when a time has passed.
     *
     * @param nanos from now; not positive means at once
     */
    Timer after(long nanos, Runnable action);

    /**
     * Sets an action that runs, as those of timers do, whenever no strand has gone on for a moment: either all are parked, or
     * those that are not compute without looking up.
     */
    void onQuiet(Runnable action);

    /** A thread of control. */
    interface Strand {

        void start();

        /**
         * Called on the strand itself: waits until it has a permit, and takes it. May return without one, so the caller checks in a
         * loop what it waits for.
         *
         * @param brief whether the permit is likely to come within a microsecond
         */
        void park(boolean brief);

        /** Gives the strand the permit that {@link #park} waits for; a strand has at most one. */
        void unpark();

        /** Called on the strand itself: lets strands that are ready run before this one goes on. */
        void yield();
    }

    /** An action that is still to run. */
    interface Timer {

        /** Forgets the action if it has not begun. */
        void cancel();
    }
}
