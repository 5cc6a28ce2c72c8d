package org.hocket.grammar;

import java.util.Arrays;

/** The text of a script with its name, and where its lines begin. */
public final class SourceText {

    private final String name;
    private final String text;
    private final int start;
    private final int[] lineStarts;

    /** @param name what errors call it: a path as the user gave it, or {@code <input>} */
    public SourceText(String name, String text) {
        this(name, text, 0);
    }

    /**
     * A text that goes on.
     *
     * @param start where the line begins from which on it is parsed; what stands before has been, and errors may show it
     */
    public SourceText(String name, String text, int start) {
        this.name = name;
        this.text = text;
        this.start = start;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** Where it begins to be parsed. */
    int start() {
        return start;
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The number, from 1, of the line that holds {@code offset}. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of {@code offset} in its line, from 1, counted in code points. */
    public int column(int offset) {
        int start = lineStarts[line(offset) - 1];
        return text.codePointCount(start, offset) + 1;
    }

    /** The line of that number, from 1, without its end. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, end);
    }

    /** Where the line of that number, from 1, begins. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** {@code name:line:column}. */
    public String locate(int offset) {
        return name + ":" + line(offset) + ":" + column(offset);
    }
}
