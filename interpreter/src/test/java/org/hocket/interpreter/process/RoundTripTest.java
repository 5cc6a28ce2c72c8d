package org.hocket.interpreter.process;

import static org.hocket.interpreter.process.Wires.assertSameValue;
import static org.hocket.interpreter.process.Wires.copied;
import static org.hocket.interpreter.process.Wires.received;
import static org.hocket.interpreter.process.Wires.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.oracle.truffle.api.nodes.Node;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Signature;
import org.junit.jupiter.api.Test;

/** What is read is what was written. */
class RoundTripTest {

    @Test
    void any_value_comes_back_to_the_bit() throws IOException {
        AnyValue any = new AnyValue(1);
        for (int i = 0; i < 10_000; i++) {
            Object value = any.next(i % 5);
            assertSameValue(value, copied(value));
        }
    }

    @Test
    void several_values_share_a_message() throws IOException {
        AnyValue any = new AnyValue(2);
        for (int i = 0; i < 500; i++) {
            Object[] values = IntStream.range(0, 20).mapToObj(_ -> any.next(3)).toArray();
            Object[] copies = received(sent(new TestLinks(), values), new TestLinks(), values.length);
            for (int j = 0; j < values.length; j++) {
                assertSameValue(values[j], copies[j]);
            }
        }
    }

    @Test
    void values_of_every_size_around_a_frame_and_a_long_text_come_back() throws IOException {
        AnyValue any = new AnyValue(3);
        for (int around : new int[] {0, Wire.LONGEST_TEXT, Frame.LARGEST, 2 * Frame.LARGEST, 300_000}) {
            for (int size = Math.max(0, around - 40); size < around + 20; size++) {
                for (Object value : new Object[] {BytesValue.of(any.bytes(size)), any.text(size), ListValue.ofLongs(new long[size / 8]),
                        ListValue.ofObjects(Collections.nCopies(size, NullValue.NULL).toArray())}) {
                    assertSameValue(value, copied(value));
                }
            }
        }
    }

    @Test
    void an_int_of_a_million_digits_comes_back() throws IOException {
        BigInteger power = BigInteger.TEN.pow(1_000_000);
        assertEquals(new BigInt(power), copied(new BigInt(power)));
        assertEquals(new BigInt(power.negate()), copied(new BigInt(power.negate())));
    }

    @Test
    void what_is_known_of_an_error_goes_with_it() throws IOException {
        ErrorValue cause = ErrorValue.of(ErrorKind.IO, "cause");
        ErrorValue error = ErrorValue.of(ErrorKind.MATH, "error");
        error.setCause(cause);
        TestLinks here = new TestLinks();
        TestLinks there = new TestLinks();
        here.trails.put(cause, ListValue.of("line 1", cause));
        ErrorValue copy = (ErrorValue) received(sent(here, error), there, 1)[0];
        assertEquals(NullValue.NULL, there.trails.get(copy));
        ListValue trail = (ListValue) there.trails.get(copy.cause());
        assertEquals("line 1", trail.get(0));
        assertSame(copy.cause(), trail.get(1));
    }

    @Test
    void an_error_that_its_field_was_caused_by_comes_back() throws IOException {
        ErrorValue inner = ErrorValue.of(ErrorKind.IO, "inner");
        ErrorValue outer = ErrorValue.of(ErrorKind.MATH, "outer");
        outer.set(0, inner);
        inner.setCause(outer);
        ErrorValue copy = (ErrorValue) copied(outer);
        ErrorValue copyOfInner = (ErrorValue) copy.get(0);
        assertEquals("inner", copyOfInner.message());
        assertEquals("MathError", copyOfInner.cause().kind());
        assertSame(copyOfInner, copyOfInner.cause().get(0));
    }

    @Test
    void what_travels_by_name_is_what_the_other_side_calls_so() throws IOException {
        FunctionValue here = new Named();
        FunctionValue there = new Named();
        ListValue copy = (ListValue) received(sent(new TestLinks(Map.of("f", here)), ListValue.of(here, "a", here)),
                new TestLinks(Map.of("f", there)), 1)[0];
        assertSame(there, copy.get(0));
        assertSame(there, copy.get(2));
    }

    private static final class Named extends FunctionValue {

        @Override
        public String name() {
            return "f";
        }

        @Override
        public Signature signature() {
            return new Signature("f", List.of());
        }

        @Override
        public Object call(Task task, Node place, Object... arguments) {
            throw new AssertionError("nobody calls it");
        }
    }

    @Test
    void what_cannot_travel_leaves_the_next_message_as_it_is() throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        FrameOutput out = new FrameOutput(pipe);
        for (int size : new int[] {10, 100_000}) {
            ListValue value = ListValue.of(BytesValue.of(new byte[size]), new Named());
            assertThrows(Failure.class, () -> Wires.write(out, new TestLinks(), value));
            assertEquals(size > Frame.LARGEST, out.isStarted());
            out.abort();
            Wires.write(out, new TestLinks(), "next");
        }
        FrameInput in = new FrameInput(new ByteArrayInputStream(pipe.toByteArray()));
        assertTrue(in.beginMessage());
        assertEquals("next", new ValueReader(in, new TestLinks()).read());
        assertTrue(in.beginMessage());
        assertThrows(AbortedMessageException.class, () -> new ValueReader(in, new TestLinks()).read());
        assertTrue(in.beginMessage());
        assertEquals("next", new ValueReader(in, new TestLinks()).read());
    }

    @Test
    void a_list_keeps_its_items_boxed_where_it_did() throws IOException {
        Object[] items = {1L, 2L};
        assertSameValue(ListValue.ofObjects(items), copied(ListValue.ofObjects(items)));
        ListValue roomy = ListValue.withRoomFor(1_000);
        roomy.add(7L);
        assertEquals(1, ((ListValue) copied(roomy)).longs().length);
    }
}
