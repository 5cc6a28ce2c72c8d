package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** What the parts of a text are, to be shown in colours; the text may be wrong or unfinished. */
public final class Highlighting {

    /** What a part is. All else is shown plain. */
    public enum Kind { KEYWORD, CONSTANT, NUMBER, STRING, COMMENT }

    /** A part of the text. */
    public record Part(Span span, Kind kind) {
    }

    private Highlighting() {
    }

    /** The parts in the order of the text. */
    public static List<Part> of(String text) {
        HocketLexer lexer = new HocketLexer(new ScriptCharStream(text));
        lexer.removeErrorListeners();
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (CommonToken token : new TokenArranger(lexer.tokens()).arrange()) {
            addComments(text, end, token.getStartIndex(), parts);
            Kind kind = token.getType() == Token.EOF ? null : kind(token.getType());
            if (kind != null) {
                parts.add(new Part(SyntaxSpans.of(token), kind));
            }
            end = token.getStopIndex() + 1;
        }
        return parts;
    }

    /** Comments are no tokens: what else stands between two is blank. */
    private static void addComments(String text, int start, int end, List<Part> parts) {
        int comment = text.indexOf('#', start);
        while (comment >= 0 && comment < end) {
            int lineEnd = text.indexOf('\n', comment);
            int stop = lineEnd < 0 ? end : Math.min(lineEnd, end);
            parts.add(new Part(new Span(comment, stop), Kind.COMMENT));
            comment = text.indexOf('#', stop);
        }
    }

    private static Kind kind(int type) {
        return switch (type) {
            case HocketLexer.TRUE, HocketLexer.FALSE, HocketLexer.NULL -> Kind.CONSTANT;
            case HocketLexer.NUMBER -> Kind.NUMBER;
            case HocketLexer.RAW_STRING, HocketLexer.UNCLOSED_RAW_STRING, HocketLexer.STRING_OPEN, HocketLexer.STRING_TEXT,
                    HocketLexer.STRING_CLOSE, HocketLexer.TEXT_OPEN, HocketLexer.COMMAND_OPEN, HocketLexer.COMMAND_TEXT,
                    HocketLexer.COMMAND_BRACE, HocketLexer.COMMAND_CLOSE -> Kind.STRING;
            case HocketLexer.SCOPE, HocketLexer.TIMEOUT, HocketLexer.RETRY, HocketLexer.SHARED, HocketLexer.WHEN, HocketLexer.WITHIN,
                    HocketLexer.SELECT, HocketLexer.AFTER, HocketLexer.SHIELD, HocketLexer.ERROR, HocketLexer.RECORD,
                    HocketLexer.TEST, HocketLexer.ASSERT -> Kind.KEYWORD;
            default -> type >= HocketLexer.LET && type <= HocketLexer.AS ? Kind.KEYWORD : null;
        };
    }
}
