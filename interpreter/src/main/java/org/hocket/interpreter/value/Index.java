package org.hocket.interpreter.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** How scripts name a position: from 0, or from -1 backwards. */
public final class Index {

    private Index() {
    }

    /**
     * The position from 0.
     *
     * @param type of what is indexed, for the message
     * @throws Failure an {@code IndexError} where there is none
     */
    public static long of(long index, long size, String type) {
        long position = index < 0 ? index + size : index;
        if (position < 0 || position >= size) {
            throw outside(index, size, type);
        }
        return position;
    }

    /** The same for what fits into an array. */
    public static int of(long index, int size, String type) {
        return (int) of(index, (long) size, type);
    }

    @TruffleBoundary
    private static Failure outside(long index, long size, String type) {
        return new Failure(ErrorKind.INDEX, "there is no index " + index + " in a " + type + " of length " + size,
                size == 0 ? "check that it is not empty first" : "indexes go from 0 to " + (size - 1) + ", or from -" + size + " to -1");
    }
}
