package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.SetValue;

/** The methods of sets: those of lists that need no index, and those of sets alone. */
final class SetMethods {

    private SetMethods() {
    }

    static Library library() {
        Library set = Library.of("set", "Different items in the order in which they came: `set([1, 2])`.");
        ItemTransforms.addTo(set);
        ItemQueries.addTo(set);
        Sorting.addTo(set);
        addCombinations(set);
        addChanging(set);
        return set;
    }

    private static void addCombinations(Library set) {
        set.method("union(other) -> set", "A set of the items that are in one of the two.", """
                print(set([1, 2]).union([2, 3]))   # set([1, 2, 3])""", a -> {
                    SetValue result = receiver(a).copy();
                    try (Iteration items = a.items(1)) {
                        items.forEach(result::add);
                    }
                    return result;
                })
            .method("intersection(other) -> set", "A set of the items that are in both.", """
                print(set([1, 2]).intersection([2, 3]))   # set([2])""", a -> kept(a, true))
            .method("difference(other) -> set", "A set of the items that are not in the other.", """
                print(set([1, 2]).difference([2, 3]))   # set([1])""", a -> kept(a, false))
            .method("is_subset(other) -> bool", "Whether all items are in the other, too.", """
                print(set([1]).is_subset([1, 2]))   # true""", a -> containsAll(other(a), receiver(a)))
            .method("is_superset(other) -> bool", "Whether all items of the other are in this set.", """
                print(set([1, 2]).is_superset([1]))   # true""", a -> containsAll(receiver(a), other(a)));
    }

    private static void addChanging(Library set) {
        set.changingMethod("add(item)", "Adds an item, and tells whether it is new.", """
                var s = set([1])
                print(s.add(2))   # true
                print(s.add(2))   # false
                print(s)          # set([1, 2])""", a -> receiver(a).add(a.get(1)))
            .changingMethod("remove(item)", "Takes out an item, and tells whether it was there.", """
                var s = set([1, 2])
                print(s.remove(1))   # true
                print(s)             # set([2])""", a -> receiver(a).remove(a.get(1)))
            .changingMethod("clear()", "Takes out all items.", """
                var s = set([1])
                s.clear()
                print(s)   # set([])""", a -> {
                    receiver(a).clear();
                    return NullValue.NULL;
                });
    }

    private static SetValue receiver(Arguments a) {
        return a.get(0) instanceof SetValue set ? set : a.expected("a set", 0);
    }

    private static SetValue other(Arguments a) {
        return a.get(1) instanceof SetValue set ? set : Conversions.toSet(a.get(1), a.task());
    }

    private static SetValue kept(Arguments a, boolean inOther) {
        SetValue other = other(a);
        SetValue result = new SetValue();
        for (Object item : receiver(a)) {
            a.task().pollIfDue();
            if (other.contains(item) == inOther) {
                result.add(item);
            }
        }
        return result;
    }

    private static boolean containsAll(SetValue set, SetValue items) {
        for (Object item : items) {
            LongWork.poll();
            if (!set.contains(item)) {
                return false;
            }
        }
        return true;
    }
}
