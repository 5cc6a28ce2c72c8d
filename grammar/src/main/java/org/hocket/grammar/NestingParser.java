package org.hocket.grammar;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Bounds how deep a script may nest, so that neither the parser nor whoever walks its tree runs out of stack. Two
 * things are bounded: how deep the parser is in rules, and how high the tree becomes, which chains such as
 * {@code a.b.c} raise without the parser going deeper.
 */
abstract class NestingParser extends Parser {

    /** A bracket takes two levels; an operator, a call and a member one. Half of a default stack of 1 MB is enough. */
    static final int MAX_LEVELS = 500;

    /** For each rule being parsed that counts: the height of its highest part, and how many links its chain has. */
    private final int[] heights = new int[MAX_LEVELS + 1];
    private final int[] links = new int[MAX_LEVELS + 1];
    private int level;

    NestingParser(TokenStream input) {
        super(input);
    }

    /** Thrown where a script nests too deep. */
    static final class TooDeep extends RuntimeException {
        private final transient Token place;

        private TooDeep(Token place) {
            super(null, null, false, false);
            this.place = place;
        }

        Token place() {
            return place;
        }
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        super.enterRule(context, state, rule);
        if (isLink(rule)) {
            links[level]++;
        } else if (nests(rule)) {
            if (level == MAX_LEVELS) {
                throw new TooDeep(getCurrentToken());
            }
            level++;
            heights[level] = 0;
            links[level] = 0;
        }
    }

    @Override
    public void exitRule() {
        boolean nested = nests(getContext().getRuleIndex());
        super.exitRule();
        if (nested) {
            int height = heights[level] + links[level] + 1;
            if (height > MAX_LEVELS) {
                throw new TooDeep(getCurrentToken());
            }
            level--;
            heights[level] = Math.max(heights[level], height);
        }
    }

    private static boolean nests(int rule) {
        return switch (rule) {
            case HocketParser.RULE_expression, HocketParser.RULE_operand, HocketParser.RULE_block,
                    HocketParser.RULE_ifExpression, HocketParser.RULE_pattern -> true;
            default -> false;
        };
    }

    private static boolean isLink(int rule) {
        return switch (rule) {
            case HocketParser.RULE_prefixOperator, HocketParser.RULE_suffix, HocketParser.RULE_typeTest -> true;
            default -> false;
        };
    }
}
