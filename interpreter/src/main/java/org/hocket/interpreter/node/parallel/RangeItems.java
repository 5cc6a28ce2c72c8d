package org.hocket.interpreter.node.parallel;

import org.hocket.interpreter.parallel.Items;

/**
 * Some ints of a range.
 *
 * @param first the first of them
 * @param step  from each to the next
 */
record RangeItems(long first, long step, int size) implements Items {

    long get(int index) {
        return first + index * step;
    }

    @Override
    public Items part(int from, int to) {
        return new RangeItems(get(from), step, to - from);
    }
}
