package org.hocket.grammar;

import java.util.Map;

import org.antlr.v4.runtime.Token;

/** Tasks, attempts and channels as other languages write them. */
final class ForeignTasks extends MistakeFinder {

    /** Words in front of a block. */
    private static final Map<String, String> BLOCKS = Map.of("launch", "async", "thread", "async", "go", "async",
            "coroutineScope", "scope", "runBlocking", "scope", "supervisorScope", "scope(supervise: true)");

    ForeignTasks(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return first(this::goroutine, this::start, this::block, this::limited, this::endless, this::counted, this::namelessOption,
                this::shielded, this::received);
    }

    /** {@code go func() { … }()}. */
    private Mistake goroutine() {
        boolean found = place.isWord(-1, "go") && place.beginsStatement(-1)
                && (place.type(0) == HocketLexer.FN || place.isWord(0, "func"))
                && (place.type(1) == HocketLexer.LPAREN || place.type(1) == HocketLexer.LAMBDA_OPEN) && script.brackets().isMatched(index + 1);
        int brace = found ? script.after(index + 1) : -1;
        if (!found || script.type(brace) != HocketLexer.LBRACE || !script.brackets().isMatched(brace)) {
            return null;
        }
        int call = script.after(brace);
        Edit start = new Edit(script.span(index - 1, brace), "async");
        return script.type(call) == HocketLexer.LPAREN && script.brackets().isMatched(call)
                ? at(index - 1, "there is no `go`", "write `async {`, and leave out the `()` behind its `}`", start,
                        Edit.delete(script.span(call, script.after(call))))
                : at(index - 1, "there is no `go`", "write `async {`", start);
    }

    /** {@code go f()}. */
    private Mistake start() {
        boolean found = place.isWord(-1, "go") && place.type(0) == HocketLexer.NAME && script.line(index) == script.line(index - 1)
                && place.beginsStatement(-1);
        return found
                ? at(index - 1, "there is no `go`", write("async " + script.quoted(index, script.endOfStatement(index)), "write `async`"),
                        new Edit(script.span(index - 1), "async"))
                : null;
    }

    /** {@code launch { … }}. */
    private Mistake block() {
        boolean found = place.type(0) == HocketLexer.LBRACE && place.type(-1) == HocketLexer.NAME && BLOCKS.containsKey(place.text(-1))
                && script.line(index) == script.line(index - 1) && place.type(-2) != HocketLexer.DOT;
        if (!found) {
            return null;
        }
        String instead = BLOCKS.get(place.text(-1));
        return at(index - 1, "there is no `" + place.text(-1) + "`", "write `" + instead + " {`", new Edit(script.span(index - 1), instead));
    }

    /** {@code withTimeout(2s) { … }}. */
    private Mistake limited() {
        int open = place.type(0) == HocketLexer.LBRACE && place.type(-1) == HocketLexer.RPAREN && script.brackets().isMatched(index - 1)
                ? script.brackets().partner(index - 1) : -1;
        if (open <= 0 || !script.isWord(open - 1, "withTimeout")) {
            return null;
        }
        String written = "timeout " + script.quoted(open + 1, index - 1);
        return at(open - 1, "there is no `withTimeout`", "write `" + written + " {`", new Edit(script.span(open - 1, index), written));
    }

    /** {@code retry { … }}. */
    private Mistake endless() {
        boolean found = place.type(0) == HocketLexer.LBRACE && place.isWord(-1, "retry") && script.line(index) == script.line(index - 1);
        return found
                ? at(index - 1, "this `retry` does not say how often", "give the most attempts: `retry 3 {`",
                        Edit.insert(script.end(index - 1), " 3"))
                : null;
    }

    /** {@code retry 3 times { … }}. */
    private Mistake counted() {
        boolean found = place.isWord(0, "times") && place.isBelow(HocketParser.RULE_retryExpression);
        return found
                ? here("a `retry` is written without `times` behind the number", "leave it out", Edit.delete(place.span()))
                : null;
    }

    /** {@code retry(3, wait: 1s) { … }}. */
    private Mistake namelessOption() {
        int open = place.type(0) == HocketLexer.COMMA ? script.brackets().enclosing(index) : -1;
        if (open <= 0 || script.type(open) != HocketLexer.LPAREN || script.type(open - 1) != HocketLexer.RETRY) {
            return null;
        }
        String others = script.brackets().isMatched(open) ? script.quoted(index, script.brackets().partner(open) + 1) : ", …)";
        return at(open + 1, "the options of a `retry` have names",
                write("retry (times: " + script.quoted(open + 1, index) + others, "write `retry (times: …, wait: …)`"),
                Edit.insert(script.start(open + 1), "times: "));
    }

    /** {@code shield f()}. */
    private Mistake shielded() {
        boolean found = place.isWord(-1, "shield") && ScriptTokens.startsValue(place.type(0)) && place.afterStatement()
                && script.line(index) == script.line(index - 1);
        if (!found) {
            return null;
        }
        int end = script.endOfStatement(index);
        return here("`shield` needs a block", write("shield { " + script.quoted(index, end) + " }", "write it in braces"),
                Edit.insert(script.start(index), "{ "), Edit.insert(script.end(end - 1), " }"));
    }

    /** {@code <-ch}. */
    private Mistake received() {
        boolean arrow = place.type(0) == HocketLexer.LESS && place.type(1) == HocketLexer.MINUS
                && script.end(index) == script.start(index + 1) && place.type(2) != Token.EOF;
        if (!arrow || !place.expectsValue() && !Brackets.isOpening(place.type(-1))) {
            return null;
        }
        int end = script.endOfOperand(index + 2);
        return new Mistake("there is no `<-`", script.span(index, index + 2),
                write(script.quoted(index + 2, end) + ".recv()", "write `.recv()` behind the channel"),
                Edit.delete(script.span(index, index + 2)), Edit.insert(script.end(end - 1), ".recv()"));
    }
}
