package org.hocket.grammar;

/**
 * A stretch of a source text.
 *
 * @param start index of its first UTF-16 unit, from 0
 * @param end   index after its last UTF-16 unit, never less than {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** The smallest span that covers this one and {@code other}. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
