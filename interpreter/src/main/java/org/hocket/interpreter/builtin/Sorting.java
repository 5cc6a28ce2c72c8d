package org.hocket.interpreter.builtin;

import java.util.Arrays;
import java.util.Comparator;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Ordering;
import org.hocket.interpreter.value.RangeValue;

/** The methods that put items into another order. Sorting is stable. */
final class Sorting {

    /** An item beside what it is sorted by, which is made once. */
    private record Keyed(Object key, Object item) {
    }

    private Sorting() {
    }

    /** Adds the methods that leave the receiver as it is. */
    static void addTo(Library type) {
        type.method("sorted(by = null, descending = false) -> list", """
                A list of the items from the smallest to the largest, or in the order of what `by` makes of them. Equal ones keep their order.""", """
                print([3, 1, 2].sorted())                                # [1, 2, 3]
                print(["pear", "fig"].sorted(by: s -> s.len()))          # ["fig", "pear"]
                print([3, 1, 2].sorted(descending: true))                # [3, 2, 1]""", a -> {
                    ListValue result = a.listOf(0);
                    sort(a, result);
                    return result;
                })
            .method("reversed() -> list", "A list of the items from the last to the first.", """
                print([1, 2, 3].reversed())   # [3, 2, 1]""", Sorting::reversed);
    }

    /** Adds the methods that change a list. */
    static void addChanging(Library list) {
        list.changingMethod("sort(by = null, descending = false)", """
                Sorts the list from the smallest to the largest, or in the order of what `by` makes of the items. Equal ones keep their order.""", """
                var xs = [3, 1, 2]
                xs.sort()
                print(xs)   # [1, 2, 3]""", a -> {
                    sort(a, a.list(0));
                    return NullValue.NULL;
                })
            .changingMethod("reverse()", "Turns the order of the list around.", """
                var xs = [1, 2, 3]
                xs.reverse()
                print(xs)   # [3, 2, 1]""", a -> {
                    a.list(0).setAll(backwards(a.list(0)));
                    return NullValue.NULL;
                });
    }

    private static void sort(Arguments a, ListValue list) {
        boolean descending = a.bool(2);
        if (!a.isNull(1)) {
            list.setAll(sortedByKey(a, list.toArray(), descending));
        } else if (list.isLongs() && !descending) {
            LongSort.sort(list.longs(), list.size());
        } else {
            Object[] items = list.toArray();
            Arrays.sort(items, order(a.task(), descending));
            list.setAll(items);
        }
    }

    private static Object[] sortedByKey(Arguments a, Object[] items, boolean descending) {
        Keyed[] keyed = new Keyed[items.length];
        for (int i = 0; i < items.length; i++) {
            keyed[i] = new Keyed(a.call(1, items[i]), items[i]);
        }
        Arrays.sort(keyed, Comparator.comparing(Keyed::key, order(a.task(), descending)));
        Object[] sorted = new Object[keyed.length];
        for (int i = 0; i < keyed.length; i++) {
            LongWork.pollAt(i);
            sorted[i] = keyed[i].item();
        }
        return sorted;
    }

    /** The order of values; between two of them the task may give way or be cancelled. */
    private static Comparator<Object> order(Task task, boolean descending) {
        return (x, y) -> {
            task.pollIfDue();
            return descending ? Ordering.compare(y, x) : Ordering.compare(x, y);
        };
    }

    private static ListValue reversed(Arguments a) {
        if (a.get(0) instanceof RangeValue range) {
            ListValue result = new ListValue();
            for (int i = Conversions.boundedSize(range) - 1; i >= 0; i--) {
                LongWork.pollAt(i);
                result.addLong(range.get(i));
            }
            return result;
        }
        return ListValue.of(backwards(a.listOf(0)));
    }

    private static Object[] backwards(ListValue list) {
        Object[] items = list.toArray();
        for (int i = 0, j = items.length - 1; i < j; i++, j--) {
            LongWork.pollAt(i);
            Object item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
        return items;
    }
}
