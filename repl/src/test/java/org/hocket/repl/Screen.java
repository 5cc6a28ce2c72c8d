package org.hocket.repl;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.WriterOutputStream;

/** A prompt on a terminal of its own: keys go in, and what is on the screen can be looked at. */
final class Screen implements AutoCloseable {

    private static final int ROWS = 300;
    private static final int GUARD_SECONDS = 30;

    private final ScreenTerminal shown;
    private final PipedOutputStream keys = new PipedOutputStream();
    private final ExternalTerminal terminal;
    private final Repl repl;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    Screen(String type, int columns, boolean coloured, Path history) throws IOException {
        this.shown = new ScreenTerminal(columns, ROWS);
        this.terminal = new ExternalTerminal("test", type, new PipedInputStream(keys), new Shown(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(columns, ROWS));
        repl = new Repl(terminal, coloured, history, InstantSource.fixed(Instant.EPOCH));
        Thread.ofPlatform().daemon().start(() -> {
            try {
                ended.complete(repl.run(Contexts.builder(7L)));
            } catch (Throwable fault) {
                ended.completeExceptionally(fault);
            }
        });
    }

    /** The session's thread writes, and the one that echoes signals. */
    private final class Shown extends OutputStream {

        private final OutputStream signs = new WriterOutputStream(new Signs(), StandardCharsets.UTF_8);

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            synchronized (shown) {
                signs.write(bytes, offset, length);
                signs.flush();
                shown.notifyAll();
            }
        }
    }

    private final class Signs extends Writer {

        @Override
        public void write(char[] signs, int offset, int length) {
            shown.write(new String(signs, offset, length));
        }

        @Override
        public void flush() {
            // Everything is shown at once.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** The lines on the screen, the empty ones below apart. */
    List<String> lines() {
        synchronized (shown) {
            List<String> lines = shown.toString().lines().map(String::stripTrailing).toList();
            int end = lines.size();
            while (end > 0 && lines.get(end - 1).isEmpty()) {
                end--;
            }
            return lines.subList(0, end);
        }
    }

    /** Waits until the lines on the screen are as they should be. */
    void await(Predicate<List<String>> expected) throws InterruptedException {
        long end = System.nanoTime() + SECONDS.toNanos(GUARD_SECONDS);
        synchronized (shown) {
            while (!expected.test(lines())) {
                long left = end - System.nanoTime();
                if (ended.isCompletedExceptionally()) {
                    throw new AssertionError("the session has ended at:\n" + String.join("\n", lines()), ended.exceptionNow());
                }
                if (left <= 0) {
                    throw new AssertionError("the screen stays at:\n" + String.join("\n", lines()));
                }
                shown.wait(SECONDS.toMillis(1));
            }
        }
    }

    /** Waits until no task of the session computes. */
    void awaitQuiet() {
        long end = System.nanoTime() + SECONDS.toNanos(GUARD_SECONDS);
        while (!repl.session().tasks().stream().allMatch(task -> task.waitsFor() != null)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("a task goes on: " + repl.session().tasks());
            }
            Thread.onSpinWait();
        }
    }

    /** Waits until the session has ended, and gives its exit code. */
    int exit() throws Exception {
        return ended.get(GUARD_SECONDS, SECONDS);
    }

    /** Whether what is written next stands below all that is on the screen. */
    boolean isBelowAll() {
        int[] cursor = new int[2];
        synchronized (shown) {
            shown.dump(new long[shown.getColumns() * shown.getRows()], cursor);
            return cursor[1] == lines().size();
        }
    }

    @Override
    public void close() throws IOException {
        keys.close();
        terminal.close();
    }
}
