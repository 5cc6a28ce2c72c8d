package org.hocket.interpreter.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongSupplier;

import org.junit.jupiter.api.Test;

class LongSortTest {

    private final Random random = new Random(5);

    @Test
    void runs_are_merged_into_the_order_of_the_jdk() {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000, 1_000_003}) {
            assertSorted(size, random::nextLong);
            assertSorted(size, () -> random.nextInt(10));
            long[] next = {0};
            assertSorted(size, () -> next[0]++);
            assertSorted(size, () -> next[0]--);
        }
    }

    /** What lies behind the size stays where it is. */
    private static void assertSorted(int size, LongSupplier item) {
        long[] items = new long[size + 3];
        Arrays.setAll(items, _ -> item.getAsLong());
        long[] expected = items.clone();
        Arrays.sort(expected, 0, size);
        LongSort.sort(items, size);
        assertArrayEquals(expected, items);
    }
}
