package org.hocket.interpreter.node.parallel;

import org.hocket.interpreter.parallel.Items;
import org.hocket.interpreter.value.ListValue;

/**
 * Some items of a list that does not change.
 *
 * @param from where they begin in the list
 */
record ListItems(ListValue list, int from, int size) implements Items {

    /** @param items the list's own from then on */
    static ListItems of(Object... items) {
        return new ListItems(ListValue.of(items), 0, items.length);
    }

    @Override
    public Items part(int start, int end) {
        return new ListItems(list, from + start, end - start);
    }
}
