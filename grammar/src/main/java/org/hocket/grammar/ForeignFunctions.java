package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.antlr.v4.runtime.Token;

/** Functions as other languages declare them, with or without a name. */
final class ForeignFunctions extends MistakeFinder {

    private static final Set<String> WORDS = Set.of("def", "func", "function", "fun", "fn", "sub", "proc");

    ForeignFunctions(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return first(this::asynchronous, this::declared, this::nameless, this::lambda, this::fatArrow, this::resultType, this::stars);
    }

    /** {@code async def f()}: the caller decides where a function runs. */
    private Mistake asynchronous() {
        boolean arrow = place.type(-1) == HocketLexer.ASYNC && script.brackets().isMatched(index)
                && (place.type(0) == HocketLexer.LAMBDA_OPEN || script.type(script.after(index)) == HocketLexer.FAT_ARROW);
        if (arrow) {
            return at(index - 1, "`async` stands at the call, not at the function", "leave out this `async`, and write it before the call",
                    Edit.delete(script.span(index - 1)));
        }
        int word = place.type(-1) == HocketLexer.ASYNC ? index : index - 1;
        boolean found = script.type(word - 1) == HocketLexer.ASYNC && isWord(word) && script.type(word + 1) == HocketLexer.NAME
                && script.type(word + 2) == HocketLexer.LPAREN;
        if (!found) {
            return null;
        }
        String name = script.text(word + 1);
        return at(word - 1, "`async` stands at the call, not at the function",
                "write `fn " + header(word + 1) + "`, and call it as `async " + name + "(…)` where it is to run beside",
                new Edit(script.span(word - 1).to(script.span(word)), "fn"));
    }

    private boolean isWord(int i) {
        return script.type(i) == HocketLexer.FN || script.type(i) == HocketLexer.NAME && WORDS.contains(script.text(i));
    }

    /** The name with what stands in its parentheses. */
    private String header(int name) {
        int open = name + 1;
        boolean parenthesis = (script.type(open) == HocketLexer.LPAREN || script.type(open) == HocketLexer.LAMBDA_OPEN)
                && script.brackets().isMatched(open);
        return script.quoted(name, parenthesis ? script.brackets().partner(open) + 1 : open);
    }

    /** {@code def f(x)}. */
    private Mistake declared() {
        int word = index - 1;
        boolean found = place.type(0) == HocketLexer.NAME && script.type(word) == HocketLexer.NAME && isWord(word)
                && place.beginsStatement(-1);
        return found
                ? at(word, "functions are declared with `fn`", write("fn " + header(index), "write `fn` in place of `" + script.text(word) + "`"),
                        new Edit(script.span(word), "fn"))
                : null;
    }

    /** {@code function(x) { … }}, {@code fn(x) { … }}. */
    private Mistake nameless() {
        int word = place.type(0) == HocketLexer.FN ? index : place.type(-1) == HocketLexer.FN ? index - 1 : callee();
        int open = word + 1;
        boolean found = word >= 0 && isWord(word) && script.type(open) == HocketLexer.LPAREN && script.brackets().isMatched(open);
        if (!found) {
            return place.type(0) == HocketLexer.FN && place.expectsValue() && !place.expects(HocketLexer.FN)
                    ? here("`fn` begins a statement", "declare the function above, and write its name here")
                    : null;
        }
        int close = script.brackets().partner(open);
        boolean block = script.type(close + 1) == HocketLexer.LBRACE;
        String parameters = script.quoted(open, close + 1);
        return at(word, "a function without a name has no `" + script.text(word) + "`",
                write(parameters + " -> " + (block ? body(close + 1) : "…"), "write `" + parameters + " ->` before its body"),
                Edit.delete(script.span(word)), Edit.insert(script.end(close), " ->"));
    }

    private String body(int brace) {
        int end = script.after(brace);
        boolean line = script.brackets().isMatched(brace) && script.line(end - 1) == script.line(brace);
        return line ? script.quoted(brace, end) : "{";
    }

    /** The word in {@code function(x)}, which reads as a call before a block; -1 where there is none. */
    private int callee() {
        boolean call = place.type(0) == HocketLexer.LBRACE && place.type(-1) == HocketLexer.RPAREN
                && place.brackets().isMatched(index - 1);
        return call ? place.brackets().partner(index - 1) - 1 : -1;
    }

    /** {@code lambda x: x + 1}. */
    private Mistake lambda() {
        int word = place.isWord(-1, "lambda") ? index - 1 : -1;
        if (word < 0) {
            return null;
        }
        int colon = word + 1;
        while (script.type(colon) != HocketLexer.COLON && script.type(colon) != Token.EOF
                && script.type(colon) != HocketLexer.SEPARATOR) {
            colon++;
        }
        if (script.type(colon) != HocketLexer.COLON) {
            return null;
        }
        String names = script.quoted(word + 1, colon);
        String parameters = names.matches("\\w+") ? names : "(" + names + ")";
        int end = script.endOfPart(colon + 1);
        return at(word, "there is no `lambda`", write(parameters + " -> " + script.quoted(colon + 1, end), "write `" + parameters + " ->`"),
                new Edit(script.span(word, colon + 1), parameters + " ->"));
    }

    /** {@code x => x + 1}, {@code (a, b) => a + b}, {@code fn f(x) => x + 1}. */
    private Mistake fatArrow() {
        int arrow = arrow();
        if (arrow < 0 || place.isIn(HocketParser.RULE_matchArm)) {
            return null;
        }
        if (place.isIn(HocketParser.RULE_function)) {
            int first = script.firstOfStatement(index);
            boolean block = script.type(arrow + 1) == HocketLexer.LBRACE;
            return at(arrow, "a function is declared without `=>`",
                    write(script.quoted(first, arrow) + (block ? " {" : " = " + script.quoted(arrow + 1, script.endOfStatement(arrow + 1))),
                            "write `" + (block ? "{" : "=") + "` in place of `=>`"),
                    new Edit(script.span(arrow), block ? "" : "="));
        }
        int first = script.type(arrow - 1) == HocketLexer.RPAREN ? script.brackets().partner(arrow - 1) : arrow - 1;
        int end = script.endOfPart(arrow + 1);
        String parameters = script.quoted(first, arrow);
        return at(arrow, "`=>` is used only in a `match`",
                write(parameters + " -> " + script.quoted(arrow + 1, end), "write `" + parameters + " ->`"),
                new Edit(script.span(arrow), "->"));
    }

    /** The `=>` at the failing token, or after the parentheses that it stands in. */
    private int arrow() {
        if (place.type(0) == HocketLexer.FAT_ARROW) {
            boolean head = ScriptTokens.endsOperand(place.type(-1))
                    && (place.type(-1) != HocketLexer.RPAREN || script.brackets().isMatched(index - 1));
            return head ? index : -1;
        }
        int around = place.type(0) == HocketLexer.RPAREN && script.brackets().isMatched(index)
                ? script.brackets().partner(index)
                : script.brackets().enclosing(index);
        boolean parenthesis = around >= 0 && script.type(around) == HocketLexer.LPAREN && script.brackets().isMatched(around);
        int after = parenthesis ? script.brackets().partner(around) + 1 : -1;
        return after > 0 && script.type(after) == HocketLexer.FAT_ARROW && !ScriptTokens.endsOperand(script.type(around - 1)) ? after : -1;
    }

    /** {@code fn f(x) -> int}: with an arrow, the parentheses read as those of a function without a name. */
    private Mistake resultType() {
        boolean found = place.type(0) == HocketLexer.LAMBDA_OPEN && place.type(-2) == HocketLexer.FN;
        int arrow = found ? script.brackets().partner(index) + 1 : -1;
        if (!found) {
            return null;
        }
        int end = arrow + 1;
        while (script.type(end) != HocketLexer.LBRACE && script.type(end) != HocketLexer.ASSIGN && script.type(end) != Token.EOF
                && script.type(end) != HocketLexer.SEPARATOR && !(script.type(end) == HocketLexer.COLON && script.endsLine(end))) {
            end++;
        }
        boolean plain = end == arrow + 1;
        String type = script.quoted(arrow, end);
        return at(arrow, "a function has no type for its result",
                plain ? "leave out the `->`" : "leave out `" + type + "`", Edit.delete(script.span(arrow, end)));
    }

    /** {@code *args} and {@code **kwargs}. */
    private Mistake stars() {
        boolean star = place.type(0) == HocketLexer.TIMES || place.type(0) == HocketLexer.POWER;
        boolean item = Brackets.isOpening(place.type(-1)) || place.type(-1) == HocketLexer.COMMA;
        if (!star || !item || place.type(1) != HocketLexer.NAME) {
            return null;
        }
        String name = place.text(1);
        if (place.type(0) == HocketLexer.TIMES) {
            return here("`*` does not take or give several", "write `..." + name + "`", new Edit(place.span(), "..."));
        }
        List<Edit> mending = new ArrayList<>(List.of(Edit.delete(place.span())));
        boolean parameter = place.isWithin(HocketParser.RULE_function) && !place.expectsValue();
        return at(index, parameter ? "arguments with names are not gathered" : "a map does not become arguments with names",
                parameter ? "take a map as a parameter `" + name + "`, before one with `...`, and call with `[key: value]`"
                        : "write each one, as in `name: " + name + ".name`, or give the map itself: `" + name + "`", mending);
    }
}
