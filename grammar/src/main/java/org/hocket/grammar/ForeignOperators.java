package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

/** Operators and signs of other languages. */
final class ForeignOperators extends MistakeFinder {

    /** How much of a condition is mended at once. */
    private static final int MAX_TOKENS = 100;

    ForeignOperators(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        if (place.type(0) != HocketLexer.FOREIGN) {
            return first(this::pipe, this::shift, this::notIn);
        }
        String sign = place.text(0);
        return switch (sign) {
            case "&&", "&", "||", "!==", "<>", "~=", "===", "?:", "^" -> logic();
            case "!" -> not();
            case "++", "--" -> step(sign.substring(1));
            case "?" -> conditional();
            case "!!" -> here("there is no operator `!!`", "leave it out: a null where none may be is an error by itself", Edit.delete(place.span()));
            case "=~" -> here("there is no operator `=~`", "write `" + operand(-1) + ".contains(" + right() + ")`, or use the module `regex`");
            case "\\" -> here("a backslash stands only in strings",
                    "leave it out: a line goes on by itself after an operator or a comma, and inside brackets", Edit.delete(place.span()));
            case "@" -> decorator();
            case "$" -> dollar();
            case "~" -> here("there is no operator `~`", null);
            default -> Comments.block(script.source(), place.span());
        };
    }

    /** The operand that many tokens back, or the one that begins after the sign. */
    private String operand(int offset) {
        return script.quoted(script.firstOfOperand(index + offset + 1), index + offset + 1);
    }

    private String right() {
        int first = index + 1;
        while (script.type(first) == HocketLexer.FOREIGN || script.type(first) == HocketLexer.MINUS || script.type(first) == HocketLexer.NOT) {
            first++;
        }
        return script.quoted(index + 1, script.endOfOperand(first));
    }

    /** This operator, and those after it in the same condition, so that the help is right as a whole. */
    private Mistake logic() {
        int first = Math.max(conditionStart(), index - MAX_TOKENS);
        int end = Math.min(endOfCondition(), index + MAX_TOKENS);
        List<Edit> mending = new ArrayList<>();
        for (int i = first; i < end; i++) {
            mending.addAll(mended(i));
        }
        Span whole = mending.stream().map(Edit::span).reduce(script.span(first, end), Span::to);
        return at(index, "there is no operator `" + place.text(0) + "`",
                write(Edit.applied(script.source(), whole, mending), "write `" + instead(index) + "`"), mending);
    }

    private int endOfCondition() {
        int end = index;
        int part = script.endOfPart(index);
        while (end < part && script.type(end) != HocketLexer.LBRACE
                && !script.isWord(end, "then") && !script.isWord(end, "do")) {
            end = script.after(end);
        }
        return Math.max(end, index + 1);
    }

    private List<Edit> mended(int i) {
        if (script.type(i) != HocketLexer.FOREIGN) {
            return List.of();
        }
        if (script.text(i).equals("!")) {
            boolean infix = script.type(i + 1) == HocketLexer.IN || script.type(i + 1) == HocketLexer.IS
                    || ScriptTokens.endsOperand(script.type(i - 1));
            return infix ? List.of() : negated(i);
        }
        String instead = instead(i);
        return instead == null ? List.of() : List.of(new Edit(script.span(i), spaced(i, instead)));
    }

    private String spaced(int i, String operator) {
        boolean before = i > 0 && script.end(i - 1) == script.start(i);
        boolean after = i + 1 < script.size() && script.start(i + 1) == script.end(i);
        return (before ? " " : "") + operator + (after ? " " : "");
    }

    private String instead(int i) {
        return switch (script.text(i)) {
            case "&&", "&" -> "and";
            case "||" -> isFallback(i) ? "??" : "or";
            case "!==", "<>", "~=" -> "!=";
            case "===" -> "==";
            case "?:" -> "??";
            case "^" -> "**";
            default -> null;
        };
    }

    /** Whether what stands right of {@code ||} is no bool, but what stands in for a null. */
    private boolean isFallback(int i) {
        boolean literal = switch (script.type(i + 1)) {
            case HocketLexer.STRING_OPEN, HocketLexer.RAW_STRING, HocketLexer.NUMBER, HocketLexer.LBRACKET, HocketLexer.NULL -> true;
            default -> false;
        };
        return literal || script.quoted(script.firstOfOperand(i), i).contains("?.");
    }

    /** {@code !x}, and Kotlin's {@code x !in xs}. */
    private Mistake not() {
        boolean infix = ScriptTokens.endsOperand(place.type(-1)) && (place.type(1) == HocketLexer.IN || place.type(1) == HocketLexer.IS);
        if (infix) {
            String operator = place.type(1) == HocketLexer.IN ? "not in" : "is not";
            return here("there is no operator `!" + place.text(1) + "`",
                    "write `" + operand(-1) + " " + operator + " " + script.quoted(index + 2, script.endOfOperand(index + 2)) + "`",
                    new Edit(script.span(index, index + 2), operator));
        }
        if (ScriptTokens.endsOperand(place.type(-1)) && !place.beginsStatement() && !place.isWord(-1, "assert")) {
            return here("there is no operator `!`", "leave it out, or write `not` before what it negates", Edit.delete(place.span()));
        }
        return logic();
    }

    /** {@code !x} as {@code not x}, in parentheses where it would take in what stands around it. */
    private List<Edit> negated(int i) {
        int end = script.endOfOperand(i + 1);
        boolean tight = switch (script.type(i - 1)) {
            case HocketLexer.EQUAL, HocketLexer.NOT_EQUAL, HocketLexer.COALESCE, HocketLexer.PLUS -> true;
            default -> false;
        };
        boolean compared = switch (script.type(end)) {
            case HocketLexer.EQUAL, HocketLexer.NOT_EQUAL, HocketLexer.LESS, HocketLexer.GREATER, HocketLexer.IN, HocketLexer.IS -> true;
            default -> false;
        };
        return tight || compared && script.type(i + 1) != HocketLexer.LPAREN
                ? List.of(new Edit(script.span(i), "(not "), Edit.insert(script.end(end - 1), ")"))
                : List.of(new Edit(script.span(i), "not "));
    }

    /** {@code i++}, {@code --i}. */
    private Mistake step(String sign) {
        String message = "there is no operator `" + place.text(0) + "`";
        boolean before = script.endsLine(index) || !ScriptTokens.startsValue(place.type(1));
        int first = before ? script.firstOfOperand(index) : index + 1;
        int end = before ? index : script.endOfOperand(index + 1);
        if (first >= end) {
            return here(message, null);
        }
        String stepped = script.quoted(first, end) + " " + sign + "= 1";
        boolean alone = script.firstOfStatement(index) == (before ? first : index);
        if (!alone) {
            return here(message, write(stepped, "write `" + sign + "= 1`") + " on a line of its own", Edit.delete(place.span()));
        }
        Edit written = before ? new Edit(place.span(), " " + sign + "= 1") : Edit.insert(script.end(end - 1), " " + sign + "= 1");
        return here(message, write(stepped, "write `" + sign + "= 1`"), before ? new Edit[] {written}
                : new Edit[] {Edit.delete(place.span()), written});
    }

    /** {@code c ? a : b}. */
    private Mistake conditional() {
        String message = "there is no operator `?`";
        int colon = index + 1;
        while (script.type(colon) != HocketLexer.COLON && script.type(colon) != Token.EOF && script.type(colon) != HocketLexer.SEPARATOR
                && !Brackets.closes(script.type(colon))) {
            colon = script.after(colon);
        }
        int first = conditionStart();
        if (script.type(colon) != HocketLexer.COLON || first >= index || colon == index + 1) {
            return here(message, "for what may be null, write `" + operand(-1) + "?.` before a member, or `??` before what stands in for it");
        }
        int end = script.endOfPart(colon + 1);
        String written = "if " + script.quoted(first, index) + " { " + script.quoted(index + 1, colon) + " } else { "
                + script.quoted(colon + 1, end) + " }";
        return at(index, message, write(written, "write `if`, the condition, and both values in braces, with `else` between them"),
                List.of(Edit.insert(script.start(first), "if "), new Edit(place.span(), "{"), new Edit(script.span(colon), "} else {"),
                        Edit.insert(script.end(end - 1), " }")));
    }

    private int conditionStart() {
        int first = script.firstOfPart(index);
        while (first < index && (script.type(first) == HocketLexer.RETURN || script.type(first) == HocketLexer.THROW
                || script.type(first) == HocketLexer.COLON || script.type(first) == HocketLexer.ARROW)) {
            first++;
        }
        for (int i = first; i < index; i++) {
            boolean begins = script.type(i) == HocketLexer.ARROW || script.type(i) == HocketLexer.FAT_ARROW
                    || script.type(i) == HocketLexer.COLON
                    || script.type(i) >= HocketLexer.ASSIGN && script.type(i) <= HocketLexer.POWER_ASSIGN;
            first = begins ? i + 1 : first;
        }
        return first;
    }

    /** {@code $name}, and PHP's {@code "text" . $name}. */
    private Mistake dollar() {
        if (place.type(-1) == HocketLexer.DOT) {
            return at(index - 1, "strings are joined with `+`", "write `" + operand(-2) + " + " + place.text(1) + "`",
                    new Edit(script.span(index - 1, index + 1), "+ "));
        }
        if (place.type(1) != HocketLexer.NAME) {
            return here("there is no operator `$`", null);
        }
        String written = place.type(2) == HocketLexer.ASSIGN && place.beginsStatement(0) && !isUsedBefore(place.text(1)) ? "let " : "";
        return here("a name has no `$`", "write `" + written + place.text(1) + "`", new Edit(place.span(), written));
    }

    private boolean isUsedBefore(String name) {
        for (int i = 0; i < index; i++) {
            if (script.isWord(i, name)) {
                return true;
            }
        }
        return false;
    }

    /** {@code @cached} above a function. */
    private Mistake decorator() {
        int end = script.endOfLine(index);
        boolean line = script.startsLine(index) && end > index + 1;
        if (!line) {
            return here("there is no operator `@`", null);
        }
        int function = end;
        while (function < script.size() && script.line(function) <= script.line(index) + 3 && script.type(function) != HocketLexer.LPAREN) {
            function++;
        }
        String name = script.type(function) == HocketLexer.LPAREN && script.type(function - 1) == HocketLexer.NAME ? script.text(function - 1) : null;
        String wrapper = script.quoted(index + 1, end);
        return at(index, "there are no decorators", name == null ? "leave it out"
                : "call it below the function: `let " + name + "_ = " + wrapper + "(" + name + ")`",
                Edit.delete(script.span(index, end)));
    }

    /** {@code a | b} outside of patterns. */
    private Mistake pipe() {
        boolean found = place.type(0) == HocketLexer.PIPE && !place.isWithin(HocketParser.RULE_matchArm)
                && ScriptTokens.endsOperand(place.type(-1)) && !place.isWithin(HocketParser.RULE_catchClause);
        return found
                ? here("there is no operator `|`", "write `" + operand(-1) + " or " + right() + "`; for sets, `" + operand(-1) + ".union("
                        + right() + ")`", new Edit(place.span(), "or"))
                : null;
    }

    /** {@code a << b}. */
    private Mistake shift() {
        boolean twice = place.type(0) == place.type(-1) && place.expectsValue() && index > 0
                && script.start(index) == script.end(index - 1);
        boolean left = place.type(0) == HocketLexer.LESS;
        if (!twice || !left && place.type(0) != HocketLexer.GREATER) {
            return null;
        }
        String value = operand(-2);
        String sign = left ? "<<" : ">>";
        return here("there is no operator `" + sign + "`", left
                ? "to add to a list, write `" + value + ".push(" + right() + ")`; to shift, `" + value + " * 2 ** " + right() + "`"
                : "to shift, write `" + value + " // 2 ** " + right() + "`",
                new Edit(script.span(index - 1, index + 1), left ? "* 2 **" : "// 2 **"));
    }

    /** {@code x not y}, {@code x is 3}. */
    private Mistake notIn() {
        boolean test = place.isIn(HocketParser.RULE_typeName) || place.isBelow(HocketParser.RULE_typeTest) || place.isIn(HocketParser.RULE_name) && place.type(-1) == HocketLexer.IS
                || place.type(-1) == HocketLexer.IS || place.type(-1) == HocketLexer.NOT && place.type(-2) == HocketLexer.IS;
        boolean value = ScriptTokens.startsValue(place.type(0)) && place.type(0) != HocketLexer.NAME
                || place.type(0) == HocketLexer.LBRACKET;
        if (!test || !value) {
            return null;
        }
        boolean negated = place.type(-1) == HocketLexer.NOT;
        int is = negated ? index - 2 : index - 1;
        String operator = negated ? "!=" : "==";
        return at(is, "`is` asks for a type", "to compare with a value, write `" + script.quoted(script.firstOfOperand(is), is) + " " + operator
                + " " + valueHere() + "`", new Edit(script.span(is, index), operator));
    }

    private String valueHere() {
        return script.quoted(index, script.endOfOperand(index));
    }
}
