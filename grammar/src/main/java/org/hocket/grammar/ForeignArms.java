package org.hocket.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.v4.runtime.Token;

/** Arms of a {@code select} as Go has them, or those of a {@code match}. */
final class ForeignArms extends MistakeFinder {

    /** What Go writes behind {@code case}. */
    private static final Pattern RECEIVE = Pattern.compile("(?:(\\w+)(?:\\s*,\\s*\\w+)?\\s*:?=\\s*)?<-\\s*(.+)");
    private static final Pattern SEND = Pattern.compile("(.+?)\\s*<-\\s*(.+)");

    ForeignArms(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return place.isWithin(HocketParser.RULE_selectExpression)
                ? first(this::goArm, this::bound, this::assigned, this::timed, this::arrow, this::colon, this::guard, this::pattern)
                : subject();
    }

    /** {@code select ch { … }}. */
    private Mistake subject() {
        boolean found = place.isWord(-1, "select") && ScriptTokens.startsValue(place.type(0)) && script.line(index) == script.line(index - 1);
        int brace = index;
        while (found && brace < script.endOfLine(index) && script.type(brace) != HocketLexer.LBRACE) {
            brace = script.type(brace) == HocketLexer.LPAREN ? script.after(brace) : brace + 1;
        }
        return found && script.type(brace) == HocketLexer.LBRACE
                ? here("a `select` names its channels in its arms", "write `select {`, and `" + script.quoted(index, brace) + ".recv() as v =>` in it",
                        Edit.delete(script.span(index, brace)))
                : null;
    }

    /** {@code case v := <-ch:}, {@code case ch <- v:}, {@code default:}. */
    private Mistake goArm() {
        int word = script.firstOfStatement(index);
        boolean isDefault = script.isWord(word, "default");
        if (!isDefault && !script.isWord(word, "case")) {
            return null;
        }
        int colon = colon(word);
        String arm = colon < 0 ? null : isDefault ? "else" : arm(script.quoted(word + 1, colon));
        if (arm == null) {
            return isDefault ? null : at(word, "there is no `case`", "leave it out: an arm is written `ch.recv() as v => value`",
                    Edit.delete(script.span(word)));
        }
        CaseBody body = new CaseBody(script, colon);
        return at(word, "there is no `" + script.text(word) + "`", body.help(arm), body.mending(word, arm));
    }

    /** Null for what Go does not have. */
    private static String arm(String text) {
        Matcher receive = RECEIVE.matcher(text);
        if (receive.matches()) {
            String name = receive.group(1);
            return receive.group(2) + ".recv()" + (name == null || name.equals("_") ? "" : " as " + name);
        }
        Matcher send = SEND.matcher(text);
        return send.matches() ? send.group(1) + ".send(" + send.group(2) + ")" : null;
    }

    /** The colon that ends what stands before the body; that of `:=` is none. */
    private int colon(int word) {
        for (int i = word; script.type(i) != Token.EOF && script.line(i) == script.line(word); i = script.after(i)) {
            if (script.type(i) == HocketLexer.COLON && script.type(i + 1) != HocketLexer.ASSIGN) {
                return i;
            }
        }
        return -1;
    }

    /** {@code let v = ch.recv() =>}. */
    private Mistake bound() {
        boolean found = (place.type(0) == HocketLexer.LET || place.type(0) == HocketLexer.VAR) && place.type(1) == HocketLexer.NAME
                && place.type(2) == HocketLexer.ASSIGN;
        return found ? named(index, index + 1, index + 2) : null;
    }

    /** {@code v = ch.recv() =>}. */
    private Mistake assigned() {
        boolean found = place.isIn(HocketParser.RULE_selectArm) && place.type(0) == HocketLexer.ASSIGN && place.type(-1) == HocketLexer.NAME;
        return found ? named(index - 1, index - 1, index) : null;
    }

    private Mistake named(int first, int name, int sign) {
        int arrow = sign + 1;
        while (script.type(arrow) != HocketLexer.FAT_ARROW && arrow < script.endOfLine(sign)) {
            arrow = script.after(arrow);
        }
        if (script.type(arrow) != HocketLexer.FAT_ARROW || arrow == sign + 1) {
            return null;
        }
        String written = script.quoted(sign + 1, arrow) + " as " + script.text(name);
        return at(first, "the value of an arm gets its name by `as`", write(written + " =>", "write `as " + script.text(name) + " =>`"),
                new Edit(script.span(first, arrow), written));
    }

    /** {@code timeout 1s => …}. */
    private Mistake timed() {
        int first = script.firstOfPart(index);
        boolean found = place.type(0) == HocketLexer.FAT_ARROW && script.type(first) == HocketLexer.TIMEOUT;
        return found
                ? at(first, "an arm that waits for a time begins with `after`", write("after " + script.quoted(first + 1, index) + " =>",
                        "write `after`"), new Edit(script.span(first), "after"))
                : null;
    }

    /** {@code ch.recv() as v -> …}: the arrow makes a function of the name, or of the parentheses, before it. */
    private Mistake arrow() {
        boolean taken = place.type(0) == HocketLexer.LAMBDA_NAME || place.type(0) == HocketLexer.LAMBDA_OPEN;
        int sign = taken ? script.after(index) : index;
        boolean found = script.type(sign) == HocketLexer.ARROW
                && (place.isIn(HocketParser.RULE_selectArm) || place.isIn(HocketParser.RULE_name));
        return found ? at(sign, "expected `=>`, found `->`", "an arm is written with `=>`", new Edit(script.span(sign), "=>")) : null;
    }

    /** {@code after 1s: …}. */
    private Mistake colon() {
        boolean found = place.isIn(HocketParser.RULE_selectArm) && place.type(0) == HocketLexer.COLON;
        if (!found) {
            return null;
        }
        int first = script.firstOfPart(index);
        CaseBody body = new CaseBody(script, index);
        String arm = script.quoted(first, index);
        return at(index, "an arm is written with `=>`", body.help(arm), body.mending(first, arm));
    }

    /** {@code ch.recv() as v if v > 1 => …}. */
    private Mistake guard() {
        boolean found = place.isIn(HocketParser.RULE_selectArm) && place.type(0) == HocketLexer.IF;
        int arrow = index;
        while (found && script.type(arrow) != HocketLexer.FAT_ARROW && arrow < script.endOfLine(index)) {
            arrow = script.after(arrow);
        }
        return found && script.type(arrow) == HocketLexer.FAT_ARROW
                ? here("an arm of a `select` has no condition", "look at the value in its body: `=> " + script.quoted(index, arrow) + " { … }`",
                        Edit.delete(script.span(index, arrow)))
                : null;
    }

    /** {@code ch.recv() as [a, b] => …}. */
    private Mistake pattern() {
        boolean found = place.type(-1) == HocketLexer.AS && place.type(0) == HocketLexer.LBRACKET && script.brackets().isMatched(index);
        return found
                ? here("the value of an arm gets one name", "take it apart in the body: `as pair => { let "
                        + script.quoted(index, script.after(index)) + " = pair; … }`", new Edit(script.span(index, script.after(index)), "pair"))
                : null;
    }
}
