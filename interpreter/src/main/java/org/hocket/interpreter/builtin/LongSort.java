package org.hocket.interpreter.builtin;

import java.util.Arrays;

import org.hocket.interpreter.concurrent.LongWork;

/** Sorts 64-bit ints: the JDK sorts runs of less than a millisecond, which are merged; meanwhile the task polls. */
final class LongSort {

    private static final int RUN = 1 << 14;

    private LongSort() {
    }

    /** Sorts the first {@code size} items. A task that is cancelled meanwhile leaves them in some order. */
    static void sort(long[] items, int size) {
        for (int from = 0; from < size; from += RUN) {
            LongWork.poll();
            Arrays.sort(items, from, Math.min(from + RUN, size));
        }
        long[] left = size <= RUN ? null : new long[size];
        for (long run = RUN; run < size; run *= 2) {
            for (long from = 0; from + run < size; from += 2 * run) {
                merge(items, (int) from, (int) (from + run), (int) Math.min(from + 2 * run, size), left);
            }
        }
    }

    /** @param left takes the left run while the two are merged */
    private static void merge(long[] items, int from, int middle, int to, long[] left) {
        if (items[middle - 1] <= items[middle]) {
            return;
        }
        int count = middle - from;
        System.arraycopy(items, from, left, 0, count);
        int next = 0;
        int right = middle;
        int target = from;
        try {
            while (next < count && right < to) {
                LongWork.pollAt(target);
                items[target++] = items[right] < left[next] ? items[right++] : left[next++];
            }
        } finally {
            System.arraycopy(left, next, items, target, count - next);
        }
    }
}
