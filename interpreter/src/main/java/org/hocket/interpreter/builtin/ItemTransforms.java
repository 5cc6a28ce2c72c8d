package org.hocket.interpreter.builtin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.SetValue;

/** The methods that make a new collection of the items of a list, range, set or stream. */
final class ItemTransforms {

    private ItemTransforms() {
    }

    static void addTo(Library type) {
        addFunctional(type);
        addParts(type);
        addCombinations(type);
        addGroupings(type);
    }

    private static void addFunctional(Library type) {
        type.method("map(f) -> list", "A list of what `f` makes of each item.", """
                print([1, 2, 3].map(x -> x * x))   # [1, 4, 9]""", ItemTransforms::map)
            .method("filter(f) -> list", "A list of the items for which `f` returns true.", """
                print((0..10).filter(x -> x % 3 == 0))   # [0, 3, 6, 9]""", ItemTransforms::filter)
            .method("flat_map(f) -> list", "A list of all items of the lists that `f` makes of each item.", """
                print([1, 2].flat_map(x -> [x, x * 10]))   # [1, 10, 2, 20]""", ItemTransforms::flatMap)
            .method("each(f)", "Calls `f` with each item; `for` does the same.", """
                [1, 2].each(x -> print(x * 2))
                # 2
                # 4""", a -> {
                    try (Iteration items = a.items(0)) {
                        items.forEach(item -> a.call(1, item));
                    }
                    return NullValue.NULL;
                });
    }

    private static void addParts(Library type) {
        type.method("take(n) -> list", "A list of the first `n` items, or of all where there are fewer.", """
                print([1, 2, 3].take(2))   # [1, 2]""", ItemTransforms::take)
            .method("drop(n) -> list", "A list of the items behind the first `n`.", """
                print([1, 2, 3].drop(2))   # [3]""", ItemTransforms::drop)
            .method("take_while(f) -> list", "A list of the items before the first for which `f` returns false.", """
                print([1, 2, 9, 1].take_while(x -> x < 5))   # [1, 2]""", ItemTransforms::takeWhile)
            .method("drop_while(f) -> list", "A list of the items from the first on for which `f` returns false.", """
                print([1, 2, 9, 1].drop_while(x -> x < 5))   # [9, 1]""", ItemTransforms::dropWhile)
            .method("unique(by = null) -> list", """
                A list without the items that equal an earlier one; with `by`, without those of which it makes the same.""", """
                print([3, 1, 3, 2, 1].unique())                        # [3, 1, 2]
                print(["a", "B", "b"].unique(by: s -> s.lower()))      # ["a", "B"]""", ItemTransforms::unique);
    }

    private static void addCombinations(Library type) {
        type.method("zip(...others) -> list", "A list of lists: of all first items, of all second ones, and so on to the end of the shortest.", """
                print([1, 2, 3].zip(["a", "b"]))   # [[1, "a"], [2, "b"]]""", ItemTransforms::zip)
            .method("enumerate(start = 0) -> list", "A list of `[index, item]` pairs.", """
                print(["a", "b"].enumerate())   # [[0, "a"], [1, "b"]]
                for [i, x] in ["a", "b"].enumerate(1) { print("{i}. {x}") }
                # 1. a
                # 2. b""", ItemTransforms::enumerate)
            .method("concat(...others) -> list", "A list of its items and then those of the others.", """
                print([1].concat([2, 3], 4..6))   # [1, 2, 3, 4, 5]""", ItemTransforms::concat)
            .method("flatten() -> list", "A list in which each item that is a list, set or range gives way to its items, one level deep.", """
                print([[1, 2], [3, [4]], 5].flatten())   # [1, 2, 3, [4], 5]""", ItemTransforms::flatten);
    }

    private static void addGroupings(Library type) {
        type.method("chunks(size) -> list", "A list of lists of `size` items each; the last may be shorter.", """
                print([1, 2, 3, 4, 5].chunks(2))   # [[1, 2], [3, 4], [5]]""", a -> windows(a, a.positive(1), a.positive(1), true))
            .method("windows(size, step = 1) -> list", "A list of every `size` neighbouring items, from each `step`-th item on.", """
                print([1, 2, 3, 4].windows(2))   # [[1, 2], [2, 3], [3, 4]]""", a -> windows(a, a.positive(1), a.positive(2), false))
            .method("group_by(f) -> map", "A map from what `f` makes of an item to the list of all items of which it makes that.", """
                print(["ann", "bob", "al"].group_by(name -> name[0]))   # [a: ["ann", "al"], b: ["bob"]]""", ItemTransforms::groupBy)
            .method("partition(f)", "Two lists: of the items for which `f` returns true, and of the others.", """
                let [even, odd] = [1, 2, 3].partition(x -> x % 2 == 0)
                print(even, odd)   # [2] [1, 3]""", ItemTransforms::partition);
    }

    private static ListValue map(Arguments a) {
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                result.add(a.call(1, item));
            }
        }
        return result;
    }

    private static ListValue filter(Arguments a) {
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                if (a.test(1, item)) {
                    result.add(item);
                }
            }
        }
        return result;
    }

    private static ListValue flatMap(Arguments a) {
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                addAll(a, result, a.call(1, item));
            }
        }
        return result;
    }

    private static void addAll(Arguments a, ListValue result, Object values) {
        try (Iteration items = Iteration.of(values, a.task())) {
            items.forEach(result::add);
        }
    }

    private static ListValue take(Arguments a) {
        int most = a.count(1);
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            Iterator<Object> each = items.iterator();
            while (result.size() < most && each.hasNext()) {
                result.add(each.next());
            }
        }
        return result;
    }

    private static ListValue drop(Arguments a) {
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            int left = a.count(1);
            for (Object item : items) {
                if (left > 0) {
                    left--;
                } else {
                    result.add(item);
                }
            }
        }
        return result;
    }

    private static ListValue takeWhile(Arguments a) {
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                if (!a.test(1, item)) {
                    return result;
                }
                result.add(item);
            }
        }
        return result;
    }

    private static ListValue dropWhile(Arguments a) {
        ListValue result = new ListValue();
        boolean dropping = true;
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                dropping = dropping && a.test(1, item);
                if (!dropping) {
                    result.add(item);
                }
            }
        }
        return result;
    }

    private static ListValue unique(Arguments a) {
        SetValue seen = new SetValue();
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                if (seen.add(a.isNull(1) ? item : a.call(1, item))) {
                    result.add(item);
                }
            }
        }
        return result;
    }

    private static ListValue zip(Arguments a) {
        List<Iterator<Object>> all = new ArrayList<>();
        ListValue result = new ListValue();
        try {
            all.add(Iteration.over(a.get(0), a.task()));
            a.list(1).forEach(other -> all.add(Iteration.over(other, a.task())));
            while (all.stream().allMatch(Iterator::hasNext)) {
                a.task().pollIfDue();
                result.add(ListValue.of(all.stream().map(Iterator::next).toArray()));
            }
        } finally {
            all.forEach(Iteration::close);
        }
        return result;
    }

    private static ListValue enumerate(Arguments a) {
        long index = a.integer(1);
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                result.add(ListValue.of(index++, item));
            }
        }
        return result;
    }

    private static ListValue concat(Arguments a) {
        ListValue result = a.listOf(0);
        a.list(1).forEach(other -> addAll(a, result, other));
        return result;
    }

    private static ListValue flatten(Arguments a) {
        ListValue result = new ListValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                if (item instanceof ListValue || item instanceof SetValue || item instanceof RangeValue) {
                    addAll(a, result, item);
                } else {
                    result.add(item);
                }
            }
        }
        return result;
    }

    /** @param withRest whether fewer items than {@code size} at the end make one, too */
    private static ListValue windows(Arguments a, int size, int step, boolean withRest) {
        ListValue all = a.get(0) instanceof ListValue list ? list : a.listOf(0);
        ListValue result = new ListValue();
        for (long start = 0; start < all.size() && (withRest || start + size <= all.size()); start += step) {
            a.task().pollIfDue();
            result.add(all.slice((int) start, (int) Math.min(start + size, all.size())));
        }
        return result;
    }

    private static MapValue groupBy(Arguments a) {
        MapValue groups = new MapValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                Object key = a.call(1, item);
                ListValue group = (ListValue) groups.get(key);
                if (group == null) {
                    group = new ListValue();
                    groups.put(key, group);
                }
                group.add(item);
            }
        }
        return groups;
    }

    private static ListValue partition(Arguments a) {
        ListValue yes = new ListValue();
        ListValue no = new ListValue();
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                (a.test(1, item) ? yes : no).add(item);
            }
        }
        return ListValue.of(yes, no);
    }
}
