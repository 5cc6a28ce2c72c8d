package org.hocket.interpreter.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;

import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import org.hocket.interpreter.value.ListValue;
import org.junit.jupiter.api.Test;

/** What arrives is not what was sent. */
class CorruptionTest {

    private static final int SMALL = 400;

    /** Reads all values of all messages. */
    private static void readAll(byte[] pipe) throws IOException {
        FrameInput in = new FrameInput(new ByteArrayInputStream(pipe));
        while (in.beginMessage()) {
            try (ValueReader reader = new ValueReader(in, new TestLinks())) {
                reader.read();
            }
            in.endMessage();
        }
    }

    private static byte[] severalMessages(long seed) throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        FrameOutput out = new FrameOutput(pipe);
        AnyValue any = new AnyValue(seed);
        while (pipe.size() < SMALL) {
            Wires.write(out, new TestLinks(), any.next(4));
        }
        return pipe.toByteArray();
    }

    @Test
    void every_byte_that_changes_is_found_out() throws IOException {
        for (int seed = 0; seed < 8; seed++) {
            byte[] pipe = severalMessages(seed);
            for (int i = 0; i < pipe.length; i++) {
                for (int change = 1; change < 256; change = change * 2 + seed % 2) {
                    byte[] changed = pipe.clone();
                    changed[i] ^= (byte) change;
                    assertThrows(CorruptFrameException.class, () -> readAll(changed));
                }
            }
        }
    }

    @Test
    void every_byte_that_changes_in_a_large_message_is_found_out() throws IOException {
        byte[] pipe = Wires.sent(new TestLinks(), ListValue.ofLongs(new Random(1).longs(20_000).toArray()));
        for (int i = 0; i < pipe.length; i += i % Frame.LARGEST < 2 * Frame.HEADER ? 1 : 311) {
            byte[] changed = pipe.clone();
            changed[i]++;
            assertThrows(CorruptFrameException.class, () -> readAll(changed));
        }
    }

    @Test
    void a_stream_that_ends_within_a_message_is_truncated() throws IOException {
        byte[] small = severalMessages(3);
        byte[] large = Wires.sent(new TestLinks(), ListValue.ofDoubles(new Random(1).doubles(20_000).toArray()));
        int whole = 0;
        for (int end = 1; end < small.length; end++) {
            whole += isTruncated(Arrays.copyOf(small, end)) ? 0 : 1;
        }
        assertTrue(whole < 100);
        for (int end = 1; end < large.length; end += end % Frame.LARGEST < 2 * Frame.HEADER ? 1 : 311) {
            assertTrue(isTruncated(Arrays.copyOf(large, end)));
        }
    }

    /** Or ends between two messages. */
    private static boolean isTruncated(byte[] pipe) throws IOException {
        try {
            readAll(pipe);
            return false;
        } catch (TruncatedFrameException e) {
            assertTrue(e.getMessage().contains("truncated"));
            return true;
        }
    }

    /** @param payload as a program would send that speaks frames but not values */
    private static void assertCleanly(byte[] payload) throws IOException {
        try (ValueReader reader = new ValueReader(new ByteArrayInputStream(payload), new TestLinks())) {
            while (true) {
                reader.read();
            }
        } catch (CorruptFrameException expected) {
            assertFalse(expected.getMessage().isEmpty());
        }
    }

    @Test
    void random_bytes_behind_a_right_checksum_are_an_error_or_values() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            byte[] payload = new byte[random.nextInt(200)];
            random.nextBytes(payload);
            assertCleanly(payload);
        }
    }

    @Test
    void values_with_some_changed_bytes_are_an_error_or_other_values() throws IOException {
        Random random = new Random(8);
        AnyValue any = new AnyValue(8);
        for (int i = 0; i < 1_000; i++) {
            byte[] payload = payload(any.next(4));
            for (int j = 0; j < 30; j++) {
                byte[] changed = payload.clone();
                for (int k = random.nextInt(1, 4); k > 0; k--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                assertCleanly(changed);
                assertCleanly(Arrays.copyOf(payload, random.nextInt(payload.length)));
            }
        }
    }

    private static byte[] payload(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ValueWriter writer = new ValueWriter(bytes, new TestLinks());
        writer.write(value);
        writer.finish();
        return bytes.toByteArray();
    }

    @Test
    void a_forged_length_takes_no_memory() throws IOException {
        for (int tag : new int[] {Wire.NO_TAG, Wire.LONGS, Wire.DOUBLES, Wire.BYTES, Wire.LATIN_1, Wire.UTF_16, Wire.BIG_INT}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CBORGenerator out = Wire.CBOR.createGenerator(bytes);
            for (int i = 0; i < 1_000; i++) {
                if (tag == Wire.NO_TAG) {
                    out.writeStartArray(null, Integer.MAX_VALUE);
                } else {
                    out.writeTag(tag);
                    out.writeStartArray(null, 2);
                    out.writeNumber(Integer.MAX_VALUE / 8 * 8);
                    out.writeBinary(new byte[8]);
                    out.writeEndArray();
                }
            }
            out.close();
            assertCleanly(bytes.toByteArray());
        }
    }

    @Test
    void what_no_writer_writes_is_refused() throws IOException {
        assertRefused(out -> out.writeStartObject());
        assertRefused(out -> {
            out.writeTag(Wire.AGAIN);
            out.writeNumber(1);
        });
        assertRefused(out -> {
            out.writeTag(99);
            out.writeNumber(1);
        });
        assertRefused(out -> {
            out.writeTag(Wire.RECORD);
            out.writeStartArray(null, 1);
            out.writeNumber(0);
        });
    }

    private interface Forgery {
        void write(CBORGenerator out) throws IOException;
    }

    private static void assertRefused(Forgery forgery) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CBORGenerator out = Wire.CBOR.createGenerator(bytes);
        forgery.write(out);
        out.close();
        ValueReader reader = new ValueReader(new ByteArrayInputStream(bytes.toByteArray()), new TestLinks());
        assertThrows(CorruptFrameException.class, reader::read);
    }

    @Test
    void an_error_below_is_passed_on_as_it_is() throws IOException {
        IOException below = new IOException("gone");
        FrameInput in = new FrameInput(new InputStream() {
            @Override
            public int read() throws IOException {
                throw below;
            }
        });
        assertSame(below, assertThrows(IOException.class, in::beginMessage));
    }
}
