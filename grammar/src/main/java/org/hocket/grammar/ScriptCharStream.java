package org.hocket.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A script as the lexer reads it: code point by code point, but at indexes that count UTF-16 units, as {@link Span}
 * does. ANTLR's own streams count code points, so that their indexes would have to be mapped back.
 *
 * <p>The lexer sees a code point beyond ASCII as one of three stand-ins, by what it may be part of. That keeps Unicode's
 * hundreds of ranges out of the grammar, where they cost 20 ms at start-up, and all text within ANTLR's cache of
 * transitions, which ends at ASCII. The texts of tokens are those of the script.
 */
final class ScriptCharStream implements CharStream {

    private static final int LETTER = 1;
    private static final int DIGIT_OR_MARK = 2;
    private static final int OTHER = 3;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

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
        return at < text.length() ? shown(at) : IntStream.EOF;
    }

    private int shown(int at) {
        int point = text.codePointAt(at);
        if (point > OTHER && point < 0x80) {
            return point;
        }
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> LETTER;
            case Character.DECIMAL_DIGIT_NUMBER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> DIGIT_OR_MARK;
            default -> point == BYTE_ORDER_MARK && at == 0 ? ' ' : OTHER;
        };
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
