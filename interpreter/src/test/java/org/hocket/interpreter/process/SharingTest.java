package org.hocket.interpreter.process;

import static org.hocket.interpreter.process.Wires.assertSameValue;
import static org.hocket.interpreter.process.Wires.copied;
import static org.hocket.interpreter.process.Wires.received;
import static org.hocket.interpreter.process.Wires.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;

import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.RecordValue;
import org.junit.jupiter.api.Test;

/** What occurs several times in a message. */
class SharingTest {

    @Test
    void a_value_that_doubles_64_times_stays_small() throws IOException {
        Object value = ListValue.of("a");
        for (int i = 0; i < 64; i++) {
            value = ListValue.of(value, value);
        }
        byte[] pipe = sent(new TestLinks(), value);
        assertTrue(pipe.length < 1_000);
        Object copy = received(pipe, new TestLinks(), 1)[0];
        for (int i = 0; i < 64; i++) {
            assertSame(((ListValue) copy).get(0), ((ListValue) copy).get(1));
            copy = ((ListValue) copy).get(0);
        }
        assertSameValue(ListValue.of("a"), copy);
    }

    @Test
    void one_value_stays_one_in_all_values_of_a_message() throws IOException {
        String text = "x".repeat(Wire.LONGEST_TEXT + 1);
        for (Object value : new Object[] {new ListValue(), new MapValue(), BytesValue.of(), text, new RecordValue(AnyValue.POINT, 1L, 2L)}) {
            Object[] copies = received(sent(new TestLinks(), value, ListValue.of(value, "b"), value), new TestLinks(), 3);
            assertSame(copies[0], ((ListValue) copies[1]).get(0));
            assertSame(copies[0], copies[2]);
        }
    }

    @Test
    void what_was_read_once_is_clear_and_what_was_read_twice_shared() throws IOException {
        ListValue list = ListValue.of(1L);
        Object[] copies = received(sent(new TestLinks(), list, ListValue.of(2L), list), new TestLinks(), 3);
        assertFalse(((ListValue) copies[0]).isClear());
        assertTrue(((ListValue) copies[1]).isClear());
        ListValue outer = (ListValue) copied(ListValue.of(list, "a"));
        assertTrue(outer.isClear());
        assertFalse(((ListValue) outer.get(0)).isClear());
    }

    @Test
    void equal_values_stay_two() throws IOException {
        ListValue copy = (ListValue) copied(ListValue.of(ListValue.of(1L), ListValue.of(1L)));
        assertNotSame(copy.get(0), copy.get(1));
    }

    @Test
    void a_value_is_remembered_over_as_many_others_as_the_window_holds() throws IOException {
        for (int between : new int[] {Wire.REMEMBERED - 2, Wire.REMEMBERED - 1, Wire.REMEMBERED, 2 * Wire.REMEMBERED}) {
            Object[] items = new Object[between + 2];
            items[0] = ListValue.of(7L);
            for (int i = 1; i <= between; i++) {
                items[i] = ListValue.of((long) i);
            }
            items[between + 1] = items[0];
            ListValue copy = (ListValue) copied(ListValue.ofObjects(items));
            assertSameValue(ListValue.of(7L), copy.get(between + 1));
            assertEquals(between < Wire.REMEMBERED, copy.get(0) == copy.get(between + 1));
        }
    }

    @Test
    void the_window_is_the_same_on_both_sides() throws IOException {
        Random random = new Random(6);
        Object[] pool = new Object[3 * Wire.REMEMBERED];
        Object[] items = new Object[5 * Wire.REMEMBERED];
        for (int i = 0; i < items.length; i++) {
            int one = (int) Math.min(pool.length - 1, Math.abs(random.nextGaussian()) * pool.length / 3 + i / 3.0);
            if (pool[one] == null) {
                pool[one] = ListValue.of((long) one);
            }
            items[i] = pool[one];
        }
        ListValue list = ListValue.ofObjects(items);
        assertSameValue(list, copied(list));
    }
}
