package org.hocket.interpreter.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * What a command writes to its standard error: passed on line by line as it comes, and its end kept for the error. It is
 * read by one thread; where it is not UTF-8, what people see has replacement characters.
 */
final class ErrorOutput {

    private static final int LINES_KEPT = 20;
    /** A longer line is passed on in pieces, so that no memory will do for one without an end. */
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LONGEST_KEPT = 1 << 10;

    private final Consumer<String> sink;
    private final ArrayDeque<String> last = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();

    /** @param sink gets lines with their ends, and what has none */
    ErrorOutput(Consumer<String> sink) {
        this.sink = sink;
    }

    /** Reads to the end. */
    Void read(InputStream stream) throws IOException {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            char[] part = new char[1 << 13];
            for (int count = reader.read(part); count >= 0; count = reader.read(part)) {
                add(part, count);
            }
        }
        if (!line.isEmpty()) {
            pass();
        }
        return null;
    }

    private void add(char[] part, int count) {
        for (int i = 0; i < count; i++) {
            line.append(part[i]);
            if (part[i] == '\n' || line.length() == LONGEST_LINE) {
                pass();
            }
        }
    }

    private void pass() {
        String passed = line.toString();
        line.setLength(0);
        sink.accept(passed);
        String kept = passed.stripTrailing();
        keep(kept.length() <= LONGEST_KEPT ? kept : kept.substring(0, LONGEST_KEPT) + "…");
    }

    private synchronized void keep(String kept) {
        if (last.size() == LINES_KEPT) {
            last.removeFirst();
        }
        last.add(kept);
    }

    /** The last lines so far. */
    synchronized String tail() {
        return String.join("\n", last);
    }
}
