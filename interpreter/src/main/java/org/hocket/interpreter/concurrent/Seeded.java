package org.hocket.interpreter.concurrent;

import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a task draws at random: by its place in the tree of tasks, and if it is a member of a crew by the item that it works on, so
 * that it does not matter which member that is.
 */
abstract sealed class Seeded extends Cancellable permits Task {

    private final Shift shift;
    /** Gives the seed of the item that is being worked on; null where there are no items. */
    private final LongSupplier items;
    private long seed;
    private RandomGenerator random;
    private long draws;
    private int children;

    /**
     * @param shift what a member of a crew does beside its body; null for every other task
     * @param items gives the seed of the item that it works on; null where it works on none
     */
    Seeded(Scheduler scheduler, long seed, Shift shift, LongSupplier items) {
        super(scheduler);
        this.seed = seed;
        this.shift = shift;
        this.items = items;
    }

    /** Null where it is no member of a crew. */
    final Shift shift() {
        return shift;
    }

    /** A number for drawing at random that depends only on the runtime's seed and on the place in the tree of tasks. */
    public final long seed() {
        if (items != null && items.getAsLong() != seed) {
            // It has gone on to another item, for which all draws begin anew.
            seed = items.getAsLong();
            random = null;
            draws = 0;
            children = 0;
        }
        return seed;
    }

    /** The seed of a task, or of a crew's work, that this one is about to start. */
    public final long nextSeed() {
        return SplitMix.mix(seed() + ++children * SplitMix.STEP);
    }

    /** A number below a bound, from a sequence of its own. */
    final int draw(int bound) {
        long own = seed();
        draws += SplitMix.STEP;
        return (int) Long.remainderUnsigned(SplitMix.mix(own + draws), bound);
    }

    /** What this task draws random values from, seeded by {@link #seed}; for the task itself only. */
    public final RandomGenerator random() {
        long own = seed();
        if (random == null) {
            random = new SplittableRandom(own);
        }
        return random;
    }

    @Override
    final void aboutToSleep(Wait waited) {
        if (shift != null) {
            shift.pause(waited);
        }
    }

    @Override
    final void hasWaited() {
        if (shift != null) {
            shift.resume();
        }
    }
}
