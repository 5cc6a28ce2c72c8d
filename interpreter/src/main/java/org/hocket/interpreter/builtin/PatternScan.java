package org.hocket.interpreter.builtin;

import java.util.ArrayDeque;
import java.util.Deque;

import org.hocket.grammar.Span;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/**
 * What can be seen of a pattern without compiling it: where its groups are not closed, how deep they nest, and how large
 * counted repetitions make it, as the compiler writes out each {@code a{1000}} a thousand times.
 */
final class PatternScan {

    /** RE2/J's compiler calls itself for each level. */
    private static final int MAX_DEPTH = 1000;
    private static final double MAX_SIZE = 100_000;

    /** A group, or the whole: {@code last} is the size of its last part, which a repetition behind it multiplies. */
    private static final class Level {

        final int start;
        double size;
        double last;

        Level(int start) {
            this.start = start;
        }

        void add(double part) {
            size += part;
            last = part;
        }

        void repeat(long times) {
            size += last * (times - 1);
            last *= times;
        }
    }

    private final String text;
    private final Deque<Level> open = new ArrayDeque<>();
    private int place;
    private int depth;
    private int unopened = -1;

    private PatternScan(String text) {
        this.text = text;
        open.push(new Level(-1));
        while (place < text.length() && unopened < 0) {
            place = step(text.charAt(place));
        }
    }

    static PatternScan of(String text) {
        return new PatternScan(text);
    }

    /** @return where the next part begins */
    private int step(char c) {
        switch (c) {
            case '\\' -> {
                return escape();
            }
            case '[' -> {
                open.peek().add(1);
                return endOfSet();
            }
            case '(' -> {
                open.push(new Level(place));
                depth = Math.max(depth, open.size());
            }
            case ')' -> close();
            case '{' -> {
                return repetition();
            }
            default -> open.peek().add(1);
        }
        return place + 1;
    }

    private int escape() {
        if (text.startsWith("\\Q", place)) {
            int end = text.indexOf("\\E", place);
            int next = end < 0 ? text.length() : end + 2;
            open.peek().add(next - place);
            return next;
        }
        open.peek().add(1);
        return Math.min(place + 2, text.length());
    }

    private int endOfSet() {
        int at = place + 1;
        at = text.startsWith("^", at) ? at + 1 : at;
        at = text.startsWith("]", at) ? at + 1 : at;
        while (at < text.length() && text.charAt(at) != ']') {
            int named = text.startsWith("[:", at) ? text.indexOf(":]", at) : -1;
            at = named >= 0 ? named + 2 : text.charAt(at) == '\\' ? at + 2 : at + 1;
        }
        return Math.min(at + 1, text.length());
    }

    private void close() {
        if (open.size() == 1) {
            unopened = place;
        } else {
            double size = open.pop().size;
            open.peek().add(size + 2);
        }
    }

    /** Braces that hold no counts are characters like others. */
    private int repetition() {
        int end = text.indexOf('}', place);
        String counts = end < 0 ? "" : text.substring(place + 1, end);
        if (!counts.matches("\\d{1,4}(,\\d{0,4})?")) {
            open.peek().add(1);
            return place + 1;
        }
        String[] bounds = counts.split(",");
        open.peek().repeat(Math.max(1, Long.parseLong(bounds[bounds.length - 1])));
        return end + 1;
    }

    /** The place of the innermost `(` that is never closed; -1 where there is none. */
    int unclosed() {
        return open.peek().start;
    }

    /** The place of the first `)` that closes nothing; -1 where there is none. */
    int unopened() {
        return unopened;
    }

    /** @throws Failure a {@code LimitError} where compiling it could take all memory or the whole stack */
    void checkSize() {
        if (depth > MAX_DEPTH) {
            throw new Failure(ErrorKind.LIMIT, "the pattern nests its groups more than " + MAX_DEPTH + " deep");
        }
        double size = 0;
        for (Level level : open) {
            size += level.size;
        }
        if (size > MAX_SIZE) {
            throw new Failure(ErrorKind.LIMIT, "the pattern is too large: written out, its repetitions have about "
                    + (long) Math.min(size, Long.MAX_VALUE) + " parts, and " + (long) MAX_SIZE + " are possible",
                    "repeat less, such as with + in place of a count");
        }
    }

    /** That place alone. */
    static Span at(int place) {
        return new Span(place, place + 1);
    }
}
