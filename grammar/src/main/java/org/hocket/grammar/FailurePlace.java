package org.hocket.grammar;

import java.util.List;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Where the parser could not go on.
 *
 * @param tokens   all tokens of the file, as arranged
 * @param index    of the token that does not fit
 * @param expected the types of the tokens that would have fit
 * @param rule     the innermost rule being parsed
 */
record FailurePlace(List<Token> tokens, int index, IntervalSet expected, RuleContext rule, Brackets brackets) {

    Token token() {
        return tokens.get(index);
    }

    /** The type of the token that many places on, or back; that of the end beyond either end of the file. */
    int type(int offset) {
        int at = index + offset;
        return at >= 0 && at < tokens.size() ? tokens.get(at).getType() : Token.EOF;
    }

    String text(int offset) {
        int at = index + offset;
        return at >= 0 && at < tokens.size() && tokens.get(at).getType() != Token.EOF ? tokens.get(at).getText() : "";
    }

    boolean expects(int type) {
        return expected.contains(type);
    }

    boolean expectsOnly(int type) {
        return expected.size() == 1 && expected.contains(type);
    }

    /** Whether a statement could end before the token. */
    boolean afterStatement() {
        return expectsOnly(Token.EOF) || expectsOnly(HocketLexer.RBRACE) && !isIn(HocketParser.RULE_matchExpression);
    }

    boolean expectsValue() {
        return expects(HocketLexer.LPAREN) && expects(HocketLexer.NUMBER);
    }

    /** Whether a name or a pattern is meant here, also as the first in a list that may be empty. */
    boolean expectsName() {
        boolean first = Brackets.isOpening(type(-1)) && (isIn(HocketParser.RULE_function) || isIn(HocketParser.RULE_record)
                || isIn(HocketParser.RULE_lambda) || isIn(HocketParser.RULE_simplePattern));
        return first || expects(HocketLexer.NAME) && !expectsValue();
    }

    /** Whether a statement could begin with the token. */
    boolean beginsStatement() {
        return index == 0 || type(-1) == HocketLexer.SEPARATOR || type(-1) == HocketLexer.LBRACE;
    }

    boolean isIn(int ruleIndex) {
        return rule != null && rule.getRuleIndex() == ruleIndex;
    }

    /** Whether the token stands after an item of a list in brackets. */
    boolean isInList() {
        return rule != null && switch (rule.getRuleIndex()) {
            case HocketParser.RULE_suffix, HocketParser.RULE_collection, HocketParser.RULE_function, HocketParser.RULE_record,
                    HocketParser.RULE_lambda, HocketParser.RULE_simplePattern, HocketParser.RULE_scopeExpression,
                    HocketParser.RULE_importing -> true;
            default -> false;
        };
    }

    /** Whether the token stands after the condition of that rule, or in it, and not in a bracket of its own. */
    boolean isInHead() {
        return isIn(HocketParser.RULE_block) && rule.parent instanceof ParserRuleContext parent
                && switch (parent.getRuleIndex()) {
                    case HocketParser.RULE_ifExpression, HocketParser.RULE_whileLoop -> true;
                    default -> false;
                };
    }

    /** The index of the first token of the statement or the part in brackets that the token stands in. */
    int firstOfPart() {
        int first = index;
        while (first > 0 && !separates(tokens.get(first - 1).getType())) {
            first = brackets.isMatched(first - 1) && brackets.partner(first - 1) < first
                    ? brackets.partner(first - 1)
                    : first - 1;
        }
        return first;
    }

    private static boolean separates(int type) {
        return switch (type) {
            case HocketLexer.SEPARATOR, HocketLexer.LBRACE, HocketLexer.LPAREN, HocketLexer.LAMBDA_OPEN, HocketLexer.LBRACKET,
                    HocketLexer.QUESTION_BRACKET, HocketLexer.HOLE_OPEN, HocketLexer.COMMA, HocketLexer.ASSIGN -> true;
            default -> false;
        };
    }
}
