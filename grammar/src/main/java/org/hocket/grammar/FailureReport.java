package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Says in words of the language why the parser could not go on. */
final class FailureReport {

    private static final int MAX_SHOWN = 30;

    private final SyntaxProblems problems;
    private final SourceText source;
    private final FailurePlace place;

    FailureReport(SyntaxProblems problems, CommonTokenStream stream, RecognitionException failure) {
        this.problems = problems;
        source = problems.source();
        stream.fill();
        List<Token> tokens = stream.getTokens();
        place = new FailurePlace(tokens, failure.getOffendingToken().getTokenIndex(), failure.getExpectedTokens(),
                failure.getCtx(), new Brackets(tokens));
    }

    void report() {
        CommonMistakes.Advice advice = new CommonMistakes(place).find();
        if (advice != null) {
            problems.add(advice.message(), advice.token() == place.token() ? span() : SyntaxSpans.of(advice.token()), advice.help());
        } else if (beginsLineWithOperator()) {
            problems.lineBeginsWithOperator(place.token());
        } else {
            int opener = unclosed();
            problems.add(opener >= 0 ? unclosed(opener) : unexpected());
        }
    }

    /** The end of the file, and of a line, is shown right after what stands before it. */
    private Span span() {
        Token token = place.token();
        boolean end = token.getType() == Token.EOF || token.getType() == HocketLexer.SEPARATOR;
        if (end && place.index() > 0) {
            int after = SyntaxSpans.of(place.tokens().get(place.index() - 1)).end();
            return new Span(after, after);
        }
        return SyntaxSpans.of(token);
    }

    private boolean beginsLineWithOperator() {
        int type = place.type(0);
        boolean operator = type >= HocketLexer.EQUAL && type <= HocketLexer.POWER || type == HocketLexer.AND
                || type == HocketLexer.OR || type == HocketLexer.IN || type == HocketLexer.IS || type == HocketLexer.COALESCE
                || type == HocketLexer.RANGE || type == HocketLexer.CLOSED_RANGE || type == HocketLexer.PIPE;
        return operator && place.type(-1) == HocketLexer.SEPARATOR && !place.text(-1).equals(";");
    }

    /** The index of the bracket that should have been closed here; -1 where something else is wrong. */
    private int unclosed() {
        int type = place.type(0);
        int enclosing = place.brackets().enclosing(place.index());
        boolean closer = type == HocketLexer.RPAREN || type == HocketLexer.RBRACKET || type == HocketLexer.RBRACE
                || type == HocketLexer.HOLE_CLOSE;
        if (closer) {
            return innermostOpen();
        }
        boolean awaited = place.expectsOnly(closing(enclosing)) && closing(enclosing) != HocketLexer.RBRACE;
        return type == Token.EOF || awaited ? enclosing : -1;
    }

    /** The innermost bracket that is open before the token, which the token may close or not. */
    private int innermostOpen() {
        int before = place.index() - 1;
        if (before < 0) {
            return -1;
        }
        return Brackets.isOpening(place.type(-1)) ? before : place.brackets().enclosing(before);
    }

    private int closing(int opener) {
        return opener < 0 ? Token.INVALID_TYPE : Brackets.closing(place.tokens().get(opener).getType());
    }

    private Diagnostic unclosed(int innermost) {
        if (place.type(0) == closing(innermost)) {
            return unexpected();
        }
        int opener = place.type(0) == Token.EOF ? suspect(innermost) : innermost;
        Token open = place.tokens().get(opener);
        String closing = Brackets.closingText(closing(opener));
        boolean more = place.type(0) != Token.EOF && place.expectsOnly(closing(opener)) && place.isInList();
        String message = "expected " + (more ? "`,` or " : "") + "`" + closing + "` to close `" + open.getText()
                + "` opened at line " + open.getLine() + ", found " + found(place.token());
        return new Diagnostic(SyntaxProblems.KIND, message, new Diagnostic.Place(source, span()),
                List.of(new Diagnostic.Label(SyntaxSpans.of(open), "opened here")), null, List.of());
    }

    /**
     * Which brace lacks its end when the file ends with {@code innermost} open: of those closed at the start of a line,
     * the first whose end stands further to the left than the line that opened it.
     */
    private int suspect(int innermost) {
        for (int i = innermost; i < place.index(); i++) {
            Token open = place.tokens().get(i);
            if (open.getType() == HocketLexer.LBRACE && place.brackets().isMatched(i)) {
                Token close = place.tokens().get(place.brackets().partner(i));
                boolean startsLine = source.lineText(close.getLine()).stripLeading().startsWith("}");
                if (startsLine && indentation(close) < indentation(open)) {
                    return i;
                }
            }
        }
        return innermost;
    }

    private int indentation(Token token) {
        String line = source.lineText(token.getLine());
        return line.length() - line.stripLeading().length();
    }

    private Diagnostic unexpected() {
        boolean stray = !place.brackets().isMatched(place.index()) && innermostOpen() < 0 && switch (place.type(0)) {
            case HocketLexer.RPAREN, HocketLexer.RBRACKET, HocketLexer.RBRACE -> true;
            default -> false;
        };
        String message = stray
                ? "this " + found(place.token()) + " closes nothing"
                : "expected " + wanted() + ", found " + found(place.token());
        return Diagnostic.of(SyntaxProblems.KIND, message, source, span(), null);
    }

    static String found(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "the end of the file";
            case HocketLexer.SEPARATOR -> token.getText().equals(";") ? "`;`" : "the end of the line";
            case HocketLexer.STRING_OPEN, HocketLexer.TEXT_OPEN, HocketLexer.RAW_STRING -> "a string";
            case HocketLexer.HOLE_CLOSE -> "the end of the hole";
            default -> "`" + shortened(token.getText()) + "`";
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }

    private String wanted() {
        if (place.afterStatement()) {
            return place.beginsStatement() ? "a statement" : "a new line or `;`";
        }
        if (place.expectsValue()) {
            return "a value";
        }
        if (place.isIn(HocketParser.RULE_matchExpression) && place.expects(HocketLexer.RBRACE)) {
            return "`,` or a new line after this arm";
        }
        if (place.expects(HocketLexer.NUMBER) && place.expects(HocketLexer.IS)) {
            return "a pattern";
        }
        if (place.expects(HocketLexer.NAME)) {
            return place.expects(HocketLexer.RAW_STRING) ? "a name or a path" : "a name";
        }
        if (place.isIn(HocketParser.RULE_block)) {
            return "`{` and a block";
        }
        return place.isIn(HocketParser.RULE_binding) ? "`=` and a value" : listed();
    }

    private String listed() {
        List<String> texts = new ArrayList<>();
        for (int type : place.expected().toList()) {
            String text = HocketLexer.VOCABULARY.getLiteralName(type);
            if (text != null) {
                texts.add("`" + text.substring(1, text.length() - 1) + "`");
            }
        }
        return String.join(" or ", texts);
    }
}
