package org.hocket.grammar;

import java.util.List;
import java.util.regex.Pattern;

import org.antlr.v4.runtime.Token;

/** Comments as other languages write them. */
final class Comments {

    /** What follows a {@code //} that begins no operand: two words in a row, or nothing. */
    private static final Pattern PROSE = Pattern.compile("//+(\\s*[\\p{L}\\p{N}'’,-]+\\s+[\\p{L}\\p{N}'’\"(].*|[^\\p{L}\\p{N}\"'(\\[-]*)");

    /** No line that a person wrote is longer, and in the noise beyond nobody finds a comment. */
    private static final int MAX_LINE = 1_000;

    private Comments() {
    }

    /** The comment after {@code //} on the line of a mistake and before it; null where there is none. */
    static Mistake before(int offset, SourceText source, List<Token> tokens) {
        int line = source.line(offset);
        if (source.lineText(line).length() > MAX_LINE) {
            return null;
        }
        for (Token token : tokens) {
            boolean slashes = token.getType() == HocketLexer.FLOOR_DIVIDE && token.getLine() == line
                    && token.getStartIndex() <= offset;
            if (slashes && isComment(source, token)) {
                return mistake(source, token);
            }
        }
        return null;
    }

    private static boolean isComment(SourceText source, Token slashes) {
        String line = source.lineText(slashes.getLine());
        int column = slashes.getStartIndex() - source.lineStart(slashes.getLine());
        boolean begins = line.substring(0, column).matches("(.*[;{},(\\[])?\\s*");
        return begins || PROSE.matcher(line.substring(column)).matches();
    }

    private static Mistake mistake(SourceText source, Token slashes) {
        int start = slashes.getStartIndex();
        String line = source.lineText(slashes.getLine());
        Span whole = new Span(start, source.lineStart(slashes.getLine()) + line.length());
        return new Mistake("`//` divides; it begins no comment", SyntaxSpans.of(slashes),
                "write `" + ScriptTokens.ifShort("# " + source.text(whole).replaceFirst("/+", "").strip(), "#") + "`",
                Edit.delete(whole));
    }

    /** A {@code /* … *}{@code /}, which the lexer takes as one token. */
    static Mistake block(SourceText source, Span span) {
        String text = source.text(span).replaceAll("^/\\*+|\\*+/$", "").strip();
        String first = text.lines().findFirst().orElse("").strip();
        String help = text.lines().count() > 1
                ? "begin each of its lines with `#`, as in `" + ScriptTokens.ifShort("# " + first, "#") + "`"
                : "write `" + ScriptTokens.ifShort("# " + first, "#") + "` at the end of a line, or on a line of its own";
        return new Mistake("a comment begins with `#`", new Span(span.start(), span.start() + 2), help, Edit.delete(span));
    }
}
