package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SharingTest {

    @Test
    void whateverACollectionStoresIsShared() {
        assertShares(item -> new ListValue().add(item));
        assertShares(item -> ListValue.of(item, 1L));
        assertShares(item -> ListValue.of(1L).set(0, item));
        assertShares(item -> new ListValue().insert(0, item));
        assertShares(item -> new MapValue().put(1L, item));
        assertShares(item -> new MapValue().put(item, 1L));
        assertShares(item -> new SetValue().add(item));
        assertShares(item -> new RecordValue(Values.POINT, 1L, item));
        assertShares(item -> new RecordValue(Values.POINT, 1L, 2L).set(0, item));
    }

    @Test
    void theItemsOfACopyAreInTwoCollections() {
        assertShares(item -> listOwning(item).copy());
        assertShares(item -> listOwning(item).slice(0, 1));
        assertShares(item -> listOwning(item).concat(ListValue.of("a")));
        assertShares(item -> ListValue.of("a").concat(listOwning(item)));
        assertShares(item -> {
            MapValue map = new MapValue();
            map.put("k", "");
            map.replaceOwned("k", item);
            map.copy();
        });
        assertShares(item -> {
            RecordValue point = new RecordValue(Values.POINT, 1L, 2L);
            point.replaceOwned(1, item);
            point.copy();
        });
    }

    private interface Store {
        void store(CollectionValue item);
    }

    private static void assertShares(Store store) {
        ListValue item = ListValue.of(1L);
        store.store(item);
        assertFalse(item.isClear());
    }

    private static ListValue listOwning(CollectionValue item) {
        ListValue list = ListValue.of("");
        list.replaceOwned(0, item);
        return list;
    }

    @Test
    void readingAndPuttingBackLeaveAnItemClear() {
        ListValue item = ListValue.of(1L);
        ListValue list = listOwning(item);
        list.get(0);
        list.iterator().next();
        list.toString();
        assertTrue(item.isClear());
    }

    @Test
    void whatIsLentIsClearAgainWhenAllGaveItBack() {
        ListValue list = new ListValue();
        list.lend();
        list.lend();
        list.giveBack();
        assertFalse(list.isClear());
        list.giveBack();
        assertTrue(list.isClear());
    }

    @Test
    void theSharedEmptyCollectionsAreNeverClear() {
        assertFalse(ListValue.EMPTY.isClear());
        assertFalse(MapValue.EMPTY.isClear());
        assertFalse(SetValue.EMPTY.isClear());
        assertTrue(ListValue.EMPTY.copy().isClear());
    }

    /** A script of random assignments, once as the interpreter runs it and once where every assignment copies all. */
    @Test
    void changesInPlaceAreSeenByNobodyElse() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            ListValue[] variables = {ListValue.of("a"), ListValue.of("b"), ListValue.of("c")};
            List<List<Object>> model = new ArrayList<>(List.of(deepCopy(variables[0]), deepCopy(variables[1]), deepCopy(variables[2])));
            for (int step = 0; step < 40; step++) {
                int target = random.nextInt(3);
                int source = random.nextInt(3);
                if (random.nextInt(4) == 0) {
                    variables[source].share();
                    variables[target] = variables[source];
                    model.set(target, deepCopy(variables[source]));
                } else {
                    boolean nested = random.nextInt(3) == 0;
                    Object item = nested ? variables[source] : "s" + step;
                    Object copied = nested ? deepCopy(variables[source]) : item;
                    int[] path = random.ints(3, 0, 3).toArray();
                    ListValue held = variables[source];
                    held.lend();
                    variables[target] = changed(variables[target], item, path, 0);
                    held.giveBack();
                    changeModel(model.get(target), copied, path, 0);
                }
                for (int i = 0; i < 3; i++) {
                    assertEquals(model.get(i), deepCopy(variables[i]));
                }
            }
        }
    }

    /** Adds the item to a list that is found along the path, as {@code v[1][0].push(item)} does. */
    private static ListValue changed(ListValue list, Object item, int[] path, int depth) {
        ListValue own = list.isClear() ? list : list.copy();
        int index = path[depth];
        if (depth < path.length - 1 && index < own.size() && own.get(index) instanceof ListValue child) {
            own.replaceOwned(index, changed(child, item, path, depth + 1));
        } else if (own.size() < 4) {
            own.add(item);
        } else {
            own.set(index, item);
        }
        return own;
    }

    private static void changeModel(List<Object> list, Object item, int[] path, int depth) {
        int index = path[depth];
        if (depth < path.length - 1 && index < list.size() && list.get(index) instanceof List<?> child) {
            changeModel(unchecked(child), item, path, depth + 1);
        } else if (list.size() < 4) {
            list.add(item);
        } else {
            list.set(index, item);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> unchecked(List<?> list) {
        return (List<Object>) list;
    }

    private static List<Object> deepCopy(ListValue list) {
        List<Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(item instanceof ListValue child ? deepCopy(child) : item));
        return copy;
    }
}
