package org.hocket.grammar;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.v4.runtime.Token;

/** {@code parallel} where something else than {@code for} stands behind it, and loops that are called so elsewhere. */
final class ForeignParallel extends MistakeFinder {

    private static final Set<String> LOOPS = Set.of("foreach", "each", "loop");
    private static final Set<String> NAMES = Set.of("parallel_for", "parallelFor", "parfor", "pfor", "parallel_foreach", "parallelForEach");

    private static final String PLACE = "`parallel` stands before a `for`";

    /** A function and what it is called with, in that order. */
    private static final Pattern FUNCTION_FIRST = Pattern.compile("(?:map\\s*\\(?|\\()\\s*(\\w+)(?:\\s*,\\s*|\\s+)(\\w+)\\s*\\)?");
    private static final Pattern METHOD = Pattern.compile("(.+)\\.(?:map|each)\\(([\\w.]+)\\)");

    ForeignParallel(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        if (place.type(0) == HocketLexer.PARALLEL) {
            return behindFor();
        }
        int word = script.parallelBefore(index);
        return word < 0 ? named()
                : first(() -> inSubject(word), this::optionsWithoutNames, this::number, () -> loop(word), () -> block(word), () -> comprehension(word),
                        () -> map(word), () -> call(word), () -> asName(word));
    }

    /** {@code for parallel x in xs {}. */
    private Mistake behindFor() {
        boolean found = place.type(-1) == HocketLexer.FOR && place.type(1) != HocketLexer.IN;
        return found
                ? here(PLACE, write("parallel for " + script.quoted(index + 1, endOfHead(index)) + " {", "write `parallel for`"),
                        new Edit(script.span(index - 1, index + 1), "parallel for"))
                : null;
    }

    /** {@code for x in parallel xs {}. */
    private Mistake inSubject(int word) {
        int first = script.firstOfStatement(word);
        boolean found = script.type(word - 1) == HocketLexer.IN && script.type(first) == HocketLexer.FOR;
        return found
                ? at(word, PLACE, write("parallel " + script.quoted(first, word) + " " + script.quoted(word + 1, endOfHead(word)) + " {",
                        "write `parallel for`"), Edit.insert(script.start(first), "parallel "), Edit.delete(script.span(word)))
                : null;
    }

    /** {@code parallel(4) for}, {@code parallel(workers = 4) for}. */
    private Mistake optionsWithoutNames() {
        int close = place.type(0) == HocketLexer.LPAREN && script.brackets().isMatched(index) ? script.brackets().partner(index) : -1;
        if (close < 0 || script.type(close + 1) != HocketLexer.FOR) {
            return null;
        }
        if (close == index + 1) {
            return here("these parentheses hold no options", "leave them out: `parallel for`", Edit.delete(script.span(index, close + 1)));
        }
        int option = index + 1;
        while (script.type(option + 1) == HocketLexer.COLON && script.endOfPart(option) < close) {
            option = script.endOfPart(option) + 1;
        }
        if (script.type(option + 1) == HocketLexer.ASSIGN) {
            return at(option + 1, "the name of an option ends in a colon", write(script.text(option) + ": "
                    + script.quoted(option + 2, script.endOfPart(option)), "write a colon"), new Edit(script.span(option + 1), ":"));
        }
        return at(option, "the options of a `parallel` have names", write("workers: " + script.quoted(option, script.endOfPart(option)),
                "write `workers:` before it") + " for the number of workers", Edit.insert(script.start(option), "workers: "));
    }

    /** {@code parallel 4 for}. */
    private Mistake number() {
        boolean found = place.type(0) == HocketLexer.NUMBER && place.type(1) == HocketLexer.FOR;
        return found
                ? here("the options of a `parallel` have names", "write `parallel(workers: " + place.text(0) + ") for`",
                        new Edit(place.span(), "(workers: " + place.text(0) + ")"))
                : null;
    }

    /** {@code parallel x in xs {}, {@code parallel foreach x in xs {}, {@code parallel while}. */
    private Mistake loop(int word) {
        if (place.type(0) == HocketLexer.SEPARATOR && place.type(1) == HocketLexer.FOR) {
            return at(word, "the `for` stands on the next line", "write both on one line: `parallel for`");
        }
        if (place.type(0) == HocketLexer.WHILE) {
            return here("a `while` cannot be parallel", "write `parallel for x in xs {`, over what the loop works on");
        }
        if (place.type(0) == HocketLexer.ASYNC && place.type(1) == HocketLexer.FOR) {
            return here("a `parallel for` has no `async`", "leave it out", Edit.delete(place.span()));
        }
        String head = script.quoted(word, index) + " for ";
        if (LOOPS.contains(place.text(0)) && isHead(index + 1)) {
            return here("there is no `" + place.text(0) + "`", write(head + script.quoted(index + 1, endOfHead(index)) + " {", "write `for`"),
                    new Edit(place.span(), "for"));
        }
        return isHead(index)
                ? at(word, "this `parallel` lacks its `for`", write(head + script.quoted(index, endOfHead(index)) + " {", "write `for`"),
                        Edit.insert(script.start(index), "for "))
                : null;
    }

    private boolean isHead(int i) {
        return (script.type(i) == HocketLexer.NAME || script.type(i) == HocketLexer.LBRACKET) && script.type(script.after(i)) == HocketLexer.IN;
    }

    /** {@code parallel { … }}. */
    private Mistake block(int word) {
        return place.type(0) == HocketLexer.LBRACE
                ? at(word, PLACE, "to run a block for each item, write `parallel for x in xs {`; to run several blocks at once, write"
                        + " `scope {`, and `async {` for each of them", new Edit(script.span(word, index), "scope "))
                : null;
    }

    /** {@code parallel map f xs}, {@code parallel(f, xs)}, {@code parallel xs.map(f)}. */
    private Mistake map(int word) {
        int end = script.endOfPart(index);
        String text = script.quoted(index, end);
        Matcher call = FUNCTION_FIRST.matcher(text);
        Matcher method = METHOD.matcher(text);
        boolean functionFirst = call.matches();
        if (!functionFirst && !method.matches()) {
            return null;
        }
        String items = functionFirst ? call.group(2) : method.group(1);
        String written = "parallel for x in " + items + " { " + (functionFirst ? call.group(1) : method.group(2)) + "(x) }";
        return at(word, PLACE, write(written, "write `parallel for x in xs {`"), new Edit(script.span(word, end), written));
    }

    /** {@code [parallel x * 2 for x in xs]}. */
    private Mistake comprehension(int word) {
        int end = script.endOfPart(index);
        int loop = index;
        while (loop < end && script.type(loop) != HocketLexer.FOR) {
            loop = script.after(loop);
        }
        if (loop >= end || loop == index || !isHead(loop + 1)) {
            return null;
        }
        String written = "parallel for " + script.quoted(loop + 1, end) + " { " + script.quoted(index, loop) + " }";
        return at(word, PLACE, write(written, "write `parallel for x in xs {`"), new Edit(script.span(word, end), written));
    }

    /** {@code parallel f(1)}. */
    private Mistake call(int word) {
        boolean found = word == index - 1 && ScriptTokens.startsValue(place.type(0)) && place.type(0) != HocketLexer.LPAREN
                && place.type(0) != HocketLexer.MINUS && script.line(word) == script.line(index);
        if (!found) {
            return null;
        }
        int end = script.endOfPart(index);
        return script.type(end - 1) == HocketLexer.RPAREN
                ? at(word, PLACE, write("async " + script.quoted(index, end), "write `async`") + " to run it as a task",
                        new Edit(script.span(word), "async"))
                : at(word, PLACE, "write `parallel for x in xs {`", Edit.delete(script.span(word)));
    }

    private Mistake asName(int word) {
        boolean found = word == index - 1 && !(place.type(0) == Token.EOF || place.type(0) == HocketLexer.SEPARATOR);
        return found ? at(word, "`parallel` is a reserved word and cannot be a name", "choose another name, such as `parallel_`",
                new Edit(script.span(word), "parallel_")) : null;
    }

    /** {@code parfor x in xs {}. */
    private Mistake named() {
        boolean found = place.type(-1) == HocketLexer.NAME && NAMES.contains(place.text(-1)) && isHead(index);
        return found
                ? at(index - 1, "there is no `" + place.text(-1) + "`", write("parallel for " + script.quoted(index, endOfHead(index)) + " {",
                        "write `parallel for`"), new Edit(script.span(index - 1), "parallel for"))
                : null;
    }

    private int endOfHead(int i) {
        int end = i;
        while (script.type(end) != HocketLexer.LBRACE && script.type(end) != HocketLexer.SEPARATOR && script.type(end) != Token.EOF) {
            end = script.after(end);
        }
        return end;
    }
}
