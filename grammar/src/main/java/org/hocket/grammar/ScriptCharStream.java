package org.hocket.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A script as the lexer reads it: code point by code point, but at indexes that count UTF-16 units, as {@link Span}
 * does. ANTLR's own streams count code points, so that their indexes would have to be mapped back.
 */
final class ScriptCharStream implements CharStream {

    private final String text;
    private int index;

    ScriptCharStream(String text) {
        this.text = text;
    }

    @Override
    public void consume() {
        index += Character.charCount(text.codePointAt(index));
    }

    @Override
    public int LA(int offset) {
        int at = index;
        for (int i = 1; i < offset && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (offset < 0) {
            at = text.offsetByCodePoints(index, offset);
        }
        return at < text.length() ? text.codePointAt(at) : IntStream.EOF;
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {
        // The whole text is held, so no part of it needs keeping.
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int newIndex) {
        index = newIndex;
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(Math.min(interval.a, text.length()), Math.min(interval.b + 1, text.length()));
    }

    @Override
    public String getSourceName() {
        return IntStream.UNKNOWN_SOURCE_NAME;
    }
}
