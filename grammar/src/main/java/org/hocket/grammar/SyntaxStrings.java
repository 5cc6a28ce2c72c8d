package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

import org.hocket.grammar.tree.Expression;

/** Builds strings out of their texts and holes. */
final class SyntaxStrings {

    private static final String IN_STRING = "write the string in `'…'`, or the brace as `\\{`";

    private final SyntaxBuilder builder;
    private final Escapes escapes;

    SyntaxStrings(SyntaxBuilder builder) {
        this.builder = builder;
        escapes = new Escapes(builder.problems);
    }

    /** A hole, or the text between two of them as it is written. */
    private record Piece(String text, Span span, HocketParser.HoleContext hole) {
    }

    Expression string(HocketParser.StringContext string) {
        Span span = SyntaxSpans.of(string);
        if (string.RAW_STRING() != null) {
            return new Expression.TextLiteral(raw(string), span);
        }
        List<Expression.Part> parts = parts(string);
        return string.stringPart().stream().anyMatch(part -> part.hole() != null)
                ? new Expression.Interpolation(parts, span)
                : new Expression.TextLiteral(text(parts), span);
    }

    /** The text of a string that may have no holes; {@code what} says in errors which one that is. */
    String plain(HocketParser.StringContext string, String what) {
        if (string.RAW_STRING() != null) {
            return raw(string);
        }
        for (HocketParser.StringPartContext part : string.stringPart()) {
            if (part.hole() != null) {
                builder.problems.add(what + " has no holes", SyntaxSpans.of(part), "for a brace, write `\\{`");
            }
        }
        return text(parts(string));
    }

    private static String raw(HocketParser.StringContext string) {
        String text = string.getText();
        return text.substring(1, text.length() - 1);
    }

    /** The text of a string without holes, which has one part or none. */
    private static String text(List<Expression.Part> parts) {
        return !parts.isEmpty() && parts.getFirst().value() instanceof Expression.TextLiteral text ? text.value() : "";
    }

    private List<Expression.Part> parts(HocketParser.StringContext string) {
        List<Piece> pieces = pieces(string);
        boolean indented = string.TEXT_OPEN() != null;
        List<String> stripped = indented ? Indentation.strip(pieces.stream().map(Piece::text).toList()) : null;
        List<Expression.Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.hole() != null) {
                parts.add(hole(piece.hole(), IN_STRING));
                continue;
            }
            String text = escapes.resolve(piece.text(), piece.span().start());
            if (indented) {
                text = escapes.resolve(stripped.get(i));
            }
            if (!text.isEmpty()) {
                parts.add(new Expression.Part(new Expression.TextLiteral(text, piece.span()), null));
            }
        }
        return parts;
    }

    /** Several tokens of text in a row become one piece. */
    private static List<Piece> pieces(HocketParser.StringContext string) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (HocketParser.StringPartContext part : string.stringPart()) {
            if (part.hole() == null) {
                text.append(part.getText());
            } else {
                addText(pieces, text, part.getStart().getStartIndex());
                pieces.add(new Piece(null, SyntaxSpans.of(part), part.hole()));
            }
        }
        Token close = string.STRING_CLOSE().getSymbol();
        addText(pieces, text, close.getStartIndex());
        return pieces;
    }

    private static void addText(List<Piece> pieces, StringBuilder text, int end) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString(), new Span(end - text.length(), end), null));
            text.setLength(0);
        }
    }

    /** @param asText how braces are written that are no hole */
    Expression.Part hole(HocketParser.HoleContext hole, String asText) {
        Span span = SyntaxSpans.of(hole);
        String specification = hole.SPEC_OPEN() == null ? null : hole.SPEC() == null ? "" : hole.SPEC().getText();
        if (hole.expression() == null) {
            refuse("this hole is empty", span, asText);
            return new Expression.Part(new Expression.Unreadable(span), specification);
        }
        Expression value = builder.operators.expression(hole.expression());
        if (value instanceof Expression.IntLiteral || value instanceof Expression.FloatLiteral) {
            refuse("this hole holds only a number", span, asText);
        }
        return new Expression.Part(value, specification);
    }

    private void refuse(String message, Span span, String asText) {
        builder.problems.addInLiteral(message, span, "if the braces are meant as text, " + asText);
    }
}
