package org.hocket.grammar;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.antlr.v4.runtime.Token;

/** Knows the mistakes that people make most, by what stands around the place where the parser could not go on. */
final class CommonMistakes {

    /**
     * What to tell about a mistake.
     *
     * @param token the one to blame
     */
    record Advice(String message, String help, Token token) {
    }

    /** A word of other languages. */
    private record Word(String message, String help) {
    }

    private static final Map<String, String> RESERVED = Map.of(
            "spawn", "child processes",
            "parallel", "loops on all cores",
            "lock", "shared state",
            "lazy", "lazy graphs");

    /** Words that begin a statement elsewhere; at the place of a name followed by another they show the mistake. */
    private static final Map<String, Word> FOREIGN_WORDS = Map.ofEntries(
            Map.entry("def", new Word("functions are declared with `fn`", "write `fn name(a, b) { }`")),
            Map.entry("func", new Word("functions are declared with `fn`", "write `fn name(a, b) { }`")),
            Map.entry("fun", new Word("functions are declared with `fn`", "write `fn name(a, b) { }`")),
            Map.entry("function", new Word("functions are declared with `fn`",
                    "write `fn name(a, b) { }`, or `(a, b) -> { }` for one without a name")),
            Map.entry("elif", new Word("there is no `elif`", "write `else if`")),
            Map.entry("elsif", new Word("there is no `elsif`", "write `else if`")),
            Map.entry("elseif", new Word("there is no `elseif`", "write `else if`")),
            Map.entry("switch", new Word("there is no `switch`", "write `match value { 1 => a, _ => b }`")),
            Map.entry("case", new Word("there is no `case`", "write an arm as `1 => a`")),
            Map.entry("const", new Word("there is no `const`", "write `let`")),
            Map.entry("val", new Word("there is no `val`", "write `let`")),
            Map.entry("mut", new Word("there is no `mut`", "write `var` for what changes")),
            Map.entry("class", new Word("there is no `class`", "write `record Name(x, y)`")),
            Map.entry("struct", new Word("there is no `struct`", "write `record Name(x, y)`")),
            Map.entry("raise", new Word("errors are thrown with `throw`", "write `throw`")),
            Map.entry("except", new Word("errors are taken with `catch`", "write `try { } catch e { }`")),
            Map.entry("foreach", new Word("there is no `foreach`", "write `for x in xs { }`")),
            Map.entry("unless", new Word("there is no `unless`", "write `if not`")),
            Map.entry("until", new Word("there is no `until`", "write `while not`")),
            Map.entry("from", new Word("there is no `from`", "write `import \"path.hk\" (a, b)`")),
            Map.entry("new", new Word("there is no `new`", "leave it out: `Point(1, 2)`")),
            Map.entry("then", new Word("there is no `then`", "write `if c { }`")),
            Map.entry("test", new Word("a test needs a name", "write `test \"what it claims\" { }`")),
            Map.entry("retry", new Word("`retry` is not in this version", null)),
            Map.entry("shared", new Word("`shared` is not in this version", null)),
            Map.entry("select", new Word("`select` is not in this version", null)));

    private final FailurePlace place;

    CommonMistakes(FailurePlace place) {
        this.place = place;
    }

    /** The advice for the mistake that stands there; null where it is none of those known. */
    Advice find() {
        return Stream.<Supplier<Advice>>of(this::reserved, this::foreignWord, this::equalsSign, this::colon, this::range,
                        this::brace, this::parenthesis, this::call, this::arrow, this::comma, this::jump, this::fraction)
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Advice advice(String message, String help) {
        return new Advice(message, help, place.token());
    }

    private Advice reserved() {
        int type = place.type(0);
        if (type == HocketLexer.FN && place.expectsValue() && !place.expects(HocketLexer.FN)) {
            return advice("`fn` begins a statement", "a function without a name is written `(a, b) -> a + b`");
        }
        String word = place.text(0);
        boolean nameMeant = place.expectsName();
        String help = nameMeant ? "choose another name, such as `" + word + "_`" : null;
        if (type == HocketLexer.RESERVED) {
            return advice("`" + word + "` is reserved for " + RESERVED.get(word) + ", which this version does not have", help);
        }
        if (type == HocketLexer.ELSE && place.isIn(HocketParser.RULE_simplePattern)) {
            return advice("a `match` has no `else`", "write `_ => …`");
        }
        boolean keyword = type >= HocketLexer.LET && type < HocketLexer.AS;
        return keyword && nameMeant ? advice("`" + word + "` is a reserved word and cannot be a name", help) : null;
    }

    private Advice foreignWord() {
        if (!place.afterStatement() && !place.expects(HocketLexer.LBRACE)) {
            return null;
        }
        boolean follows = place.type(0) == HocketLexer.LBRACE || startsValue(place.type(0));
        Token first = place.tokens().get(place.firstOfPart());
        Token token = FOREIGN_WORDS.containsKey(place.text(0)) || !follows ? place.token() : first;
        Word word = FOREIGN_WORDS.get(token.getText());
        return word == null ? null : new Advice(word.message(), word.help(), token);
    }

    private Advice equalsSign() {
        if (place.type(0) == HocketLexer.EQUAL && place.expects(HocketLexer.ASSIGN)) {
            return advice("`==` compares", "to give the name a value, write `=`");
        }
        if (place.type(0) != HocketLexer.ASSIGN) {
            return null;
        }
        if (place.afterStatement()) {
            return advice("an assignment has no value", "write each assignment as a statement of its own");
        }
        if (place.isInHead()) {
            return advice("`=` assigns, and does not compare", "write `==`");
        }
        if (place.isIn(HocketParser.RULE_suffix) && place.type(-1) == HocketLexer.NAME) {
            String name = place.text(-1);
            return advice("`=` has no place in an argument",
                    "an argument's name ends in a colon: `" + name + ": value`; to compare, write `==`");
        }
        if (place.isIn(HocketParser.RULE_collection)) {
            return advice("`=` has no place in a list or a map", "write `[key: value]`");
        }
        return place.isIn(HocketParser.RULE_primary) ? advice("`=` assigns, and does not compare", "write `==`") : null;
    }

    private Advice colon() {
        if (place.type(0) != HocketLexer.COLON) {
            return null;
        }
        if (place.type(1) == HocketLexer.ASSIGN) {
            return advice("there is no `:=`", "write `let " + place.text(-1) + " = value`");
        }
        if (place.isIn(HocketParser.RULE_binding) || place.isIn(HocketParser.RULE_function)
                || place.isIn(HocketParser.RULE_record) || place.isIn(HocketParser.RULE_lambda)) {
            return advice("names have no types", "leave out the colon and the type");
        }
        return place.expects(HocketLexer.LBRACE) && place.type(1) == HocketLexer.SEPARATOR
                ? advice("a block stands in braces", "write `{ }` in place of the colon")
                : null;
    }

    private Advice brace() {
        if (place.type(0) == HocketLexer.SEPARATOR && place.type(1) == HocketLexer.LBRACE && place.expects(HocketLexer.LBRACE)) {
            return advice("the `{` stands on the next line", "write it at the end of this line");
        }
        if (place.type(0) != HocketLexer.LBRACE) {
            return null;
        }
        if (place.type(-1) == HocketLexer.HOLE_OPEN) {
            return advice("a block is no value", "for a brace in the text, write `\\{`");
        }
        return place.expectsValue() ? advice("a block is no value", "a map is written `[key: value]`; a function `x -> { }`") : null;
    }

    private Advice parenthesis() {
        if (place.type(0) != HocketLexer.LPAREN && place.type(0) != HocketLexer.LAMBDA_OPEN) {
            return null;
        }
        return switch (place.type(-1)) {
            case HocketLexer.FOR -> advice("a `for` has no parentheses", "write `for x in xs { }`; to count, `for i in 0..10 { }`");
            case HocketLexer.CATCH -> advice("a `catch` has no parentheses", "write `catch e { }`, or `catch IoError as e { }`");
            case HocketLexer.FN -> advice("`fn` needs a name", "a function without a name is written `(a, b) -> a + b`");
            default -> place.type(-2) == HocketLexer.FN
                    ? advice("a function declares no type of its result", "write `fn name(a) { }`, or `fn name(a) = value`")
                    : null;
        };
    }

    private Advice call() {
        boolean bare = startsValue(place.type(0)) && place.afterStatement() && place.type(-1) == HocketLexer.NAME
                && place.firstOfPart() == place.index() - 1;
        return bare
                ? advice("expected a new line or `;`, found " + FailureReport.found(place.token()),
                        "to call `" + place.text(-1) + "`, write `" + place.text(-1) + "(…)`")
                : null;
    }

    private Advice arrow() {
        if (place.type(0) == HocketLexer.ARROW && place.isIn(HocketParser.RULE_matchArm)) {
            return advice("expected `=>`, found `->`", "an arm is written `pattern => value`");
        }
        boolean lambda = place.type(0) == HocketLexer.FAT_ARROW && !place.isIn(HocketParser.RULE_matchArm);
        return lambda
                ? advice("`=>` stands only in a `match`", "a function without a name is written `x -> x + 1`")
                : null;
    }

    private Advice range() {
        boolean open = place.type(-1) == HocketLexer.RANGE || place.type(-1) == HocketLexer.CLOSED_RANGE;
        return open && place.expectsValue()
                ? advice("this range has no end", "a range without an end, `a..`, stands only in `[ ]` and `( )`")
                : null;
    }

    private Advice comma() {
        if (place.type(0) != HocketLexer.COMMA) {
            return null;
        }
        if (place.isIn(HocketParser.RULE_forLoop)) {
            return advice("a `for` has one pattern", "write `for [i, x] in xs.enumerate() { }`, or `for [k, v] in m { }`");
        }
        if (place.isIn(HocketParser.RULE_matchArm)) {
            return advice("an arm has one pattern", "write `1 | 2 => a`");
        }
        if (place.afterStatement() && place.tokens().get(place.firstOfPart()).getType() == HocketLexer.IMPORT) {
            return advice("an import names one module", "write a line for each");
        }
        return place.afterStatement() || place.isIn(HocketParser.RULE_primary)
                ? advice("several values are not one value", "put them in a list: `[a, b]`")
                : null;
    }

    private Advice jump() {
        return switch (place.type(0)) {
            case HocketLexer.THROW, HocketLexer.RETURN, HocketLexer.BREAK, HocketLexer.CONTINUE -> place.expectsValue()
                    ? advice("`" + place.text(0) + "` is no value", "write it in a block: `{ " + place.text(0) + " }`")
                    : null;
            default -> null;
        };
    }

    private Advice fraction() {
        return place.type(0) == HocketLexer.DOT && place.type(1) == HocketLexer.NUMBER
                ? advice("a number begins with a digit", "write `0." + place.text(1) + "`")
                : null;
    }

    private static boolean startsValue(int type) {
        return switch (type) {
            case HocketLexer.NAME, HocketLexer.NUMBER, HocketLexer.STRING_OPEN, HocketLexer.TEXT_OPEN, HocketLexer.RAW_STRING,
                    HocketLexer.TRUE, HocketLexer.FALSE, HocketLexer.NULL -> true;
            default -> false;
        };
    }
}
