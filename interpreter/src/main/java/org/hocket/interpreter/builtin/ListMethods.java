package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.Equality;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Index;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/** The methods of lists. */
final class ListMethods {

    private ListMethods() {
    }

    static Library library() {
        Library list = Library.of("list", "Items in order, reached by their index: `[1, 2, 3]`.");
        ItemTransforms.addTo(list);
        ItemQueries.addTo(list);
        Sorting.addTo(list);
        Sorting.addChanging(list);
        addAccess(list);
        addChanging(list);
        return list;
    }

    private static void addAccess(Library list) {
        list.method("get(index, default = null)", "The item of that index, or `default` where there is none.", """
                print([7, 8].get(1))       # 8
                print([7, 8].get(2, 0))    # 0""", a -> {
                    long index = a.integer(1) < 0 ? a.integer(1) + a.list(0).size() : a.integer(1);
                    return index >= 0 && index < a.list(0).size() ? a.list(0).get((int) index) : a.passedOn(2);
                })
            .method("with(index, item)", "A copy of the list with another item at that index.", """
                print([1, 2, 3].with(0, 9))   # [9, 2, 3]""", a -> {
                    ListValue copy = a.list(0).copy();
                    copy.set(Index.of(a.integer(1), copy.size(), "list"), a.get(2));
                    return copy;
                });
    }

    private static void addChanging(Library list) {
        list.changingMethod("push(item)", "Adds an item at the end.", """
                var xs = [1]
                xs.push(2)
                print(xs)   # [1, 2]""", a -> {
                    a.list(0).add(a.get(1));
                    return NullValue.NULL;
                })
            .changingMethod("pop(index = -1)", "Takes out the item of that index, the last one if none is given, and gives it.", """
                var xs = [1, 2, 3]
                print(xs.pop())    # 3
                print(xs.pop(0))   # 1
                print(xs)          # [2]""", a -> a.list(0).removeAt(Index.of(a.integer(1), a.list(0).size(), "list")))
            .changingMethod("insert(index, item)", "Puts an item before the one of that index; the length as index puts it at the end.", """
                var xs = [1, 3]
                xs.insert(1, 2)
                print(xs)   # [1, 2, 3]""", ListMethods::insert)
            .changingMethod("remove(item)", "Takes out the first item that equals that one, and tells whether there was one.", """
                var xs = [1, 2, 1]
                print(xs.remove(1))   # true
                print(xs)             # [2, 1]""", ListMethods::remove)
            .changingMethod("clear()", "Takes out all items.", """
                var xs = [1, 2]
                xs.clear()
                print(xs)   # []""", a -> {
                    a.list(0).clear();
                    return NullValue.NULL;
                });
    }

    private static Object insert(Arguments a) {
        ListValue list = a.list(0);
        long index = a.integer(1) < 0 ? a.integer(1) + list.size() : a.integer(1);
        if (index < 0 || index > list.size()) {
            throw new Failure(ErrorKind.INDEX, "there is no place " + a.integer(1) + " in a list of length " + list.size(),
                    operands -> "places go from 0 to " + list.size() + "; " + operands.operand(0, "xs") + ".push(item) adds at the end")
                    .at(1);
        }
        list.insert((int) index, a.get(2));
        return NullValue.NULL;
    }

    private static boolean remove(Arguments a) {
        ListValue list = a.list(0);
        for (int i = 0; i < list.size(); i++) {
            LongWork.pollAt(i);
            if (Equality.equal(list.get(i), a.get(1))) {
                list.removeAt(i);
                return true;
            }
        }
        return false;
    }
}
