package org.hocket.interpreter.concurrent;

/** Numbers that look random, from SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
public final class SplitMix {

    /** What is added to the state for each number. */
    static final long STEP = 0x9E3779B97F4A7C15L;

    private SplitMix() {
    }

    /** The number that belongs to a position in a sequence with that seed. */
    public static long at(long seed, long position) {
        return mix(seed + (position + 1) * STEP);
    }

    /** The number of a state. */
    static long mix(long state) {
        long x = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
