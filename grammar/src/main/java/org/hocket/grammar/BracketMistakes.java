package org.hocket.grammar;

import java.util.List;

import org.antlr.v4.runtime.Token;

/** Brackets that are not closed, closed by another kind, or closed without being open; and commas missing in them. */
final class BracketMistakes {

    private final FailurePlace place;
    private final ScriptTokens script;
    private final int index;

    BracketMistakes(FailurePlace place) {
        this.place = place;
        script = place.script();
        index = place.index();
    }

    /** Null where the brackets are not what is wrong. */
    Mistake find() {
        int open = innermostOpen();
        if (Brackets.closes(place.type(0))) {
            return open < 0 ? stray() : wrongCloser(open);
        }
        int enclosing = place.brackets().enclosing(index);
        if (enclosing < 0) {
            return null;
        }
        if (place.type(0) == Token.EOF) {
            return unclosedAtEnd(enclosing);
        }
        boolean awaited = place.expectsOnly(closing(enclosing)) && script.type(enclosing) != HocketLexer.LBRACE;
        if (awaited) {
            return isTwoInHole(enclosing) ? twoInHole(enclosing) : missesComma(enclosing) ? missingComma(enclosing) : unclosed(enclosing);
        }
        return leavesBlock(enclosing) || goesOnOutside(enclosing) ? unclosedBlock(enclosing) : null;
    }

    /** The innermost bracket that is open before the token, which the token may close or not; -1 where there is none. */
    private int innermostOpen() {
        int before = index - 1;
        if (before < 0) {
            return -1;
        }
        return Brackets.isOpening(place.type(-1)) ? before : place.brackets().enclosing(before);
    }

    private int closing(int opener) {
        return Brackets.closing(script.type(opener));
    }

    private String closer(int opener) {
        return Brackets.closingText(closing(opener));
    }

    private Mistake wrongCloser(int open) {
        if (place.type(0) == closing(open)) {
            return null;
        }
        boolean closesAnother = place.brackets().isMatched(index);
        Edit mending = closesAnother ? Edit.insert(script.end(index - 1), closer(open)) : new Edit(script.span(index), closer(open));
        String help = closesAnother ? putHelp(open) : "write `" + closer(open) + "` in place of this `" + place.text(0) + "`";
        return new Mistake(expected(open), place.span(), help, opened(open), List.of(mending), true);
    }

    private Mistake stray() {
        int early = closedTooEarly();
        if (early < 0) {
            return new Mistake("this " + FailureReport.found(place.token()) + " closes nothing", place.span(),
                    "remove it, or write the bracket that it is to close", null, List.of(Edit.delete(place.span())), true);
        }
        int opener = place.brackets().partner(early);
        return new Mistake("this `}` closes nothing; an earlier one closed too much", place.span(),
                "remove the `}` at line " + script.line(early) + ", which closes the `{` of line " + script.line(opener)
                        + ", or the one here",
                new Diagnostic.Label(script.span(early), "one too many?"), List.of(Edit.delete(place.span())), true);
    }

    /** The first brace that closes a block, at the start of its line but indented otherwise than the line that opened it. */
    private int closedTooEarly() {
        for (int i = 0; i < index; i++) {
            boolean closes = script.type(i) == HocketLexer.RBRACE && script.startsLine(i) && place.brackets().isMatched(i);
            if (closes && indentation(i) > indentation(place.brackets().partner(i))) {
                return i;
            }
        }
        return -1;
    }

    private int indentation(int i) {
        return script.indentation(script.line(i));
    }

    private boolean isTwoInHole(int enclosing) {
        return script.type(enclosing) == HocketLexer.HOLE_OPEN && script.brackets().isMatched(enclosing)
                && ScriptTokens.startsValue(place.type(0));
    }

    private Mistake twoInHole(int hole) {
        int close = script.brackets().partner(hole);
        return new Mistake("a hole holds one value", place.span(), "write `{" + script.quoted(hole + 1, index) + "} {"
                + script.quoted(index, close) + "}`", Edit.insert(script.start(index), "} {"));
    }

    /** Whether the bracket is closed further down, so that an item only lacks its comma. */
    private boolean missesComma(int enclosing) {
        boolean list = place.isInList() || place.isIn(HocketParser.RULE_patternItems);
        if (!list || !place.brackets().isMatched(enclosing)) {
            return false;
        }
        return !script.startsLine(index) || indentation(index) > indentation(enclosing);
    }

    private Mistake missingComma(int enclosing) {
        String before = script.quoted(script.firstOfOperand(index), index);
        String help = before.isEmpty() || before.length() > 30
                ? "put a `,` before this `" + FailureReport.shortened(place.text(0)) + "`"
                : "put a `,` after `" + before + "`";
        return new Mistake(expected(enclosing), place.span(), help, opened(enclosing),
                List.of(Edit.insert(script.end(index - 1), ",")), false);
    }

    private Mistake unclosed(int enclosing) {
        return new Mistake(expected(enclosing), place.span(), putHelp(enclosing), opened(enclosing),
                List.of(Edit.insert(script.end(index - 1), closer(enclosing))), true);
    }

    private Mistake unclosedAtEnd(int innermost) {
        int opener = suspect(innermost);
        boolean block = script.type(opener) == HocketLexer.LBRACE;
        String help = block ? "write `}` on a line of its own where the block ends" : putHelp(opener);
        return new Mistake(expected(opener), place.span(), help, opened(opener),
                List.of(Edit.insert(script.end(index - 1), closer(innermost))), true);
    }

    /**
     * Which brace lacks its end when the file ends with {@code innermost} open: of those closed at the start of a line,
     * the first whose end stands further to the left than the line that opened it.
     */
    private int suspect(int innermost) {
        for (int i = innermost; i < index; i++) {
            if (script.type(i) == HocketLexer.LBRACE && place.brackets().isMatched(i)) {
                int close = place.brackets().partner(i);
                if (script.startsLine(close) && indentation(close) < indentation(i)) {
                    return i;
                }
            }
        }
        return innermost;
    }

    /** Whether a statement begins here, outside the `match` that is still open, by how its line is indented. */
    private boolean leavesBlock(int enclosing) {
        return place.isWithin(HocketParser.RULE_matchExpression) && script.type(enclosing) == HocketLexer.LBRACE
                && script.startsLine(index) && script.endsLine(enclosing) && indentation(index) <= indentation(enclosing);
    }

    /** Whether an `else` stands in the block that it is to follow. */
    private boolean goesOnOutside(int enclosing) {
        boolean follows = place.type(0) == HocketLexer.ELSE || place.type(0) == HocketLexer.CATCH || place.type(0) == HocketLexer.FINALLY;
        return follows && place.afterStatement() && script.type(enclosing) == HocketLexer.LBRACE && script.startsLine(index)
                && script.line(enclosing) < script.line(index) && indentation(index) <= indentation(enclosing);
    }

    private Mistake unclosedBlock(int enclosing) {
        return new Mistake(expected(enclosing), place.span(), place.type(0) == HocketLexer.ELSE ? "write `} else` here"
                : "write `}` above this line", opened(enclosing),
                List.of(Edit.insert(script.end(index - 1), " }")), true);
    }

    private String expected(int opener) {
        boolean more = place.type(0) != Token.EOF && place.expectsOnly(closing(opener)) && place.isInList();
        return "expected " + (more ? "`,` or " : "") + "`" + closer(opener) + "` to close `" + script.text(opener)
                + "` opened at line " + script.line(opener) + ", found " + FailureReport.found(place.token());
    }

    private Diagnostic.Label opened(int opener) {
        return new Diagnostic.Label(script.span(opener), "opened here");
    }

    private String putHelp(int opener) {
        int first = script.type(opener) == HocketLexer.HOLE_OPEN ? opener : script.firstOfOperand(opener);
        String closed = script.quoted(first, index) + closer(opener);
        return ScriptTokens.ifShort("write `" + closed + "`", "write `" + closer(opener) + "` after "
                + FailureReport.found(script.tokens().get(index - 1)));
    }
}
