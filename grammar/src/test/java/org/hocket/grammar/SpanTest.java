package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;

class SpanTest {

    @Test
    void anOperatorCoversItsOperandsAndTheirParentheses() {
        String script = "(a + b) * c";
        Expression.Binary product = (Expression.Binary) last(script);
        assertSpan("(a + b) * c", script, product.span());
        assertSpan("*", script, product.operatorSpan());
        assertSpan("a + b", script, product.left().span());
    }

    @Test
    void aNegatedOperatorIsCoveredWhole() {
        String script = "a not  in b";
        assertSpan("not  in", script, ((Expression.Binary) last(script)).operatorSpan());
    }

    @Test
    void aChainCoversAllBeforeItsLink() {
        String script = "f(x).name[0]";
        Expression.Index index = (Expression.Index) last(script);
        assertSpan("f(x).name[0]", script, index.span());
        assertSpan("f(x).name", script, index.target().span());
        assertSpan("name", script, ((Expression.Member) index.target()).name().span());
    }

    @Test
    void holesHaveTheirPlaceInTheFileBehindWideCharactersToo() {
        String script = "'😀'\n\"😀 {a + \"{bc}\"}\"";
        Expression.Interpolation text = (Expression.Interpolation) last(script);
        Expression.Binary sum = (Expression.Binary) text.parts().getLast().value();
        assertSpan("a + \"{bc}\"", script, sum.span());
        Expression.Interpolation inner = (Expression.Interpolation) sum.right();
        assertSpan("bc", script, inner.parts().getFirst().value().span());
    }

    @Test
    void statementsAndTheModuleCoverTheirText() {
        String script = "# note\nlet a = 1 # one\n\nif a { b }\n";
        assertSpan("let a = 1", script, Scripts.module(script).statements().getFirst().span());
        assertSpan("if a { b }", script, Scripts.module(script).statements().getLast().span());
        assertSpan(script, script, Scripts.module(script).span());
    }

    private static Expression last(String script) {
        return ((Statement.Evaluation) Scripts.module(script).statements().getLast()).expression();
    }

    private static void assertSpan(String expected, String script, Span span) {
        assertEquals(expected, new SourceText("test.hk", script).text(span));
    }
}
