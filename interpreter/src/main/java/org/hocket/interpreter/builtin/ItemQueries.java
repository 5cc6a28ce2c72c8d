package org.hocket.interpreter.builtin;

import java.util.Comparator;
import java.util.Iterator;

import org.hocket.interpreter.value.Arithmetic;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.Equality;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Ordering;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Types;

/** The methods that find one thing out about the items of a list, range, set or stream. */
final class ItemQueries {

    private ItemQueries() {
    }

    static void addTo(Library type) {
        addTests(type);
        addSearches(type);
        addReductions(type);
    }

    private static void addTests(Library type) {
        type.method("any(f = null) -> bool", """
                Whether `f` returns true for an item, or, without `f`, whether an item is true; asks no further than it must.""", """
                print([1, 5].any(x -> x > 3))   # true
                print([false, true].any())      # true""", a -> firstThat(a, true) != null)
            .method("all(f = null) -> bool", """
                Whether `f` returns true for every item, or, without `f`, whether all are true; asks no further than it must.""", """
                print([1, 5].all(x -> x > 3))   # false
                print([].all())                 # true""", a -> firstThat(a, false) == null)
            .method("contains(item) -> bool", "Whether an item equals that one; `in` asks the same.", """
                print([1, 2].contains(2))   # true
                print(2.0 in [1, 2])        # true""", a -> contains(a));
    }

    private static void addSearches(Library type) {
        type.method("find(f)", "The first item for which `f` returns true, or null.", """
                print([1, 5, 7].find(x -> x > 3))   # 5
                print([1].find(x -> x > 3))         # null""", a -> {
                    Object found = firstThat(a, true);
                    return found == null ? NullValue.NULL : found;
                })
            .method("index_of(item)", "The index of the first item that equals that one, or null.", """
                print(["a", "b"].index_of("b"))   # 1
                print(["a", "b"].index_of("c"))   # null""", ItemQueries::indexOf)
            .method("count(what) -> int", "How many items equal `what`, or, where it is a function, for how many it returns true.", """
                print([1, 2, 1].count(1))            # 2
                print([1, 2, 3].count(x -> x > 1))   # 2""", ItemQueries::count)
            .method("first()", "The first item; an `IndexError` where there is none.", """
                print([7, 8].first())   # 7""", a -> {
                    try (Iteration items = a.items(0)) {
                        Iterator<Object> each = items.iterator();
                        return each.hasNext() ? each.next() : none(a, ErrorKind.INDEX);
                    }
                })
            .method("last()", "The last item; an `IndexError` where there is none.", """
                print([7, 8].last())   # 8""", ItemQueries::last);
    }

    private static void addReductions(Library type) {
        type.method("reduce(f, start = null)", """
                Combines all items, from the first to the last: `f(f(f(start, a), b), c)`. Without `start` the first item takes its place.""", """
                print([1, 2, 3].reduce((a, b) -> a * b))            # 6
                print([1, 2].reduce((text, n) -> text + "{n}", "")) # 12""", ItemQueries::reduce)
            .method("sum(start = null)", """
                All items added up, numbers or durations. Ints are exact; floats are added in order. Nothing adds up to `start`, or else to 0.""", """
                print([1, 2, 3].sum())     # 6
                print([1.5s, 2s].sum())    # 3.5s
                print([].sum(0s))          # 0s""", ItemQueries::sum)
            .method("min(by = null)", "The smallest item, or the one of which `by` makes the smallest value; the first of several.", """
                print([3, 1, 2].min())                          # 1
                print(["pear", "fig"].min(by: s -> s.len()))    # fig""", a -> best(a, (x, y) -> Ordering.compare(x, y)))
            .method("max(by = null)", "The largest item, or the one of which `by` makes the largest value; the first of several.", """
                print([3, 1, 2].max())                          # 3
                print(["pear", "fig"].max(by: s -> s.len()))    # pear""", a -> best(a, (x, y) -> Ordering.compare(y, x)))
            .method("join(separator = \"\") -> string", "The items as one string, each as `print` shows it, with the separator between them.", """
                print(["a", "b"].join(", "))   # a, b
                print([1, 2].join())           # 12""", a -> Strings.join(a, 0, a.text(1)))
            .method("len() -> int", "The number of items.", """
                print([1, 2].len())   # 2""", Sizes::length)
            .method("is_empty() -> bool", "Whether there are no items.", """
                print([].is_empty())   # true""", Sizes::isEmpty);
    }

    /** The first item for which the function of argument 1, or the item itself where there is none, is {@code wanted}. */
    private static Object firstThat(Arguments a, boolean wanted) {
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                if (wanted == (a.isNull(1) ? isTrue(a, item) : a.test(1, item))) {
                    return item;
                }
            }
        }
        return null;
    }

    private static boolean isTrue(Arguments a, Object item) {
        if (item instanceof Boolean bool) {
            return bool;
        }
        throw new Failure(ErrorKind.TYPE, a.called() + " needs bools, not " + Types.describe(item),
                operands -> "give it a function that returns a bool: " + operands.operand(0, "xs") + "." + a.name() + "(x -> …)").at(0);
    }

    private static boolean contains(Arguments a) {
        return switch (a.get(0)) {
            case RangeValue range -> range.contains(a.get(1));
            case SetValue set -> set.contains(a.get(1));
            default -> indexOf(a) != NullValue.NULL;
        };
    }

    private static Object indexOf(Arguments a) {
        long index = 0;
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                if (Equality.equal(item, a.get(1))) {
                    return index;
                }
                index++;
            }
        }
        return NullValue.NULL;
    }

    private static long count(Arguments a) {
        boolean byFunction = a.get(1) instanceof FunctionValue;
        long count = 0;
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                if (byFunction ? a.test(1, item) : Equality.equal(item, a.get(1))) {
                    count++;
                }
            }
        }
        return count;
    }

    private static Object last(Arguments a) {
        if (a.get(0) instanceof ListValue list && list.size() > 0) {
            return list.get(list.size() - 1);
        }
        if (a.get(0) instanceof RangeValue range && range.size() > 0) {
            return range.get(range.size() - 1);
        }
        Object last = null;
        for (Object item : a.items(0)) {
            last = item;
        }
        return last == null ? none(a, ErrorKind.INDEX) : last;
    }

    private static Object none(Arguments a, ErrorKind kind) {
        throw new Failure(kind, a.called() + " needs at least one item, and there is none",
                operands -> "check " + operands.operand(0, "xs") + ".is_empty() first").at(0);
    }

    private static Object reduce(Arguments a) {
        try (Iteration items = a.items(0)) {
            Iterator<Object> each = items.iterator();
            Object result = a.passedOn(2);
            if (a.isNull(2)) {
                if (!each.hasNext()) {
                    throw new Failure(ErrorKind.ARGUMENT, a.called() + " has nothing to combine: there is no item and no start",
                            "give it what comes out then as `start`").at(0);
                }
                result = each.next();
            }
            while (each.hasNext()) {
                result = a.call(1, result, each.next());
            }
            return result;
        }
    }

    private static Object sum(Arguments a) {
        Object sum = a.isNull(1) ? null : a.get(1);
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                requireSummand(a, item);
                sum = sum == null ? item : Arithmetic.add(sum, item);
            }
        }
        return sum == null ? (Object) 0L : sum;
    }

    private static void requireSummand(Arguments a, Object item) {
        switch (item) {
            case Long _, Double _, BigInt _, DurationValue _ -> { }
            case String _ -> throw notSummed(a, item, ".join()", "strings");
            case ListValue _ -> throw notSummed(a, item, ".flatten()", "lists");
            default -> throw new Failure(ErrorKind.TYPE, unsummable(a, item)).at(0);
        }
    }

    /** @param method puts such items together */
    private static Failure notSummed(Arguments a, Object item, String method, String items) {
        return new Failure(ErrorKind.TYPE, unsummable(a, item),
                operands -> "to put " + items + " together, write " + operands.operand(0, "xs") + method).at(0);
    }

    private static String unsummable(Arguments a, Object item) {
        return a.called() + " adds numbers or durations, not " + Types.describe(item);
    }

    private static Object best(Arguments a, Comparator<Object> order) {
        Object best = null;
        Object bestKey = null;
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                Object key = a.isNull(1) ? item : a.call(1, item);
                if (best == null || order.compare(key, bestKey) < 0) {
                    best = item;
                    bestKey = key;
                }
            }
        }
        return best == null ? none(a, ErrorKind.ARGUMENT) : best;
    }
}
