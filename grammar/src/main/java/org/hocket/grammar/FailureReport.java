package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

/** Says in words of the language why the parser could not go on, where nothing is known of the mistake. */
final class FailureReport {

    private static final int MAX_SHOWN = 30;

    private final FailurePlace place;

    FailureReport(FailurePlace place) {
        this.place = place;
    }

    Mistake mistake() {
        if (beginsLineWithOperator()) {
            return lineBeginsWithOperator();
        }
        Mistake brackets = new BracketMistakes(place).find();
        return brackets != null
                ? brackets
                : new Mistake("expected " + wanted() + ", found " + found(place.token()), place.span(), null);
    }

    private boolean beginsLineWithOperator() {
        int type = place.type(0);
        boolean operator = type >= HocketLexer.EQUAL && type <= HocketLexer.POWER || type == HocketLexer.AND
                || type == HocketLexer.OR || type == HocketLexer.IN || type == HocketLexer.IS || type == HocketLexer.COALESCE
                || type == HocketLexer.RANGE || type == HocketLexer.CLOSED_RANGE || type == HocketLexer.PIPE;
        return operator && place.type(-1) == HocketLexer.SEPARATOR && !place.text(-1).equals(";");
    }

    private Mistake lineBeginsWithOperator() {
        int before = place.index() - 2;
        return new Mistake(SyntaxProblems.operatorMessage(place.token()), place.span(), SyntaxProblems.operatorHelp(place.token()),
                Edit.insert(place.script().end(before), " " + place.text(0)), Edit.delete(place.span()));
    }

    static String found(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "the end of the file";
            case HocketLexer.SEPARATOR -> token.getText().equals(";") ? "`;`" : "the end of the line";
            case HocketLexer.STRING_OPEN, HocketLexer.TEXT_OPEN, HocketLexer.RAW_STRING -> "a string";
            case HocketLexer.COMMAND_OPEN -> "a command";
            case HocketLexer.HOLE_CLOSE -> "the end of the hole";
            default -> "`" + shortened(token.getText()) + "`";
        };
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }

    private String wanted() {
        if (place.afterStatement()) {
            return place.beginsStatement() ? "a statement" : "a new line or `;`";
        }
        if (place.expectsValue()) {
            return "a value";
        }
        if (place.isIn(HocketParser.RULE_selectExpression) && place.expects(HocketLexer.RBRACE)) {
            return place.beginsStatement() ? "an arm of the `select`" : "`,` or a new line after this arm";
        }
        if (place.isIn(HocketParser.RULE_matchExpression) && place.expects(HocketLexer.RBRACE)) {
            return "`,` or a new line after this arm";
        }
        if (place.expects(HocketLexer.NUMBER) && place.expects(HocketLexer.IS)) {
            return "a pattern";
        }
        if (place.expects(HocketLexer.NAME)) {
            return place.expects(HocketLexer.RAW_STRING) ? "a name or a path" : "a name";
        }
        if (place.isIn(HocketParser.RULE_block)) {
            return "`{` and a block";
        }
        return place.isIn(HocketParser.RULE_binding) ? "`=` and a value" : listed();
    }

    private String listed() {
        List<String> texts = new ArrayList<>();
        for (int type : place.expected().toList()) {
            String text = HocketLexer.VOCABULARY.getLiteralName(type);
            if (text != null) {
                texts.add("`" + text.substring(1, text.length() - 1) + "`");
            }
        }
        return String.join(" or ", texts);
    }
}
