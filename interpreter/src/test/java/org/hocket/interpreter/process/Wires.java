package org.hocket.interpreter.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;

import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;

/** Values there and back, through memory. */
final class Wires {

    private Wires() {
    }

    /** What goes through the pipe for one message of these values. */
    static byte[] sent(Links links, Object... values) throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        try (FrameOutput out = new FrameOutput(pipe)) {
            write(out, links, values);
        }
        return pipe.toByteArray();
    }

    static void write(FrameOutput out, Links links, Object... values) throws IOException {
        ValueWriter writer = new ValueWriter(out, links);
        for (Object value : values) {
            writer.write(value);
        }
        writer.finish();
        out.endMessage();
    }

    /** The values of the only message of a stream. */
    static Object[] received(byte[] pipe, Links links, int count) throws IOException {
        try (FrameInput in = new FrameInput(new ByteArrayInputStream(pipe))) {
            assertTrue(in.beginMessage());
            Object[] values = new Object[count];
            try (ValueReader reader = new ValueReader(in, links)) {
                for (int i = 0; i < count; i++) {
                    values[i] = reader.read();
                }
            }
            assertEquals(-1, in.read());
            assertFalse(in.beginMessage());
            return values;
        }
    }

    static Object copied(Object value) throws IOException {
        return received(sent(new TestLinks(), value), new TestLinks(), 1)[0];
    }

    /** To the bit, in the same order and in the same representation. */
    static void assertSameValue(Object expected, Object actual) {
        assertSame(expected.getClass(), actual.getClass());
        switch (expected) {
            case Double number -> assertEquals(Double.doubleToRawLongBits(number), Double.doubleToRawLongBits((Double) actual));
            case ListValue list -> assertSameList(list, (ListValue) actual);
            case SetValue set -> assertSameItems(set.iterator(), ((SetValue) actual).iterator());
            case MapValue map -> {
                assertSameItems(map.keys().iterator(), ((MapValue) actual).keys().iterator());
                assertSameItems(map.values().iterator(), ((MapValue) actual).values().iterator());
            }
            case RecordValue record -> assertSameRecord(record, (RecordValue) actual);
            default -> assertEquals(expected, actual);
        }
    }

    private static void assertSameList(ListValue expected, ListValue actual) {
        assertEquals(expected.size(), actual.size());
        if (expected.isLongs()) {
            assertArrayEquals(Arrays.copyOf(expected.longs(), expected.size()), Arrays.copyOf(actual.longs(), actual.size()));
        } else if (expected.isDoubles()) {
            assertTrue(actual.isDoubles());
            assertSameItems(expected.iterator(), actual.iterator());
        } else {
            assertEquals(expected.objects() != null, actual.objects() != null);
            assertSameItems(expected.iterator(), actual.iterator());
        }
    }

    private static void assertSameRecord(RecordValue expected, RecordValue actual) {
        assertSame(expected.type(), actual.type());
        assertSameItems(Arrays.asList(expected.toArray()).iterator(), Arrays.asList(actual.toArray()).iterator());
        if (expected instanceof ErrorValue error && error.cause() != null) {
            assertSameValue(error.cause(), ((ErrorValue) actual).cause());
        }
    }

    private static void assertSameItems(Iterator<?> expected, Iterator<?> actual) {
        while (expected.hasNext()) {
            assertSameValue(expected.next(), actual.next());
        }
        assertFalse(actual.hasNext());
    }
}
