package org.hocket.interpreter.parallel;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hocket.interpreter.concurrent.Task;

/**
 * Joins all results to one, in a binary tree that depends on nothing but how many items there are: the left half of a node is
 * the largest power of two below their number, the right one the rest. So whatever the chunks were and whoever ran them,
 * the same values are joined in the same order, and floats are equal to the last bit; as in any such tree, the error of a
 * float sum grows with the logarithm of its length only (Higham, "The accuracy of floating point summation", 1993).
 *
 * <p>A chunk hands in the whole nodes that it covers: those that have {@code 1 << level} items and begin at a multiple of
 * that. Whoever brings the second of two halves joins them.
 */
public final class Reduction implements Outcome {

    private static final int LEVEL_BITS = 6;

    /** Joins two results. */
    @FunctionalInterface
    public interface Joining {

        Object join(Task worker, Object left, Object right);
    }

    private final Joining joining;
    private final Map<Long, Object> waiting = new HashMap<>();
    private Object result;

    public Reduction(Joining joining) {
        this.joining = joining;
    }

    /** A number for a node. */
    static long key(long start, int level) {
        return start << LEVEL_BITS | level;
    }

    /** The level of the largest node that begins at an item and ends before or with another. */
    public static int level(long start, long end) {
        int fitting = Long.SIZE - 1 - Long.numberOfLeadingZeros(end - start);
        return start == 0 ? fitting : Math.min(fitting, Long.numberOfTrailingZeros(start));
    }

    @Override
    public void accept(Task worker, Steps steps, Chunk chunk, Iterable<?> nodes) {
        long start = chunk.first();
        long end = start + chunk.size();
        for (Object node : nodes) {
            int level = level(start, end);
            add(worker, steps, start, level, node);
            start += 1L << level;
        }
    }

    private void add(Task worker, Steps steps, long from, int atLevel, Object node) {
        long start = from;
        int level = atLevel;
        Object value = node;
        for (Object other = exchange(start, level, value); other != null; other = exchange(start, level, value)) {
            boolean isRight = (start >>> level & 1) == 1;
            start &= -(2L << level);
            level++;
            steps.at(~key(start, level));
            value = isRight ? joining.join(worker, other, value) : joining.join(worker, value, other);
        }
    }

    /** Takes the other half of a node where it is there, and leaves this one where not. */
    private synchronized Object exchange(long start, int level, Object value) {
        Object other = waiting.remove(key(start ^ 1L << level, level));
        if (other == null) {
            waiting.put(key(start, level), value);
        }
        return other;
    }

    @Override
    public void complete(Task last, Steps steps) {
        TreeMap<Long, Object> nodes = new TreeMap<>(waiting);
        Object value = null;
        for (Map.Entry<Long, Object> node : nodes.descendingMap().entrySet()) {
            // A node that has items on its right up to the end of the map only has no level of its own; no other has level 63.
            steps.at(~(node.getKey() | (1L << LEVEL_BITS) - 1));
            value = value == null ? node.getValue() : joining.join(last, node.getValue(), value);
        }
        result = value;
    }

    /** What all came to; null where there were no items. Asked when the map is over. */
    public Object result() {
        return result;
    }
}
