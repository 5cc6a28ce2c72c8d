package org.hocket.grammar;

/** Values and signs that stand where nothing takes them: calls without parentheses, ranges without an end. */
final class LooseValues extends MistakeFinder {

    LooseValues(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return first(this::call, this::range, this::fraction, this::newline);
    }

    /** {@code print "x"}. */
    private Mistake call() {
        int first = script.firstOfPart(index);
        boolean bare = ScriptTokens.startsValue(place.type(0)) && place.afterStatement() && place.type(-1) == HocketLexer.NAME
                && (first == index - 1 || script.type(index - 2) == HocketLexer.DOT)
                && script.line(index - 1) == script.line(index) && place.beginsStatement(first - index);
        if (!bare) {
            return null;
        }
        boolean prose = ScriptTokens.startsValue(script.type(script.endOfOperand(index)));
        if (prose) {
            return null;
        }
        int end = script.endOfStatement(index);
        String name = script.quoted(first, index);
        return here("expected a new line or `;`, found " + FailureReport.found(place.token()),
                "to call `" + name + "`, " + write(name + "(" + script.quoted(index, end) + ")", "put what it takes in parentheses"),
                new Edit(new Span(script.end(index - 1), script.start(index)), "("), Edit.insert(script.end(end - 1), ")"));
    }

    private Mistake range() {
        boolean open = place.type(-1) == HocketLexer.RANGE || place.type(-1) == HocketLexer.CLOSED_RANGE;
        return open && place.expectsValue()
                ? here("this range has no end", "write its end after the `" + place.text(-1) + "`; only in `[ ]` and `( )` may it be left out",
                        Edit.insert(script.end(index - 1), "0"))
                : null;
    }

    private Mistake fraction() {
        boolean number = place.type(0) == HocketLexer.DOT && place.type(1) == HocketLexer.NUMBER;
        return number
                ? here("a number begins with a digit", "write `0." + place.text(1) + "`", Edit.insert(script.start(index), "0"))
                : null;
    }

    /** Two statements on a line. */
    private Mistake newline() {
        boolean found = place.afterStatement() && !place.beginsStatement() && place.type(0) >= HocketLexer.LET
                && place.type(0) < HocketLexer.AS && place.type(0) != HocketLexer.IN && place.type(0) != HocketLexer.ELSE
                && place.type(0) != HocketLexer.CATCH && place.type(0) != HocketLexer.FINALLY && place.type(0) != HocketLexer.IS
                && script.line(index) == script.line(index - 1);
        return found
                ? here("expected a new line or `;`, found " + FailureReport.found(place.token()),
                        "write this statement on a line of its own", Edit.insert(script.start(index), "; "))
                : null;
    }
}
