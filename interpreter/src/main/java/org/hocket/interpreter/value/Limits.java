package org.hocket.interpreter.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** How large a value can get. What is known to be too large is refused before it takes memory. */
public final class Limits {

    /** Items of a collection, UTF-16 units of a string; the JVM has no longer arrays. */
    public static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    /** Bits of an int, 646 million digits: what a {@link java.math.BigInteger} can hold. */
    public static final long MAX_INT_BITS = Integer.MAX_VALUE;

    private Limits() {
    }

    /**
     * That size, checked.
     *
     * @param what is getting too large: {@code "list"}
     * @throws Failure a {@code MemoryError}
     */
    public static int size(long size, String what) {
        if (size > MAX_SIZE) {
            throw tooLarge(size, what);
        }
        return (int) size;
    }

    @TruffleBoundary
    private static Failure tooLarge(long size, String what) {
        return new Failure(ErrorKind.MEMORY, "a " + what + " of length " + size + " is too large",
                "the longest possible has length " + MAX_SIZE);
    }

    /**
     * Checks the size of an int that is to be computed.
     *
     * @throws Failure a {@code MemoryError}
     */
    public static void intBits(double bits) {
        if (bits > MAX_INT_BITS) {
            throw new Failure(ErrorKind.MEMORY, "an int of about " + (long) (bits * Math.log10(2)) + " digits is too large",
                    "use floats where the last digits do not matter: 2.0 ** 1_000");
        }
    }
}
