package org.hocket.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Locks and shared cells as other languages write them. */
final class ForeignLocks extends MistakeFinder {

    private static final Pattern LOCKED = Pattern.compile("([\\w.]+?)(?:\\.(?:lock|acquire)\\(\\))?");
    private static final String RESERVED = "lock";

    ForeignLocks(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return first(this::with, this::synchronizedBlock, this::inParentheses, this::nothing, this::semicolon, this::condition, this::limit, this::object, this::noValue,
                this::severalNames, this::doubled, this::kind);
    }

    /** {@code with hits:}, {@code with hits.lock():}. */
    private Mistake with() {
        if (!place.isWord(-1, "with") || !place.beginsStatement(-1) || script.line(index) != script.line(index - 1)) {
            return null;
        }
        int end = index;
        while (end < script.endOfLine(index) && script.type(end) != HocketLexer.LBRACE
                && !(script.type(end) == HocketLexer.COLON && script.endsLine(end))) {
            end++;
        }
        boolean block = script.type(end) == HocketLexer.LBRACE || script.type(end) == HocketLexer.COLON;
        Matcher locked = LOCKED.matcher(script.quoted(index, end));
        if (!block || !locked.matches()) {
            return null;
        }
        boolean reserved = locked.group(1).equals(RESERVED);
        String cell = reserved ? "cell" : locked.group(1);
        return at(index - 1, "there is no `with`", reserved ? "a `lock` holds a shared cell while its block runs: `lock cell {`"
                : "write `lock " + cell + " {`", new Edit(script.span(index - 1, end), "lock " + cell));
    }

    /** {@code synchronized (hits) { … }}. */
    private Mistake synchronizedBlock() {
        int open = place.type(0) == HocketLexer.LBRACE && place.type(-1) == HocketLexer.RPAREN && script.brackets().isMatched(index - 1)
                ? script.brackets().partner(index - 1) : -1;
        if (open <= 0 || !script.isWord(open - 1, "synchronized")) {
            return null;
        }
        String written = "lock " + script.quoted(open + 1, index - 1);
        return at(open - 1, "there is no `synchronized`", "write `" + written + " {` with a shared cell",
                new Edit(script.span(open - 1, index), written));
    }

    /** {@code lock (a, b) { … }}. */
    private Mistake inParentheses() {
        int open = place.type(0) == HocketLexer.COMMA ? script.brackets().enclosing(index) : -1;
        boolean found = open > 0 && script.type(open) == HocketLexer.LPAREN && script.type(open - 1) == HocketLexer.LOCK
                && script.brackets().isMatched(open);
        if (!found) {
            return null;
        }
        int close = script.brackets().partner(open);
        return at(open, "a `lock` names its cells without parentheses",
                write("lock " + script.quoted(open + 1, close) + " {", "leave them out"), Edit.delete(script.span(open)),
                Edit.delete(script.span(close)));
    }

    /** {@code lock { … }}. */
    private Mistake nothing() {
        return place.type(-1) == HocketLexer.LOCK && place.type(0) == HocketLexer.LBRACE
                ? at(index - 1, "this `lock` locks nothing", "name a shared cell: `lock cell {`", Edit.insert(script.end(index - 1), " cell"))
                : null;
    }

    /** {@code lock a; b { … }}. */
    private Mistake semicolon() {
        boolean found = place.type(0) == HocketLexer.SEPARATOR && place.text(0).equals(";") && isInHead();
        return found ? at(index, "a `lock` names its cells with commas between them", "write `,` in place of `;`",
                new Edit(script.span(index), ",")) : null;
    }

    /** {@code lock queue if queue.value.len() > 0 { … }}. */
    private Mistake condition() {
        boolean found = (place.type(0) == HocketLexer.IF || place.type(0) == HocketLexer.WHILE) && isInHead();
        return found ? here("a `lock` waits for a condition with `when`", "write `when` in place of `" + place.text(0) + "`",
                new Edit(place.span(), "when")) : null;
    }

    private boolean isInHead() {
        return place.isIn(HocketParser.RULE_lockExpression) || place.isBelow(HocketParser.RULE_lockExpression)
                && place.isIn(HocketParser.RULE_block);
    }

    /** {@code lock hits timeout { … }}. */
    private Mistake limit() {
        return place.type(-1) == HocketLexer.WITHIN && place.type(0) == HocketLexer.LBRACE
                ? at(index - 1, "this `timeout` does not say how long", "give it a duration: `timeout 1s {`",
                        Edit.insert(script.end(index - 1), " 1s"))
                : null;
    }

    /** {@code lock.acquire()}. */
    private Mistake object() {
        return place.type(-1) == HocketLexer.LOCK && place.type(0) == HocketLexer.DOT
                ? new Mistake("`lock` is a reserved word and cannot be a name", script.span(index - 1),
                        "a shared cell is locked while a block runs: `lock cell { … }`", null, List.of(), true)
                : null;
    }

    /** {@code shared hits}. */
    private Mistake noValue() {
        boolean found = place.isIn(HocketParser.RULE_sharedCell) && place.expectsOnly(HocketLexer.ASSIGN)
                && (place.type(0) == HocketLexer.SEPARATOR || place.type(0) == HocketLexer.RBRACE || place.type(0) == HocketLexer.EOF);
        return found ? new Mistake("this shared cell has no value to begin with", script.span(index - 1),
                "give it one: `shared " + place.text(-1) + " = 0`", Edit.insert(script.end(index - 1), " = 0")) : null;
    }

    /** {@code shared [a, b] = [1, 2]}. */
    private Mistake severalNames() {
        int open = place.type(0) == HocketLexer.COMMA ? script.brackets().enclosing(index) : -1;
        boolean found = open > 0 && script.type(open) == HocketLexer.LBRACKET && script.isWord(open - 1, "shared")
                && script.firstOfStatement(open) == open - 1;
        return found ? at(open, "`shared` declares one name", "write a line for each of them: `shared " + script.text(open + 1) + " = …`",
                new Edit(script.span(open - 1), "let")) : null;
    }

    /** {@code shared let hits = 0}. */
    private Mistake doubled() {
        boolean found = place.isWord(-1, "shared") && place.beginsStatement(-1)
                && (place.type(0) == HocketLexer.LET || place.type(0) == HocketLexer.VAR);
        return found ? here("`shared` declares the name by itself", "leave out `" + place.text(0) + "`", Edit.delete(place.span())) : null;
    }

    /** {@code let shared hits = 0}. */
    private Mistake kind() {
        boolean found = place.isWord(-1, "shared") && place.type(0) == HocketLexer.NAME
                && (place.type(-2) == HocketLexer.LET || place.type(-2) == HocketLexer.VAR);
        return found ? at(index - 2, "`shared` declares the name by itself", "leave out `" + place.text(-2) + "`",
                Edit.delete(script.span(index - 2))) : null;
    }
}
