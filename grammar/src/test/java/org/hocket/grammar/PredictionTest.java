package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

class PredictionTest {

    @Test
    void oneTokenDecidesEverythingSoThatPredictionNeverRuns() {
        HocketLexer lexer = new HocketLexer(new ScriptCharStream(RobustnessTest.SCRIPT));
        TokenArranger arranger = new TokenArranger(lexer.tokens());
        HocketParser parser = new HocketParser(new CommonTokenStream(new ListTokenSource(arranger.arrange())));
        parser.script();
        for (DFA decision : parser.getInterpreter().decisionToDFA) {
            assertNull(decision.s0, () -> "decision " + decision.decision + " needs more than one token");
        }
    }
}
