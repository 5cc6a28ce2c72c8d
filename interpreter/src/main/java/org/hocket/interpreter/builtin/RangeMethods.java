package org.hocket.interpreter.builtin;

import org.hocket.interpreter.value.RangeValue;

/** The methods of ranges: those of lists that only read, and {@code step}. */
final class RangeMethods {

    private RangeMethods() {
    }

    static Library library() {
        Library range = Library.of("range", "The ints from one to another: `0..10`, `0..=10`.")
            .method("step(n) -> range", "The range that goes on by `n` from each int to the next.", """
                print(list((0..10).step(3)))      # [0, 3, 6, 9]
                print(list((3..0).step(-1)))      # [3, 2, 1]""", a -> ((RangeValue) a.get(0)).withStep(a.integer(1)));
        ItemTransforms.addTo(range);
        ItemQueries.addTo(range);
        Sorting.addTo(range);
        return range;
    }
}
