package org.hocket.interpreter.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Messages in frames. */
class FrameTest {

    private static final int[] SIZES = {0, 1, 2, Frame.LARGEST_PAYLOAD - 1, Frame.LARGEST_PAYLOAD, Frame.LARGEST_PAYLOAD + 1, Frame.LARGEST,
            2 * Frame.LARGEST_PAYLOAD - 1, 2 * Frame.LARGEST_PAYLOAD, 2 * Frame.LARGEST_PAYLOAD + 1, 1_000_000};

    private final Random random = new Random(5);
    private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    private final FrameOutput out = new FrameOutput(pipe);

    /** Gives as many bytes at once as it likes. */
    private InputStream inPieces() {
        return new FilterInputStream(new ByteArrayInputStream(pipe.toByteArray())) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, random.nextInt(1, length + 1));
            }
        };
    }

    private FrameInput input() {
        return new FrameInput(new ByteArrayInputStream(pipe.toByteArray()));
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void messages_of_any_size_come_as_they_were_sent() throws IOException {
        List<byte[]> messages = new ArrayList<>();
        for (int size : SIZES) {
            byte[] message = bytes(size);
            messages.add(message);
            for (int start = 0, part; start < size; start += part) {
                part = random.nextInt(1, Math.min(size - start, 100_000) + 1);
                out.write(message, start, part);
            }
            out.endMessage();
        }
        FrameInput in = new FrameInput(inPieces());
        for (byte[] message : messages) {
            assertTrue(in.beginMessage());
            assertArrayEquals(message, in.readAllBytes());
        }
        assertFalse(in.beginMessage());
        assertFalse(in.beginMessage());
    }

    @Test
    void a_small_message_is_one_write() throws IOException {
        List<Integer> writes = new ArrayList<>();
        FrameOutput counted = new FrameOutput(new OutputStream() {
            @Override
            public void write(int value) {
                throw new AssertionError("bytes are written one by one");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                writes.add(length);
            }
        });
        counted.write(bytes(100));
        counted.write(7);
        counted.flush();
        assertEquals(List.of(), writes);
        counted.endMessage();
        counted.write(bytes(Frame.LARGEST_PAYLOAD));
        assertFalse(counted.isStarted());
        counted.endMessage();
        assertEquals(List.of(Frame.HEADER + 101, Frame.LARGEST), writes);
    }

    @Test
    void what_the_reader_leaves_of_a_message_is_skipped() throws IOException {
        for (int size : SIZES) {
            out.write(bytes(size));
            out.endMessage();
            out.write(42);
            out.endMessage();
        }
        FrameInput in = new FrameInput(inPieces());
        for (int size : SIZES) {
            assertTrue(in.beginMessage());
            in.readNBytes(size / 3);
            if (random.nextBoolean()) {
                in.endMessage();
                assertEquals(-1, in.read());
            }
            assertTrue(in.beginMessage());
            assertEquals(42, in.read());
        }
        assertFalse(in.beginMessage());
    }

    @Test
    void nothing_is_seen_of_a_small_message_that_was_aborted() throws IOException {
        out.write(bytes(Frame.LARGEST_PAYLOAD));
        assertFalse(out.isStarted());
        out.abort();
        assertEquals(0, pipe.size());
        out.write(9);
        out.endMessage();
        FrameInput in = input();
        assertTrue(in.beginMessage());
        assertArrayEquals(new byte[] {9}, in.readAllBytes());
    }

    @Test
    void a_large_message_that_was_aborted_is_dropped_and_the_next_one_read() throws IOException {
        for (int i = 0; i < 3; i++) {
            out.write(bytes(200_000));
            assertTrue(out.isStarted());
            out.abort();
            assertFalse(out.isStarted());
            out.write(i);
            out.endMessage();
        }
        FrameInput in = input();
        assertTrue(in.beginMessage());
        assertThrows(AbortedMessageException.class, in::readAllBytes);
        assertEquals(-1, in.read());
        assertTrue(in.beginMessage());
        assertEquals(0, in.read());
        assertTrue(in.beginMessage());
        assertThrows(AbortedMessageException.class, in::endMessage);
        assertTrue(in.beginMessage());
        assertEquals(1, in.read());
        assertTrue(in.beginMessage());
        assertThrows(AbortedMessageException.class, in::beginMessage);
        assertTrue(in.beginMessage());
        assertEquals(2, in.read());
        assertFalse(in.beginMessage());
    }

    @Test
    void an_error_says_what_was_found_where() throws IOException {
        out.write(bytes(10));
        out.endMessage();
        pipe.write("Exception in thread".getBytes());
        FrameInput in = input();
        assertTrue(in.beginMessage());
        CorruptFrameException e = assertThrows(CorruptFrameException.class, in::beginMessage);
        assertEquals("there is byte 0x45 where a frame of this version of Hocket begins with 0xc1, at byte 19 of the stream", e.getMessage());
        assertThrows(CorruptFrameException.class, in::beginMessage);
    }

    @Test
    void a_stream_that_failed_within_a_frame_takes_no_other() throws IOException {
        FrameOutput broken = new FrameOutput(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no reader");
            }
        });
        broken.write(1);
        assertEquals("no reader", assertThrows(IOException.class, broken::endMessage).getMessage());
        assertThrows(IOException.class, broken::endMessage);
    }
}
