package org.hocket.interpreter.process;

import java.util.Arrays;

/** The last values of a message that references may mean. */
final class ReadValues {

    private static final int FIRST_CAPACITY = 16;

    private Object[] ring = new Object[FIRST_CAPACITY];
    private long count;

    void add(Object value) {
        if (count == ring.length && ring.length < Wire.REMEMBERED) {
            ring = Arrays.copyOf(ring, ring.length * 2);
        }
        ring[(int) count & ring.length - 1] = value;
        count++;
    }

    /** The value that was read so many values ago, from 1. */
    Object ago(long distance) throws CorruptFrameException {
        if (distance < 1 || distance > Math.min(count, ring.length)) {
            throw new CorruptFrameException("a value refers to the one " + distance + " values before it, of " + count);
        }
        return ring[(int) (count - distance) & ring.length - 1];
    }
}
