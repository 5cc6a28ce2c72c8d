package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

import org.hocket.grammar.tree.Expression;

/** Builds strings: escapes, holes, and the indentation of texts of several lines. */
final class SyntaxStrings {

    private final SyntaxBuilder builder;

    SyntaxStrings(SyntaxBuilder builder) {
        this.builder = builder;
    }

    Expression string(HocketParser.StringContext string) {
        Span span = SyntaxSpans.of(string);
        if (string.RAW_STRING() != null) {
            return new Expression.TextLiteral(raw(string), span);
        }
        List<Expression.Part> parts = parts(string);
        boolean holes = parts.stream().anyMatch(part -> !(part.value() instanceof Expression.TextLiteral) || part.specification() != null);
        if (holes) {
            return new Expression.Interpolation(parts, span);
        }
        return new Expression.TextLiteral(text(parts), span);
    }

    /** The text of a string that may have no holes; {@code what} says in errors which one that is. */
    String plain(HocketParser.StringContext string, String what) {
        if (string.RAW_STRING() != null) {
            return raw(string);
        }
        for (HocketParser.StringPartContext part : string.stringPart()) {
            if (part.HOLE_OPEN() != null) {
                builder.problems.add(what + " has no holes", SyntaxSpans.of(part), "for a brace, write `\\{`");
            }
        }
        return text(parts(string));
    }

    private static String raw(HocketParser.StringContext string) {
        String text = string.getText();
        return text.substring(1, text.length() - 1);
    }

    private static String text(List<Expression.Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Expression.Part part : parts) {
            if (part.value() instanceof Expression.TextLiteral literal) {
                text.append(literal.value());
            }
        }
        return text.toString();
    }

    private List<Expression.Part> parts(HocketParser.StringContext string) {
        TextIndentation indentation = string.TEXT_OPEN() == null ? null : new TextIndentation(string.stringPart());
        List<Expression.Part> parts = new ArrayList<>();
        int index = 0;
        for (HocketParser.StringPartContext part : string.stringPart()) {
            if (part.HOLE_OPEN() != null) {
                parts.add(hole(part));
            } else {
                Token token = part.STRING_TEXT().getSymbol();
                String written = indentation == null ? token.getText() : indentation.strip(index);
                if (!written.isEmpty()) {
                    parts.add(new Expression.Part(
                            new Expression.TextLiteral(unescape(written, token), SyntaxSpans.of(token)), null));
                }
            }
            index++;
        }
        return parts;
    }

    private Expression.Part hole(HocketParser.StringPartContext hole) {
        Span span = SyntaxSpans.of(hole);
        String specification = hole.SPEC_OPEN() == null ? null : hole.SPEC() == null ? "" : hole.SPEC().getText();
        if (hole.expression() == null) {
            refuse("this hole is empty", span);
            return new Expression.Part(new Expression.NullLiteral(span), specification);
        }
        Expression value = builder.operators.expression(hole.expression());
        switch (value) {
            case Expression.IntLiteral _, Expression.FloatLiteral _ -> refuse("this hole holds only a number", span);
            default -> { }
        }
        return new Expression.Part(value, specification);
    }

    private void refuse(String message, Span span) {
        builder.problems.add(message, span, "if the braces are meant as text, write the string in `'…'`, or the brace as `\\{`");
    }

    private String unescape(String written, Token token) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        int i = 0;
        while (i < written.length()) {
            int backslash = written.indexOf('\\', i);
            if (backslash < 0) {
                backslash = written.length();
            }
            text.append(written, i, backslash);
            i = backslash < written.length() ? escape(written, backslash, text, token) : backslash;
        }
        return text.toString();
    }

    /** Appends what the escape at {@code start} means, and gives the index after it. */
    private int escape(String written, int start, StringBuilder text, Token token) {
        int next = start + 1 < written.length() ? written.codePointAt(start + 1) : '\\';
        switch (next) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '0' -> text.append('\0');
            case '\\', '"', '\'', '{', '}' -> text.append((char) next);
            case 'u' -> {
                return unicode(written, start, text, token);
            }
            default -> builder.problems.add("unknown escape `\\" + Character.toString(next) + "`", place(written, start, 1 + Character.charCount(next), token),
                    "escapes are \\n \\t \\r \\0 \\\\ \\\" \\' \\{ \\} \\u{1F600}; for a backslash write `\\\\`, or use `'…'`");
        }
        return start + 1 + Character.charCount(next);
    }

    private int unicode(String written, int start, StringBuilder text, Token token) {
        int end = written.indexOf('}', start);
        String digits = end > start + 3 && written.startsWith("{", start + 2) ? written.substring(start + 3, end) : "";
        boolean hex = digits.matches("[0-9a-fA-F]{1,6}");
        int point = hex ? Integer.parseInt(digits, 16) : -1;
        boolean character = Character.isValidCodePoint(point) && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (!character) {
            int length = end < 0 || digits.isEmpty() ? 2 : end + 1 - start;
            builder.problems.add("this escape names no character", place(written, start, length, token),
                    "write its code point in hexadecimal, as in `\\u{1F600}`");
            return start + length;
        }
        text.appendCodePoint(point);
        return end + 1;
    }

    /** Where a piece of the token stands; stripped indentation has moved it, so it is looked for. */
    private Span place(String written, int start, int length, Token token) {
        int offset = token.getText().indexOf(written.substring(start, Math.min(start + length, written.length())));
        int at = token.getStartIndex() + Math.max(offset, 0);
        return new Span(at, at + length);
    }
}
