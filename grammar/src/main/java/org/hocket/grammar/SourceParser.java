package org.hocket.grammar;

import org.hocket.grammar.tree.Module;

/**
 * The one door to the grammar: text in, tree or errors out. The text becomes tokens ({@link StringLexer}), the tokens
 * are arranged so that one of them decides everything ({@link TokenArranger}), the generated parser finds the rules,
 * and {@link SyntaxBuilder} makes records of them. ANTLR's prediction therefore never runs, and its modes (SLL, LL)
 * make no difference. Where a text is wrong, {@link Recovery} finds what all is wrong with it.
 */
public final class SourceParser {

    private SourceParser() {
    }

    /** Whether what is wrong with a text is only that it has not come to its end: a bracket is open, or an operand is missing. */
    public static boolean isUnfinished(SourceText source) {
        SyntaxAttempt attempt = new SyntaxAttempt(source);
        return !attempt.isComplete() && attempt.isUnfinished();
    }

    /** Never throws for what stands in the source. */
    public static ParseResult parse(SourceText source) {
        SyntaxAttempt attempt = new SyntaxAttempt(source);
        if (!attempt.isComplete()) {
            return new ParseResult.Failed(new Recovery(source).diagnostics(attempt), null);
        }
        SyntaxProblems problems = new SyntaxProblems(source);
        Module module = attempt.build(problems);
        return problems.isEmpty() ? new ParseResult.Parsed(module)
                : new ParseResult.Failed(problems.inOrder(), problems.areOnlyInLiterals() ? module : null);
    }
}
