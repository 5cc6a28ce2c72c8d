package org.hocket.grammar;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where the parser's tokens and rules stand in the source. */
final class SyntaxSpans {

    private SyntaxSpans() {
    }

    static Span of(Token token) {
        return token.getType() == Token.EOF
                ? new Span(token.getStartIndex(), token.getStartIndex())
                : new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    /** From the rule's first token to its last; empty where it has none. */
    static Span of(ParserRuleContext rule) {
        int start = rule.getStart().getStartIndex();
        return rule.getStop() == null || rule.getStop().getStopIndex() < start
                ? new Span(start, start)
                : new Span(start, rule.getStop().getStopIndex() + 1);
    }
}
