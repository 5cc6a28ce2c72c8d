package org.hocket.interpreter.check;

import java.util.List;

import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** Finds statements that never run. */
final class ReachabilityCheck implements NodeCheck {

    private final Report report;

    ReachabilityCheck(Report report) {
        this.report = report;
    }

    @Override
    public void check(SyntaxNode node) {
        switch (node) {
            case Expression.Block block -> check(block.statements());
            case Module module -> check(module.statements());
            default -> {
            }
        }
    }

    private void check(List<Statement> statements) {
        Statement leaving = null;
        for (Statement statement : statements) {
            if (leaving != null && !(statement instanceof Declaration)) {
                report.error(statement.span(), "this is never reached", "remove it, or move it up",
                        leaving.span(), "the block always ends here");
                return;
            }
            if (leaving == null && statement instanceof Statement.Evaluation(Expression expression, _)
                    && leaves(expression)) {
                leaving = statement;
            }
        }
    }

    private static boolean leaves(Expression expression) {
        return switch (expression) {
            case Expression.Return _, Expression.Throw _, Expression.Break _, Expression.Continue _ -> true;
            case Expression.If choice -> choice.otherwise() != null && leaves(choice.then()) && leaves(choice.otherwise());
            case Expression.Block block -> block.statements().stream().anyMatch(statement ->
                    statement instanceof Statement.Evaluation(Expression inner, _) && leaves(inner));
            default -> false;
        };
    }
}
