package org.hocket.grammar;

import java.util.List;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Where the parser could not go on.
 *
 * @param script   all tokens of the file, as arranged
 * @param index    of the token that does not fit
 * @param expected the types of the tokens that would have fit
 * @param rule     the innermost rule being parsed
 */
record FailurePlace(ScriptTokens script, int index, IntervalSet expected, RuleContext rule) {

    static FailurePlace of(SourceText source, List<Token> tokens, RecognitionException failure) {
        return new FailurePlace(new ScriptTokens(source, tokens), failure.getOffendingToken().getTokenIndex(),
                failure.getExpectedTokens(), failure.getCtx());
    }

    Token token() {
        return script.tokens().get(index);
    }

    Brackets brackets() {
        return script.brackets();
    }

    /** The type of the token that many places on, or back; that of the end beyond either end of the file. */
    int type(int offset) {
        return script.type(index + offset);
    }

    String text(int offset) {
        return script.text(index + offset);
    }

    boolean isWord(int offset, String word) {
        return script.isWord(index + offset, word);
    }

    /** The token; the end of the file, and of a line, is shown right after what stands before it. */
    Span span() {
        boolean end = token().getType() == Token.EOF || token().getType() == HocketLexer.SEPARATOR;
        if (end && index > 0) {
            int after = script.end(index - 1);
            return new Span(after, after);
        }
        return SyntaxSpans.of(token());
    }

    boolean expects(int type) {
        return expected.contains(type);
    }

    boolean expectsOnly(int type) {
        return expected.size() == 1 && expected.contains(type);
    }

    /** Whether a statement could end before the token. */
    boolean afterStatement() {
        return expectsOnly(Token.EOF) || expectsOnly(HocketLexer.RBRACE) && !isIn(HocketParser.RULE_matchExpression)
                && !isIn(HocketParser.RULE_selectExpression);
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
        return beginsStatement(0);
    }

    /** Whether a statement could begin with the token that many places on, or back. */
    boolean beginsStatement(int offset) {
        return index + offset == 0 || type(offset - 1) == HocketLexer.SEPARATOR || type(offset - 1) == HocketLexer.LBRACE
                || type(offset - 1) == HocketLexer.RBRACE && script.startsLine(index + offset);
    }

    boolean isIn(int ruleIndex) {
        return rule != null && rule.getRuleIndex() == ruleIndex;
    }

    /** Whether the rule around the one being parsed is that one. */
    boolean isBelow(int ruleIndex) {
        return rule != null && rule.parent != null && rule.parent.getRuleIndex() == ruleIndex;
    }

    /** Whether the rule being parsed, or one around it in the same statement, is that one. */
    boolean isWithin(int ruleIndex) {
        RuleContext around = rule;
        while (around != null && around.getRuleIndex() != ruleIndex && around.getRuleIndex() != HocketParser.RULE_statements) {
            around = around.parent;
        }
        return around != null && around.getRuleIndex() == ruleIndex;
    }

    /** Whether the token stands after an item of a list in brackets. */
    boolean isInList() {
        return rule != null && switch (rule.getRuleIndex()) {
            case HocketParser.RULE_suffix, HocketParser.RULE_collection, HocketParser.RULE_function, HocketParser.RULE_record,
                    HocketParser.RULE_lambda, HocketParser.RULE_simplePattern, HocketParser.RULE_scopeExpression, HocketParser.RULE_retryExpression,
                    HocketParser.RULE_parallelExpression,
                    HocketParser.RULE_imported -> true;
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
}
