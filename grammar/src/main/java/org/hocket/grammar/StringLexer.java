package org.hocket.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Follows strings and commands and their holes while the text is lexed: which brace of a command opens a hole, which `}` ends
 * one, which colon begins its format, and which string is left open where a line or the file ends.
 */
abstract class StringLexer extends Lexer {

    private final Deque<OpenString> open = new ArrayDeque<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private String text;
    private boolean endsOpen;

    StringLexer(CharStream input) {
        super(input);
    }

    /** A string or command whose end is yet to come. */
    private static final class OpenString {
        private final int start;
        private final String quote;
        private final int modes;
        private final ShellText shell = new ShellText();
        private int hole = -1;
        private int brackets;

        private OpenString(int start, String quote, int modes) {
            this.start = start;
            this.quote = quote;
            this.modes = modes;
        }

        private boolean isMultiline() {
            return !quote.equals("\"");
        }
    }

    /** What is wrong in strings and signs of the text so far. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    /** All tokens of the text; the last one is its end. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(nextToken());
        } while (tokens.getLast().getType() != Token.EOF);
        return tokens;
    }

    @Override
    public Token emit() {
        switch (_type) {
            case HocketLexer.STRING_OPEN, HocketLexer.TEXT_OPEN, HocketLexer.COMMAND_OPEN ->
                    open.push(new OpenString(_tokenStartCharIndex, getText(), _modeStack.size() - 1));
            case HocketLexer.STRING_CLOSE, HocketLexer.COMMAND_CLOSE -> open.pop();
            case HocketLexer.COMMAND_TEXT -> open.element().shell.read(getText());
            case HocketLexer.COMMAND_BRACE -> readBrace();
            case HocketLexer.HOLE_OPEN -> openHole();
            case HocketLexer.HOLE_CLOSE -> closeHole();
            case HocketLexer.LPAREN, HocketLexer.LBRACKET, HocketLexer.QUESTION_BRACKET, HocketLexer.LBRACE -> nest(1);
            case HocketLexer.RPAREN, HocketLexer.RBRACKET -> nest(-1);
            case HocketLexer.RBRACE -> closeBrace();
            case HocketLexer.COLON -> beginSpecification();
            case HocketLexer.NEWLINE -> endLine();
            case HocketLexer.UNCLOSED_RAW_STRING -> mistakes.add(TextMistakes.unclosedString(text(), _tokenStartCharIndex, "'"));
            case HocketLexer.SPEC_ILLEGAL -> brokenSpecification();
            case HocketLexer.ILLEGAL -> mistakes.add(TextMistakes.illegal(text(), span()));
            default -> { }
        }
        return super.emit();
    }

    @Override
    public Token emitEOF() {
        if (!open.isEmpty()) {
            endsOpen = mistakes.isEmpty() && open.getLast().isMultiline();
            reportUnclosed(open.getLast());
        }
        return super.emitEOF();
    }

    /** Whether nothing is wrong but that a text or command of several lines has no end yet. */
    boolean endsOpen() {
        return endsOpen;
    }

    private String text() {
        if (text == null) {
            text = _input.getText(Interval.of(0, _input.size()));
        }
        return text;
    }

    private Span span() {
        return new Span(_tokenStartCharIndex, getCharIndex());
    }

    private void openHole() {
        OpenString string = open.element();
        string.hole = _tokenStartCharIndex;
        string.brackets = 0;
    }

    private void closeHole() {
        open.element().hole = -1;
        open.element().shell.read("}");
    }

    private void readBrace() {
        if (open.element().shell.opensHole(_input.LA(1) == '}')) {
            _type = HocketLexer.HOLE_OPEN;
            pushMode(HocketLexer.DEFAULT_MODE);
            openHole();
        } else {
            _type = open.element().shell.isComment() ? HocketLexer.COMMAND_TEXT : _type;
            open.element().shell.read("{");
        }
    }

    private void nest(int levels) {
        if (!open.isEmpty()) {
            OpenString string = open.element();
            string.brackets = Math.max(0, string.brackets + levels);
        }
    }

    private boolean directlyInHole() {
        return !open.isEmpty() && open.element().brackets == 0;
    }

    private void closeBrace() {
        if (directlyInHole()) {
            _type = HocketLexer.HOLE_CLOSE;
            closeHole();
            popMode();
        } else {
            nest(-1);
        }
    }

    private void beginSpecification() {
        if (directlyInHole()) {
            _type = HocketLexer.SPEC_OPEN;
            mode(HocketLexer.SPECIFICATION);
        }
    }

    private void brokenSpecification() {
        if (getText().equals("{")) {
            mistakes.add(TextMistakes.holeInFormat(text(), _tokenStartCharIndex));
        } else {
            reportUnclosed(open.element());
            close(open.element());
        }
    }

    /** A string of one line that is still open here was never closed; lexing goes on outside it. */
    private void endLine() {
        OpenString outermost = null;
        for (OpenString string : open) {
            if (string.isMultiline()) {
                break;
            }
            outermost = string;
        }
        if (outermost != null) {
            reportUnclosed(outermost);
            close(outermost);
        }
    }

    private void close(OpenString string) {
        while (open.pop() != string) {
            continue;
        }
        while (_modeStack.size() > string.modes) {
            popMode();
        }
    }

    private void reportUnclosed(OpenString string) {
        mistakes.add(string.hole >= 0
                ? TextMistakes.unclosedHole(text(), string.start, string.hole)
                : TextMistakes.unclosedString(text(), string.start, string.quote));
    }
}
