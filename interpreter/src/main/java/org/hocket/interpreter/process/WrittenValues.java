package org.hocket.interpreter.process;

import java.util.Arrays;

/**
 * The last values of a message that can be written again as a reference, by identity. A ring holds them in order; an index of open
 * addressing leads from a value to its number. A value that the ring has lost stays in the index until that is built anew, which
 * happens after as many values as the ring holds.
 */
final class WrittenValues {

    private static final int FIRST_CAPACITY = 16;
    private static final int SLOTS_A_VALUE = 4;

    private Object[] ring = new Object[FIRST_CAPACITY];
    /** Numbers, from 1; 0 where a slot is free. */
    private int[] index = new int[FIRST_CAPACITY * SLOTS_A_VALUE];
    private int count;
    private int untilRebuilding = FIRST_CAPACITY;

    /** How many values ago that one was written, from 1; 0 where it was not, or too long ago. */
    int ago(Object value) {
        int mask = index.length - 1;
        for (int slot = slot(value, mask); index[slot] != 0; slot = slot + 1 & mask) {
            int number = index[slot];
            if (count - number < ring.length && ring[number & ring.length - 1] == value) {
                return count - number + 1;
            }
        }
        return 0;
    }

    void add(Object value) {
        if (untilRebuilding == 0) {
            rebuild();
        }
        untilRebuilding--;
        count++;
        ring[count & ring.length - 1] = value;
        enter(value, count);
    }

    private void enter(Object value, int number) {
        int mask = index.length - 1;
        int slot = slot(value, mask);
        while (index[slot] != 0) {
            slot = slot + 1 & mask;
        }
        index[slot] = number;
    }

    private void rebuild() {
        int kept = ring.length;
        if (kept < Wire.REMEMBERED) {
            Object[] larger = new Object[kept * 2];
            for (int number = count - kept + 1; number <= count; number++) {
                larger[number & larger.length - 1] = ring[number & kept - 1];
            }
            ring = larger;
            index = new int[larger.length * SLOTS_A_VALUE];
        } else {
            Arrays.fill(index, 0);
        }
        for (int number = count - kept + 1; number <= count; number++) {
            enter(ring[number & ring.length - 1], number);
        }
        untilRebuilding = kept;
    }

    private static int slot(Object value, int mask) {
        int hash = System.identityHashCode(value);
        return (hash ^ hash >>> 15) & mask;
    }
}
