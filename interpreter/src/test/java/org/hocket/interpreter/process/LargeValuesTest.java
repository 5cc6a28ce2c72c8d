package org.hocket.interpreter.process;

import static org.hocket.interpreter.process.Wires.received;
import static org.hocket.interpreter.process.Wires.sent;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import com.sun.management.ThreadMXBean;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ListValue;
import org.junit.jupiter.api.Test;

/** Values that are long or deep. */
class LargeValuesTest {

    private static final int DEPTH = 100_000;
    private static final long LARGE_STACK = 1L << 30;
    private static final long SMALL_STACK = 1L << 18;
    private static final int FLOATS = 50_000_000;
    private static final long A_FEW_MEGABYTES = 8L << 20;

    private static <T> T onThread(long stack, Callable<T> call) throws InterruptedException, ExecutionException {
        FutureTask<T> result = new FutureTask<>(call);
        Thread thread = new Thread(null, result, "reads and writes", stack);
        thread.start();
        return result.get();
    }

    private static ListValue nested(int depth) {
        ListValue value = ListValue.of("inmost");
        for (int i = 1; i < depth; i++) {
            value = ListValue.of(value, "x");
        }
        return value;
    }

    @Test
    void a_deep_value_travels_where_the_stack_is_large() throws InterruptedException, ExecutionException {
        Object copy = onThread(LARGE_STACK, () -> received(sent(new TestLinks(), nested(DEPTH)), new TestLinks(), 1)[0]);
        for (int i = 1; i < DEPTH; i++) {
            copy = ((ListValue) copy).get(0);
        }
        assertEquals("inmost", ((ListValue) copy).get(0));
    }

    @Test
    void a_value_too_deep_for_the_stack_can_be_aborted() throws InterruptedException, ExecutionException, IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        FrameOutput out = new FrameOutput(pipe);
        for (int started = 0; started < 40; started++) {
            ListValue value = ListValue.of(BytesValue.of(new byte[started * 3_500]), nested(DEPTH));
            onThread(SMALL_STACK, () -> {
                assertThrows(StackOverflowError.class, () -> Wires.write(out, new TestLinks(), value));
                out.abort();
                Wires.write(out, new TestLinks(), "next");
                return null;
            });
        }
        FrameInput in = new FrameInput(new ByteArrayInputStream(pipe.toByteArray()));
        for (int whole = 0; whole < 40; ) {
            assertTrue(in.beginMessage());
            try (ValueReader reader = new ValueReader(in, new TestLinks())) {
                assertEquals("next", reader.read());
                whole++;
            } catch (AbortedMessageException e) {
                assertEquals(-1, in.read());
            }
        }
    }

    @Test
    void a_value_too_deep_for_the_readers_stack_can_be_skipped() throws InterruptedException, ExecutionException, IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        FrameOutput out = new FrameOutput(pipe);
        onThread(LARGE_STACK, () -> {
            Wires.write(out, new TestLinks(), nested(DEPTH));
            Wires.write(out, new TestLinks(), "next");
            return null;
        });
        FrameInput in = new FrameInput(new ByteArrayInputStream(pipe.toByteArray()));
        assertTrue(in.beginMessage());
        onThread(SMALL_STACK, () -> assertThrows(StackOverflowError.class, () -> new ValueReader(in, new TestLinks()).read()));
        assertTrue(in.beginMessage());
        assertEquals("next", new ValueReader(in, new TestLinks()).read());
    }

    @Test
    void a_long_list_takes_no_memory_besides_its_own() throws IOException {
        double[] floats = new double[FLOATS];
        for (int i = 0; i < FLOATS; i++) {
            floats[i] = i * 0.5;
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Pipe pipe = Pipe.open();
        CompletableFuture<Long> written = CompletableFuture.supplyAsync(() -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            try (FrameOutput out = new FrameOutput(Channels.newOutputStream(pipe.sink()))) {
                Wires.write(out, new TestLinks(), ListValue.ofDoubles(floats));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return threads.getCurrentThreadAllocatedBytes() - before;
        });
        long before = threads.getCurrentThreadAllocatedBytes();
        try (FrameInput in = new FrameInput(Channels.newInputStream(pipe.source()))) {
            assertTrue(in.beginMessage());
            ListValue copy = (ListValue) new ValueReader(in, new TestLinks()).read();
            long read = threads.getCurrentThreadAllocatedBytes() - before;
            assertArrayEquals(floats, copy.doubles());
            assertTrue(written.join() < A_FEW_MEGABYTES, () -> written.join() + " bytes were allocated by the writer");
            assertTrue(read < (long) FLOATS * Double.BYTES + A_FEW_MEGABYTES, () -> read + " bytes were allocated by the reader");
        }
    }
}
