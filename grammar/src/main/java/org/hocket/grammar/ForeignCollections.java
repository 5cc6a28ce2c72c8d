package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

/** Maps and sets in braces, tuples, comprehensions, slices with a colon. */
final class ForeignCollections extends MistakeFinder {

    ForeignCollections(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return first(this::braces, this::mapAsBody, this::comprehension, this::slice, this::several);
    }

    /** {@code {a: 1}}, {@code {1, 2}}, {@code {}} where a value is meant. */
    private Mistake braces() {
        boolean value = place.type(0) == HocketLexer.LBRACE
                && (place.expectsValue() || place.type(-1) == HocketLexer.RETURN || place.type(-1) == HocketLexer.LPAREN
                || place.type(-1) == HocketLexer.LBRACKET || place.type(-1) == HocketLexer.HOLE_OPEN)
                && place.type(-1) != HocketLexer.RANGE && place.type(-1) != HocketLexer.CLOSED_RANGE;
        if (!value) {
            return null;
        }
        if (place.type(-1) == HocketLexer.HOLE_OPEN) {
            return here("a block is no value", "for a brace in the text, write `\\{`", script.brackets().isMatched(index)
                    ? new Edit[] {Edit.delete(place.span()), Edit.delete(script.span(script.brackets().partner(index)))} : new Edit[0]);
        }
        if (!script.brackets().isMatched(index)) {
            return here("a block is no value", "a map stands in `[ ]`; a function is written `x -> { }`");
        }
        return collection(index, script.brackets().partner(index));
    }

    private Mistake collection(int open, int close) {
        List<Edit> mending = new ArrayList<>();
        boolean map = false;
        boolean list = true;
        for (int i = open + 1; i < close; i = script.after(i)) {
            map |= script.type(i) == HocketLexer.COLON;
            list &= script.type(i) != HocketLexer.SEPARATOR || script.startsLine(i + 1);
            if (script.type(i) == HocketLexer.SEPARATOR) {
                mending.add(Edit.delete(script.span(i)));
            }
        }
        mending.removeIf(edit -> script.source().text(edit.span()).contains("\n"));
        String inside = script.quoted(open + 1, close);
        if (map || inside.isEmpty()) {
            mending.add(new Edit(script.span(open), inside.isEmpty() ? "[:" : "["));
            mending.add(new Edit(script.span(close), "]"));
            String written = "[" + (inside.isEmpty() ? ":" : inside) + "]";
            return at(open, "a map is written in square brackets", write(written, "write `[` here, and `]` in place of the `}` at line "
                    + script.line(close)), mending);
        }
        boolean items = list && (script.type(script.endOfPart(open + 1)) == HocketLexer.COMMA || script.endOfPart(open + 1) == close
                && ScriptTokens.startsValue(script.type(open + 1)) && script.endOfOperand(open + 1) == close);
        if (items) {
            mending.add(new Edit(script.span(open), "set(["));
            mending.add(new Edit(script.span(close), "])"));
            return at(open, "a block is no value", write("set([" + inside + "])", "write `set([` here, and `])` at its end") + " for a set", mending);
        }
        return at(open, "a block is no value", "a map stands in `[ ]`; for a function, write `() ->` before the `{`",
                Edit.insert(script.start(open), "() -> "));
    }

    /** {@code x -> {a: 1}}, where the braces read as a block. */
    private Mistake mapAsBody() {
        boolean body = place.type(0) == HocketLexer.COLON && place.type(-2) == HocketLexer.LBRACE
                && (place.type(-3) == HocketLexer.ARROW || place.type(-3) == HocketLexer.FAT_ARROW)
                && script.brackets().isMatched(index - 2);
        boolean text = place.type(0) == HocketLexer.COLON && place.type(-1) == HocketLexer.STRING_CLOSE && script.brackets().enclosing(index) >= 0
                && script.type(script.brackets().enclosing(index)) == HocketLexer.LBRACE && place.type(-2) == HocketLexer.STRING_TEXT
                && script.brackets().isMatched(script.brackets().enclosing(index)) && place.type(-4) == HocketLexer.LBRACE;
        return body || text ? collection(text ? index - 4 : index - 2, script.brackets().partner(text ? index - 4 : index - 2)) : null;
    }

    /** {@code [x * 2 for x in xs if x > 1]}, {@code sum(x for x in xs)}. */
    private Mistake comprehension() {
        int open = script.brackets().enclosing(index);
        boolean found = place.type(0) == HocketLexer.FOR && open >= 0 && script.type(open) != HocketLexer.LBRACE
                && script.type(open) != HocketLexer.HOLE_OPEN && script.brackets().isMatched(open);
        if (!found) {
            return null;
        }
        int close = script.brackets().partner(open);
        int in = find(index, close, HocketLexer.IN);
        if (in < 0) {
            return null;
        }
        int condition = find(in, close, HocketLexer.IF);
        int end = condition < 0 ? close : condition;
        String written = new Comprehension(script.quoted(open + 1, index), script.quoted(index + 1, in), script.quoted(in + 1, end),
                condition < 0 ? null : script.quoted(condition + 1, close)).written();
        boolean brackets = script.type(open) == HocketLexer.LBRACKET;
        Span whole = brackets ? script.span(open, close + 1) : script.span(open + 1, close);
        boolean nested = find(in + 1, close, HocketLexer.FOR) > 0;
        return nested
                ? here("there are no comprehensions", "write a `for` that pushes to a list")
                : here("there are no comprehensions", write(written, "write it with `.map(…)` and `.filter(…)`"), new Edit(whole, written));
    }

    private int find(int from, int end, int type) {
        for (int i = from; i < end; i = script.after(i)) {
            if (script.type(i) == type) {
                return i;
            }
        }
        return -1;
    }

    /** {@code xs[1:3]}, {@code xs[:n]}, {@code xs[::-1]}. */
    private Mistake slice() {
        int open = script.brackets().enclosing(index);
        boolean sliced = place.type(0) == HocketLexer.COLON && open > 0 && script.type(open) == HocketLexer.LBRACKET
                && ScriptTokens.endsOperand(script.type(open - 1)) && script.brackets().isMatched(open);
        if (!sliced) {
            return null;
        }
        int close = script.brackets().partner(open);
        String value = script.quoted(script.firstOfOperand(open), open);
        String[] parts = script.quoted(open, close + 1).replaceAll("^\\[|\\]$", "").split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        String range = parts[0] + ".." + parts[1];
        String written = (range.equals("..") ? "" : "[" + range + "]") + (parts.length > 2 ? stepped(parts[2]) : "");
        return here("a slice is a range", written.isEmpty() ? "leave it out: `" + value + "` is a value, and needs no copy"
                : write(value + written, "write `" + written + "`"), new Edit(script.span(open, close + 1), written));
    }

    private static String stepped(String step) {
        return switch (step) {
            case "-1" -> ".reversed()";
            case "", "1" -> "";
            default -> ".enumerate().filter(([i, _]) -> i % " + step + " == 0).map(([_, x]) -> x)";
        };
    }

    /** {@code a, b} where one value is meant. */
    private Mistake several() {
        if (place.type(0) != HocketLexer.COMMA) {
            return null;
        }
        if (place.isIn(HocketParser.RULE_primary) && script.brackets().enclosing(index) >= 0
                && script.brackets().isMatched(script.brackets().enclosing(index))) {
            int open = script.brackets().enclosing(index);
            int close = script.brackets().partner(open);
            return here("several values make no value", write("[" + script.quoted(open + 1, close) + "]", "put them in a list, in `[ ]`"),
                    new Edit(script.span(open), "["), new Edit(script.span(close), "]"));
        }
        int first = script.firstOfStatement(index);
        boolean binding = script.type(first) == HocketLexer.LET || script.type(first) == HocketLexer.VAR;
        if (binding) {
            return place.isIn(HocketParser.RULE_binding) ? destructuring(first) : place.afterStatement() ? declarations(first) : null;
        }
        return place.afterStatement() ? listed(first) : null;
    }

    /** {@code let a, b = pair}. */
    private Mistake destructuring(int first) {
        int assign = find(index, script.endOfStatement(index), HocketLexer.ASSIGN);
        if (assign < 0) {
            return null;
        }
        int end = script.endOfStatement(assign);
        boolean values = script.type(script.endOfPart(assign + 1)) == HocketLexer.COMMA;
        String value = script.quoted(assign + 1, end);
        List<Edit> mending = new ArrayList<>(List.of(Edit.insert(script.start(first + 1), "["), Edit.insert(script.end(assign - 1), "]")));
        if (values) {
            mending.add(Edit.insert(script.start(assign + 1), "["));
            mending.add(Edit.insert(script.end(end - 1), "]"));
        }
        return at(index, "several names need a pattern", "write `" + script.text(first) + " [" + script.quoted(first + 1, assign) + "] = "
                + (values ? "[" + value + "]" : value) + "`", mending);
    }

    /** {@code let a = 1, b = 2}. */
    private Mistake declarations(int first) {
        int end = script.endOfStatement(index);
        boolean more = script.type(index + 1) == HocketLexer.NAME && script.type(index + 2) == HocketLexer.ASSIGN;
        if (!more) {
            return listed(first);
        }
        String word = script.text(first);
        return here("a `" + word + "` declares one name, or a pattern", "write `" + script.quoted(first, index) + "` and `" + word + " "
                + script.quoted(index + 1, end) + "`, each on a line of its own", new Edit(place.span(), "; " + word));
    }

    /** {@code return a, b}; {@code a, b = b, a}. */
    private Mistake listed(int first) {
        int end = script.endOfStatement(index);
        if (script.type(first) == HocketLexer.ASSERT) {
            return here("an `assert` takes one message", write(script.quoted(first, index), "leave out what stands behind this comma"),
                    Edit.delete(script.span(index, end)));
        }
        int assign = find(first, end, HocketLexer.ASSIGN);
        int start = assign > 0 && assign < index ? assign + 1 : script.type(first) == HocketLexer.RETURN ? first + 1 : first;
        if (assign > index) {
            String left = "[" + script.quoted(first, assign) + "]";
            String right = script.quoted(assign + 1, end);
            boolean values = script.type(script.endOfPart(assign + 1)) == HocketLexer.COMMA;
            List<Edit> mending = new ArrayList<>(List.of(Edit.insert(script.start(first), "["), Edit.insert(script.end(assign - 1), "]")));
            if (values) {
                mending.add(Edit.insert(script.start(assign + 1), "["));
                mending.add(Edit.insert(script.end(end - 1), "]"));
            }
            return at(index, "several names stand in a list", write(left + " = " + (values ? "[" + right + "]" : right), "put them in a list, in `[ ]`"),
                    mending);
        }
        boolean nothingFollows = script.type(index + 1) == Token.EOF || index + 1 >= end;
        return nothingFollows ? null : here("several values make no value", write(script.quoted(first, start) + (start > first ? " " : "") + "["
                        + script.quoted(start, end) + "]", "put them in a list, in `[ ]`"),
                Edit.insert(script.start(start), "["), Edit.insert(script.end(end - 1), "]"));
    }
}
