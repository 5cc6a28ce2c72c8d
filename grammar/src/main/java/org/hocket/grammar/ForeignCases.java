package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;

/** {@code switch}, {@code when} and their cases, and arms of a {@code match} as other languages write them. */
final class ForeignCases extends MistakeFinder {

    ForeignCases(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return first(this::head, () -> place.isWithin(HocketParser.RULE_matchExpression) ? arm() : null);
    }

    private Mistake head() {
        int first = script.firstOfPart(index);
        boolean word = script.isWord(first, "switch") || script.isWord(first, "when");
        boolean follows = place.type(0) == HocketLexer.LBRACE || index == first + 1;
        if (!word || !follows) {
            return null;
        }
        String name = script.text(first);
        boolean noSubject = script.type(first + 1) == HocketLexer.LBRACE;
        int end = script.endOfLine(first);
        return noSubject
                ? at(first, "there is no `" + name + "`", "write `if`, `else if` and `else`, each with a block in braces")
                : at(first, "there is no `" + name + "`", "write `match " + script.quoted(first + 1, subjectEnd(first + 1, end)) + " {`",
                        new Edit(script.span(first), "match"));
    }

    private int subjectEnd(int first, int end) {
        int last = first;
        while (last < end && script.type(last) != HocketLexer.LBRACE && !(script.type(last) == HocketLexer.COLON && script.endsLine(last))) {
            last++;
        }
        return last;
    }

    private Mistake arm() {
        return first(this::label, this::leaving, this::arrow, this::otherwise, this::comma, this::range, this::comparison);
    }

    private int armStart() {
        for (RuleContext rule = place.rule(); rule instanceof ParserRuleContext part; rule = part.parent) {
            if (part.getRuleIndex() == HocketParser.RULE_matchArm) {
                return part.getStart().getTokenIndex();
            }
        }
        return index;
    }

    /** {@code case 1:} or {@code default:}, with the statements up to the next one. */
    private Mistake label() {
        int word = place.isWord(-1, "case") ? index - 1 : place.type(0) == HocketLexer.COLON && place.isWithin(HocketParser.RULE_matchArm) ? armStart() : -1;
        int colon = word < 0 ? -1 : place.type(0) == HocketLexer.COLON ? index : colon(word);
        if (colon < 0) {
            return place.isWord(-1, "case")
                    ? at(index - 1, "there is no `case`", "leave it out: an arm is written `pattern => value`", Edit.delete(script.span(index - 1)))
                    : null;
        }
        boolean isCase = script.isWord(word, "case");
        String pattern = script.isWord(word, "default") ? "_" : label(word, colon);
        String found = isCase ? "there is no `case`" : script.isWord(word, "default") ? "a `match` has no `default`"
                : "an arm is written with `=>`";
        int last = colon;
        while (script.isWord(nextStatement(last), "case") && colon(nextStatement(last)) > 0) {
            int next = nextStatement(last);
            last = colon(next);
            pattern += " | " + label(next, last);
        }
        CaseBody body = new CaseBody(script, last);
        return at(word, found, body.help(pattern), body.mending(word, pattern));
    }

    /** The pattern between a `case`, which may be left out, and its colon. */
    private String label(int first, int colon) {
        return script.quoted(script.isWord(first, "case") ? first + 1 : first, colon).replace(", ", " | ");
    }

    private int colon(int word) {
        int colon = word;
        while (script.type(colon) != HocketLexer.COLON && script.type(colon) != Token.EOF && script.line(colon) == script.line(word)) {
            colon = script.after(colon);
        }
        return script.type(colon) == HocketLexer.COLON ? colon : -1;
    }

    private int nextStatement(int colon) {
        return script.type(colon + 1) == HocketLexer.SEPARATOR ? colon + 2 : colon + 1;
    }

    private Mistake leaving() {
        return place.type(0) == HocketLexer.BREAK && place.isIn(HocketParser.RULE_simplePattern)
                ? here("an arm ends by itself", "leave out `break`", Edit.delete(place.span()))
                : null;
    }

    private Mistake arrow() {
        boolean arrow = (place.type(0) == HocketLexer.ARROW || place.type(0) == HocketLexer.LAMBDA_NAME)
                && place.isIn(HocketParser.RULE_matchArm);
        int sign = place.type(0) == HocketLexer.ARROW ? index : -1;
        return arrow && sign > 0
                ? at(sign, "expected `=>`, found `->`",
                        write(script.quoted(armStart(), sign) + " => " + script.quoted(sign + 1, script.endOfPart(sign + 1)), "write `=>`"),
                        new Edit(script.span(sign), "=>"))
                : null;
    }

    private Mistake otherwise() {
        boolean found = place.type(0) == HocketLexer.ELSE && place.isIn(HocketParser.RULE_simplePattern);
        if (!found) {
            return place.type(0) == HocketLexer.LAMBDA_NAME && place.isIn(HocketParser.RULE_simplePattern)
                    ? new Mistake("expected `=>`, found `->`", script.span(index + 1), write(place.text(0) + " => "
                            + script.quoted(index + 2, script.endOfPart(index + 2)), "write `" + place.text(0) + " =>`"),
                            new Edit(script.span(index + 1), "=>"))
                    : null;
        }
        boolean arrow = place.type(1) == HocketLexer.ARROW || place.type(1) == HocketLexer.FAT_ARROW || place.type(1) == HocketLexer.COLON;
        String value = arrow ? script.quoted(index + 2, script.endOfPart(index + 2)) : "";
        return here("a `match` has no `else`", write("_ => " + value, "write `_ =>`"),
                new Edit(arrow ? script.span(index, index + 2) : place.span(), "_ =>"));
    }

    private Mistake comma() {
        boolean found = place.type(0) == HocketLexer.COMMA && place.isIn(HocketParser.RULE_matchArm);
        if (!found) {
            return null;
        }
        int end = index;
        List<Edit> mending = new ArrayList<>();
        while (script.type(end) != HocketLexer.FAT_ARROW && script.type(end) != Token.EOF && script.line(end) == script.line(index)) {
            if (script.type(end) == HocketLexer.COMMA) {
                mending.add(new Edit(script.span(end), " |"));
            }
            end = script.after(end);
        }
        String patterns = script.quoted(armStart(), end).replaceAll("\\s*,\\s*", " | ");
        return at(index, "an arm has one pattern", write(patterns + " =>", "put `|` between the patterns"), mending);
    }

    private Mistake range() {
        boolean inArm = place.isIn(HocketParser.RULE_matchArm)
                && (place.type(0) == HocketLexer.RANGE || place.type(0) == HocketLexer.CLOSED_RANGE);
        boolean in = place.type(0) == HocketLexer.IN && place.isIn(HocketParser.RULE_simplePattern);
        if (!inArm && !in) {
            return null;
        }
        int start = in ? index + 1 : armStart();
        int end = script.endOfOperand(in ? script.endOfOperand(index + 1) + 1 : index + 1);
        String guarded = "n if n in " + script.quoted(start, end);
        return here("a range is no pattern", "write `" + guarded + " =>`", new Edit(script.span(in ? index : start, end), guarded));
    }

    private Mistake comparison() {
        boolean operator = place.type(0) >= HocketLexer.EQUAL && place.type(0) <= HocketLexer.GREATER_OR_EQUAL;
        if (!operator) {
            return null;
        }
        boolean bare = place.isIn(HocketParser.RULE_simplePattern);
        if (!bare && !place.isIn(HocketParser.RULE_matchArm)) {
            return null;
        }
        int start = bare ? index : armStart();
        int end = start;
        while (script.type(end) != HocketLexer.FAT_ARROW && script.type(end) != HocketLexer.ARROW && script.type(end) != Token.EOF
                && script.line(end) == script.line(index)) {
            end = script.after(end);
        }
        String guard = bare ? "n if n " : "_ if ";
        return here("a comparison is no pattern", "write `" + guard + script.quoted(start, end) + " =>`",
                Edit.insert(script.start(start), guard));
    }
}
