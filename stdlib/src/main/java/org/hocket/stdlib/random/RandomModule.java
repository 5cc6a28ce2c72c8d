package org.hocket.stdlib.random;

import java.util.HashMap;
import java.util.Map;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.Types;

/** The module {@code random}. Each task draws from a generator of its own. */
public final class RandomModule implements Library.Provider {

    @Override
    public String name() {
        return "random";
    }

    @Override
    public Library library() {
        return Library.of("random", "Values drawn at random; a run with `--seed` repeats them, whatever runs beside.")
            .function("int(range)", "One of the ints of a range.", """
                print(random.int(0..10) in 0..10)   # true""", RandomModule::drawInt)
            .function("float()", "A float from 0.0 up to 1.0, which is not among them.", """
                let x = random.float()
                print(x >= 0.0 and x < 1.0)   # true""", a -> a.task().random().nextDouble())
            .function("normal(mean = 0.0, deviation = 1.0)", "A float from the normal distribution.", """
                print(random.normal(5, 0))   # 5.0""", RandomModule::drawNormal)
            .function("pick(items)", "One of the items of a list or a range.", """
                print(random.pick(["a"]))   # a""", a -> itemAt(a, draw(a, size(a))))
            .function("sample(items, n)", "A list of `n` items of a list or a range, in random order, none drawn twice.", """
                print(random.sample(0..1000, 3).unique().len())   # 3""", RandomModule::sample)
            .function("shuffled(items)", "A list of the items of a list or a range in random order.", """
                print(random.shuffled([3, 1, 2]).sorted())   # [1, 2, 3]""", RandomModule::shuffled);
    }

    private static Object drawInt(Arguments a) {
        return a.get(0) instanceof RangeValue ? itemAt(a, draw(a, size(a))) : a.expected("a range", 0);
    }

    private static double drawNormal(Arguments a) {
        double deviation = a.number(1);
        if (!(deviation >= 0)) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs a deviation from 0 up, not " + deviation).at(1);
        }
        return a.number(0) + deviation * a.task().random().nextGaussian();
    }

    private static long draw(Arguments a, long size) {
        if (size == 0) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " cannot draw from the empty " + Types.describe(a.get(0))).at(0);
        }
        return a.task().random().nextLong(size);
    }

    private static long size(Arguments a) {
        return switch (a.get(0)) {
            case ListValue list -> list.size();
            case RangeValue range -> range.size();
            default -> a.expected("a list or a range", 0);
        };
    }

    private static Object itemAt(Arguments a, long index) {
        return a.get(0) instanceof RangeValue range ? (Object) range.get(index) : a.list(0).get((int) index);
    }

    private static ListValue sample(Arguments a) {
        long size = size(a);
        int count = a.count(1);
        if (count > size) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " cannot draw " + count + " of " + size + " items").at(1);
        }
        // The places of a shuffled list, of which only those that have changed are kept: the items may be many.
        Map<Long, Long> moved = new HashMap<>();
        ListValue drawn = new ListValue();
        for (long i = 0; i < count; i++) {
            long place = a.task().random().nextLong(i, size);
            drawn.add(itemAt(a, moved.getOrDefault(place, place)));
            moved.put(place, moved.getOrDefault(i, i));
        }
        return drawn;
    }

    /** Draws an item for each place from those not drawn yet (Fisher and Yates). */
    private static ListValue shuffled(Arguments a) {
        size(a);
        ListValue items = a.listOf(0);
        for (int i = 0; i < items.size() - 1; i++) {
            int drawn = a.task().random().nextInt(i, items.size());
            Object item = items.get(i);
            items.set(i, items.get(drawn));
            items.set(drawn, item);
        }
        return items;
    }
}
