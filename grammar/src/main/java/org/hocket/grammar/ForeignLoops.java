package org.hocket.grammar;

import org.antlr.v4.runtime.Token;

/** Loops of other languages: their heads, rewritten as a whole. */
final class ForeignLoops extends MistakeFinder {

    ForeignLoops(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        int first = forWord();
        if (first < 0) {
            return null;
        }
        int open = first + 1;
        boolean enclosed = script.type(open) == HocketLexer.LPAREN && script.brackets().isMatched(open);
        int close = enclosed ? script.brackets().partner(open) : endOfHead(open);
        if (index > close) {
            return null;
        }
        String head = new LoopHead(script, enclosed ? open + 1 : open, close).rewritten();
        boolean right = head != null && !enclosed && script.quoted(open, close).equals(head);
        if (head == null || right) {
            return null;
        }
        int end = enclosed ? close + 1 : close;
        String message = enclosed ? "a `for` has no parentheses" : message(first);
        Span parts = script.span(open, Math.max(end, open + 1));
        boolean endless = head.isEmpty();
        int parallel = script.parallelBefore(first);
        if (endless && parallel >= 0) {
            return null;
        }
        String written = endless ? "while true" : "for " + head;
        String before = parallel >= 0 ? script.quoted(parallel, first) + " " : "";
        return at(index, message, "write `" + before + written + " {`", end == open
                ? new Edit(script.span(first), written)
                : new Edit(script.span(first).to(parts), written));
    }

    private String message(int first) {
        if (script.isWord(first, "foreach") || script.isWord(first, "loop")) {
            return "there is no `" + script.text(first) + "`";
        }
        return switch (place.type(0)) {
            case HocketLexer.COMMA -> "a `for` has one pattern";
            case HocketLexer.LBRACE -> "a `for` goes through something";
            default -> "a `for` is written with `in`";
        };
    }

    /** The index of the word that begins the head in which the token stands; -1 where it stands in none. */
    private int forWord() {
        for (int i = index; i >= 0 && i > index - 12 && script.line(i) == script.line(index); i--) {
            boolean word = script.type(i) == HocketLexer.FOR || script.isWord(i, "foreach") || script.isWord(i, "loop");
            if (script.type(i) == HocketLexer.FOR && script.parallelBefore(i) >= 0) {
                return isInParallel() ? i : -1;
            }
            if (word && place.beginsStatement(i - index)) {
                return script.type(i) == HocketLexer.FOR && place.isIn(HocketParser.RULE_forLoop) || isPatternOf(i)
                        || script.type(i) != HocketLexer.FOR && place.afterStatement() ? i : -1;
            }
        }
        return -1;
    }

    private boolean isInParallel() {
        return place.isIn(HocketParser.RULE_parallelExpression)
                || place.isWithin(HocketParser.RULE_parallelExpression) && (place.isIn(HocketParser.RULE_pattern)
                || place.isIn(HocketParser.RULE_simplePattern));
    }

    private boolean isPatternOf(int word) {
        return script.type(word) == HocketLexer.FOR && place.isWithin(HocketParser.RULE_forLoop)
                && !place.isWithin(HocketParser.RULE_expression);
    }

    /** The opening brace, the colon or the end of the line after the head. */
    private int endOfHead(int open) {
        int end = open;
        while (script.type(end) != HocketLexer.LBRACE && script.type(end) != Token.EOF && script.line(end) == script.line(open)
                && !(script.type(end) == HocketLexer.COLON && script.endsLine(end)) && !script.isWord(end, "do")
                && !(script.type(end) == HocketLexer.SEPARATOR && script.startsLine(end + 1))) {
            end = script.after(end);
        }
        return end;
    }
}
