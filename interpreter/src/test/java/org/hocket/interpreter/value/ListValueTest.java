package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ListValueTest {

    @Test
    void aListDoesWhatAnArrayListDoesWhateverItsStorage() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            ListValue list = new ListValue();
            List<Object> model = new ArrayList<>();
            int types = random.nextInt(1, 4);
            for (int step = 0; step < 60; step++) {
                change(list, model, item(random, types), random);
                assertEquals(model, Arrays.asList(list.toArray()));
            }
        }
    }

    private static Object item(Random random, int types) {
        return switch (random.nextInt(types)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextDouble();
            default -> "s" + random.nextInt(9);
        };
    }

    private static void change(ListValue list, List<Object> model, Object item, Random random) {
        int at = random.nextInt(model.size() + 1);
        switch (random.nextInt(model.isEmpty() || at == model.size() ? 2 : 6)) {
            case 0 -> {
                list.add(item);
                model.add(item);
            }
            case 1 -> {
                list.insert(at, item);
                model.add(at, item);
            }
            case 2 -> {
                list.set(at, item);
                model.set(at, item);
            }
            default -> assertEquals(model.remove(at), list.removeAt(at));
        }
    }

    @Test
    void concatenationAndSlicesAreCopies() {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            ListValue a = filled(random);
            ListValue b = filled(random);
            List<Object> both = new ArrayList<>(Arrays.asList(a.toArray()));
            both.addAll(Arrays.asList(b.toArray()));
            ListValue joined = a.concat(b);
            a.add("later");
            b.clear();
            assertEquals(both, Arrays.asList(joined.toArray()));
            int from = random.nextInt(joined.size() + 1);
            int to = random.nextInt(from, joined.size() + 1);
            ListValue slice = joined.slice(from, to);
            List<Object> expected = List.copyOf(both.subList(from, to));
            joined.clear();
            assertEquals(expected, Arrays.asList(slice.toArray()));
        }
    }

    private static ListValue filled(Random random) {
        int types = random.nextInt(1, 4);
        ListValue list = new ListValue();
        for (int i = random.nextInt(6); i > 0; i--) {
            list.add(item(random, types));
        }
        return list;
    }

    @Test
    void slicesAreThoseOfPython() {
        int[] ends = {-7, -5, -4, -1, 0, 1, 3, 4, 5, 9};
        ListValue list = ListValue.ofLongs(0, 1, 2, 3, 4);
        for (int from : ends) {
            for (int to : ends) {
                for (int step : new int[] {-3, -2, -1, 1, 2, 3}) {
                    List<Object> expected = pythonSlice(5, from, to, step);
                    RangeValue range = RangeValue.of(from, to).withStep(step);
                    assertEquals(expected, Arrays.asList(list.slice(range).toArray()), range::toString);
                }
            }
        }
    }

    /** {@code list(range(length))[from:to:step]}, from the definition of {@code slice.indices}. */
    private static List<Object> pythonSlice(int length, int from, int to, int step) {
        int start = from < 0 ? from + length : from;
        int stop = to < 0 ? to + length : to;
        start = step > 0 ? Math.clamp(start, 0, length) : Math.clamp(start, -1, length - 1);
        stop = step > 0 ? Math.clamp(stop, 0, length) : Math.clamp(stop, -1, length - 1);
        List<Object> items = new ArrayList<>();
        for (int i = start; step > 0 ? i < stop : i > stop; i += step) {
            items.add((long) i);
        }
        return items;
    }

    @Test
    void closedAndOpenSlicesReachTheirEnds() {
        ListValue list = ListValue.ofLongs(0, 1, 2, 3, 4);
        assertEquals("[1, 2, 3]", list.slice(RangeValue.closed(1, 3)).toString());
        assertEquals("[1, 2, 3, 4]", list.slice(RangeValue.closed(1, -1)).toString());
        assertEquals("[0, 1, 2, 3, 4]", list.slice(RangeValue.closed(-9, 9)).toString());
        assertEquals("[3, 4]", list.slice(RangeValue.open(-2L, null, false)).toString());
        assertEquals("[0, 1]", list.slice(RangeValue.open(null, 2L, false)).toString());
        assertEquals("[4, 3, 2, 1, 0]", list.slice(RangeValue.open(null, null, false).withStep(-1)).toString());
        assertEquals("[4, 3, 2]", list.slice(RangeValue.closed(-1, 2).withStep(-1)).toString());
        assertEquals("[]", list.slice(RangeValue.closed(0, Long.MIN_VALUE)).toString());
        assertEquals("[0, 1, 2, 3, 4]", list.slice(RangeValue.closed(Long.MIN_VALUE, Long.MAX_VALUE)).toString());
    }

    @Test
    void itemsStayUnboxedWhileTheyAreOfOneType() {
        assertTrue(ListValue.of(1L, 2L).isLongs());
        assertTrue(ListValue.of(1.0, 2.0).isDoubles());
        assertFalse(ListValue.of(1L, 2.0).isLongs());
        ListValue list = new ListValue();
        list.addDouble(1.5);
        assertTrue(list.isDoubles());
        list.removeAt(0);
        list.addLong(1);
        assertTrue(list.isLongs());
    }
}
