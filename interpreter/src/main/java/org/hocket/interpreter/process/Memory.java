package org.hocket.interpreter.process;

/** What of a child's memory is its Java heap. */
final class Memory {

    /** The least that a child can be given, in bytes. */
    static final long LEAST = 256_000_000;

    /** About what a child has beside its heap: code, classes and compiled scripts. */
    private static final long BESIDE_HEAP = 160_000_000;

    private Memory() {
    }

    /**
     * The most bytes of the Java heap: so that garbage alone never comes near the limit.
     *
     * @param memory the most bytes of resident memory; 0 for no limit
     * @return 0 for the JVM's own choice
     */
    static long heap(long memory) {
        return memory == 0 ? 0 : memory - BESIDE_HEAP;
    }
}
