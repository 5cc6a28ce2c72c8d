package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

/**
 * The tokens of a script as they are arranged, with what those who explain mistakes ask about them. All numbers are
 * indexes of tokens; an {@code end} is the one after the last.
 */
record ScriptTokens(SourceText source, List<Token> tokens, Brackets brackets) {

    /** The longest text of a script that a help repeats. */
    private static final int MAX_QUOTED = 60;

    ScriptTokens(SourceText source, List<Token> tokens) {
        this(source, tokens, new Brackets(tokens));
    }

    int size() {
        return tokens.size();
    }

    /** That of the end of the file beyond either end. */
    int type(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).getType() : Token.EOF;
    }

    /** Empty for the end of the file. */
    String text(int i) {
        return type(i) == Token.EOF ? "" : tokens.get(i).getText();
    }

    boolean isWord(int i, String word) {
        return type(i) == HocketLexer.NAME && text(i).equals(word);
    }

    int start(int i) {
        return tokens.get(i).getStartIndex();
    }

    int end(int i) {
        return SyntaxSpans.of(tokens.get(i)).end();
    }

    Span span(int i) {
        return SyntaxSpans.of(tokens.get(i));
    }

    Span span(int first, int end) {
        return new Span(start(first), Math.max(start(first), end(end - 1)));
    }

    /** The text of these tokens, on one line, with the names that this language has for what others name differently. */
    String quoted(int first, int end) {
        if (end <= first) {
            return "";
        }
        List<Edit> translations = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (type(i) == HocketLexer.NAME && type(i - 1) != HocketLexer.DOT) {
                translations.add(new Edit(span(i), ForeignNames.translated(text(i))));
            }
        }
        return Edit.applied(source, span(first, end), translations);
    }

    /** The text where it is short enough to be repeated; else {@code otherwise}. */
    static String ifShort(String quoted, String otherwise) {
        return quoted.codePointCount(0, quoted.length()) <= MAX_QUOTED ? quoted : otherwise;
    }

    int line(int i) {
        return tokens.get(i).getLine();
    }

    /** Whether the token is the first on its line. */
    boolean startsLine(int i) {
        return i == 0 || line(i - 1) < line(i);
    }

    /** Whether nothing but a comment stands after the token on its line. */
    boolean endsLine(int i) {
        int next = i + 1;
        return type(next) == Token.EOF || line(next) > line(i) || type(next) == HocketLexer.SEPARATOR && !text(next).equals(";");
    }

    /** How far the line of that number is indented. */
    int indentation(int line) {
        int start = source.lineStart(line);
        int end = start;
        while (end < source.text().length() && (source.text().charAt(end) == ' ' || source.text().charAt(end) == '\t')) {
            end++;
        }
        return end - start;
    }

    /** The end of the tokens on the line of that one, separators apart. */
    int endOfLine(int i) {
        int end = i;
        while (type(end) != Token.EOF && type(end) != HocketLexer.SEPARATOR && line(end) == line(i)) {
            end++;
        }
        return end;
    }

    /** The end of what goes on from there without a comma, the end of a bracket or of the statement. */
    int endOfPart(int i) {
        int end = i;
        while (type(end) != HocketLexer.COMMA && type(end) != HocketLexer.TRAILING_COMMA && !endsStatement(end)) {
            end = after(end);
        }
        return end;
    }

    int endOfStatement(int i) {
        int end = i;
        while (!endsStatement(end)) {
            end = after(end);
        }
        return end;
    }

    /** The next index, brackets as a whole. */
    int after(int i) {
        return (Brackets.isOpening(type(i)) && brackets.isMatched(i) ? brackets.partner(i) : i) + 1;
    }

    /** The {@code parallel} right before a token, or before its options there; -1 where there is none. */
    int parallelBefore(int i) {
        boolean options = type(i - 1) == HocketLexer.RPAREN && brackets.isMatched(i - 1)
                && type(brackets.partner(i - 1)) == HocketLexer.OPTIONS_OPEN;
        int word = (options ? brackets.partner(i - 1) : i) - 1;
        return type(word) == HocketLexer.PARALLEL ? word : -1;
    }

    private boolean endsStatement(int i) {
        return type(i) == Token.EOF || type(i) == HocketLexer.SEPARATOR || Brackets.closes(type(i));
    }

    /** The first token of the statement, or of what its brackets hold, that the token stands in. */
    int firstOfStatement(int i) {
        int first = i;
        while (first > 0 && type(first - 1) != HocketLexer.SEPARATOR && !opensAround(first - 1)) {
            first = before(first);
        }
        return first;
    }

    /** The first token after the comma, bracket or separator before. */
    int firstOfPart(int i) {
        int first = i;
        while (first > 0 && type(first - 1) != HocketLexer.SEPARATOR && type(first - 1) != HocketLexer.COMMA
                && type(first - 1) != HocketLexer.ASSIGN && !opensAround(first - 1)) {
            first = before(first);
        }
        return first;
    }

    private boolean opensAround(int i) {
        return Brackets.isOpening(type(i));
    }

    /** The index before, brackets as a whole. */
    private int before(int i) {
        boolean bracket = brackets.isMatched(i - 1) && brackets.partner(i - 1) < i;
        return bracket ? brackets.partner(i - 1) : i - 1;
    }

    /** The first token of the operand with that end: a name, a call, a literal, what stands in a bracket. */
    int firstOfOperand(int end) {
        int first = end;
        boolean linked = endsOperand(type(end - 1));
        while (linked) {
            int last = type(first - 1);
            first = closesText(last) ? openingOfString(first - 1) : before(first);
            if (Brackets.closes(last)) {
                linked = first > 0 && endsOperand(type(first - 1)) && type(first) != HocketLexer.LBRACE;
            } else {
                linked = type(first - 1) == HocketLexer.DOT || type(first - 1) == HocketLexer.QUESTION_DOT;
                first -= linked ? 1 : 0;
            }
        }
        return first;
    }

    /** The end of the operand that begins there, its calls, members and indexes included. */
    int endOfOperand(int first) {
        int end = first;
        if (opensText(type(end))) {
            end = closingOfString(end);
        }
        end = after(end);
        while (isMember(end) || type(end) == HocketLexer.LPAREN || type(end) == HocketLexer.LBRACKET
                || type(end) == HocketLexer.QUESTION_BRACKET) {
            end = isMember(end) ? end + 2 : after(end);
        }
        return Math.min(end, tokens.size() - 1);
    }

    private boolean isMember(int dot) {
        return (type(dot) == HocketLexer.DOT || type(dot) == HocketLexer.QUESTION_DOT) && type(dot + 1) == HocketLexer.NAME;
    }

    /** Whether a hole stands in a command. */
    boolean isOfCommand(int hole) {
        return type(openingOfString(hole)) == HocketLexer.COMMAND_OPEN;
    }

    private int openingOfString(int close) {
        int first = close;
        while (first > 0 && !opensText(type(first))) {
            first = before(first);
        }
        return first;
    }

    /** The closing quote of the string, or the backtick of the command, that begins there. */
    int closingOfString(int open) {
        int close = open + 1;
        while (!closesText(type(close)) && type(close) != Token.EOF) {
            close = after(close);
        }
        return close;
    }

    static boolean endsOperand(int type) {
        return startsValue(type) && !opensText(type) || closesText(type) || Brackets.closes(type);
    }

    private static boolean opensText(int type) {
        return type == HocketLexer.STRING_OPEN || type == HocketLexer.TEXT_OPEN || type == HocketLexer.COMMAND_OPEN;
    }

    private static boolean closesText(int type) {
        return type == HocketLexer.STRING_CLOSE || type == HocketLexer.COMMAND_CLOSE;
    }

    static boolean startsValue(int type) {
        return switch (type) {
            case HocketLexer.NAME, HocketLexer.NUMBER, HocketLexer.STRING_OPEN, HocketLexer.TEXT_OPEN, HocketLexer.RAW_STRING,
                    HocketLexer.COMMAND_OPEN, HocketLexer.TRUE, HocketLexer.FALSE, HocketLexer.NULL -> true;
            default -> false;
        };
    }
}
