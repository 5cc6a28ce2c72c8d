package org.hocket.interpreter.parallel;

/**
 * How many items a worker takes at a time: as many as make up about the time that the backend wants, by what items have cost. A map
 * begins with single ones, and multiplies the largest number that has been seen to its end by a small factor at most; and the
 * nearer the end, the less each worker takes, so that all end together. An estimate that turns out too low does little harm, as a chunk that lasts longer
 * than a tick is given back in part.
 */
final class ChunkSizes {

    private static final int LARGEST = 1 << 20;
    /** The last items are dealt out in chunks of which each worker gets about so many. */
    private static final int SHARES = 2;
    private static final int LEAST_WINDOW = 64;
    private static final int CHUNKS_IN_WINDOW = 4;

    private final Backend.Pace pace;
    private final int fixed;
    private final int workers;
    private double nanosPerItem;
    private int largest;

    /** @param fixed the number of items in every chunk but the last; 0 to measure */
    ChunkSizes(Backend.Pace pace, int fixed, int workers) {
        this.pace = pace;
        this.fixed = fixed;
        this.workers = workers;
    }

    /**
     * @param remaining how many items are there
     * @param complete  whether there will be no more
     */
    int next(long remaining, boolean complete) {
        if (fixed > 0) {
            return fixed;
        }
        if (largest == 0) {
            return 1;
        }
        double wanted = Math.min(pace.nanos() / nanosPerItem, (double) pace.growth() * largest);
        double share = complete ? Math.max(remaining / ((long) SHARES * workers), pace.least() / nanosPerItem) : LARGEST;
        return (int) Math.max(1, Math.min(wanted, Math.min(share, LARGEST)));
    }

    /** Learns what items cost; what is recent counts more. */
    void measured(int items, long nanos) {
        double cost = Math.max(1.0, nanos) / items;
        nanosPerItem = nanosPerItem == 0 ? cost : (nanosPerItem + cost) / 2;
        largest = Math.max(largest, items);
    }

    /** How many results may be under way to whoever takes them one by one, or items to those who work on them. */
    int window() {
        return Math.clamp((long) CHUNKS_IN_WINDOW * workers * Math.max(largest, fixed), LEAST_WINDOW, LARGEST);
    }
}
