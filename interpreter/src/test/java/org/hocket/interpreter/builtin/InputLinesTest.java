package org.hocket.interpreter.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.hocket.interpreter.DeadlockErrors;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Runtime;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.concurrent.VirtualThreads;
import org.junit.jupiter.api.Test;

class InputLinesTest {

    /** The code of a script's main task. */
    private interface Code {
        void run(Task main) throws Exception;
    }

    private static void inTask(Code code) throws Exception {
        Task main = Task.main(new Runtime(new VirtualThreads(), null, 1, DeadlockErrors::of), "main");
        Throwable thrown = null;
        try {
            code.run(main);
        } catch (Throwable e) {
            thrown = e;
        }
        main.end(thrown);
    }

    private static List<String> lines(InputStream source) throws IOException {
        InputLines input = new InputLines(source);
        List<String> lines = new ArrayList<>();
        for (String line = input.next(); line != null; line = input.next()) {
            lines.add(line);
        }
        assertNull(input.next());
        return lines;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lines_end_in_a_line_feed_or_at_the_end() throws IOException {
        assertEquals(List.of("one", "", "two\r", "drei é☃", "last"), lines(text("one\r\n\ntwo\r\r\ndrei é☃\nlast")));
        assertEquals(List.of(), lines(text("")));
        assertEquals(List.of("a"), lines(text("a\n")));
    }

    @Test
    void a_line_may_come_in_any_parts() throws IOException {
        String text = IntStream.range(0, 500).mapToObj(i -> "é".repeat(i) + i + (i % 2 == 0 ? "\n" : "\r\n")).reduce("", String::concat);
        for (int part : new int[] {1, 2, 3, 1_000, 1 << 16}) {
            InputStream inParts = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(length, part));
                }
            };
            assertEquals(text.lines().toList(), lines(inParts));
        }
    }

    @Test
    void a_line_longer_than_any_buffer_is_one_line() throws IOException {
        String line = "x".repeat(1_000_000);
        assertEquals(List.of("a", line, "b", line), lines(text("a\n" + line + "\nb\n" + line)));
    }

    @Test
    void a_cancelled_reader_takes_no_line() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        PipedOutputStream typed = new PipedOutputStream();
        InputLines input = new InputLines(new PipedInputStream(typed) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) throws IOException {
                reading.countDown();
                return super.read(target, offset, length);
            }
        });
        inTask(main -> {
            Task reader = main.start(_ -> input.next(), "reader", null);
            reading.await();
            reader.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(reader));
            typed.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
            typed.flush();
            assertEquals("one", input.next());
            assertEquals("two", input.next());
        });
    }

    @Test
    void each_line_is_given_to_one_of_several_readers() throws Exception {
        Set<String> expected = new TreeSet<>(IntStream.range(0, 2_000).mapToObj(i -> "line " + i).toList());
        InputLines input = new InputLines(text(String.join("\n", expected)));
        inTask(main -> {
            List<Task> readers = IntStream.range(0, 4).mapToObj(i -> main.start(_ -> allOf(input), "reader", null)).toList();
            List<String> found = new ArrayList<>();
            for (Object lines : main.awaitAll(readers)) {
                ((List<?>) lines).forEach(line -> found.add((String) line));
            }
            assertEquals(expected.size(), found.size());
            assertEquals(expected, new TreeSet<>(found));
        });
    }

    private static List<String> allOf(InputLines input) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = input.next(); line != null; line = input.next()) {
            lines.add(line);
        }
        return lines;
    }

    @Test
    void an_error_of_the_stream_is_thrown() {
        InputLines input = new InputLines(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        });
        assertEquals("unplugged", assertThrows(IOException.class, input::next).getMessage());
    }
}
