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
                report.error(statement.span(), "this is never reached", "remove it, or move it up", leaving.span(),
                        leaving instanceof Statement.While ? "this loop never ends, as it has no `break`" : "the block always ends here");
                return;
            }
            if (leaving == null && leaves(statement) && !report.blames(statement.span())) {
                leaving = statement;
            }
        }
    }

    private static boolean leaves(Statement statement) {
        return switch (statement) {
            case Statement.Evaluation(Expression expression, _) -> leaves(expression);
            case Statement.While(Expression.BoolLiteral(boolean always, _), Expression.Block body, _) -> always && !breaks(body);
            default -> false;
        };
    }

    private static boolean leaves(Expression expression) {
        return switch (expression) {
            case Expression.Return _, Expression.Throw _, Expression.Break _, Expression.Continue _ -> true;
            case Expression.If choice -> choice.otherwise() != null && leaves(choice.then()) && leaves(choice.otherwise());
            case Expression.Match match -> !match.arms().isEmpty() && match.arms().stream().allMatch(arm -> leaves(arm.body()));
            case Expression.Try attempt -> leaves(attempt.body()) && attempt.catches().stream().allMatch(handler -> leaves(handler.body()));
            case Expression.Scope scope -> leaves(scope.body());
            case Expression.Timeout timeout -> leaves(timeout.body())
                    && (timeout.otherwise() == null || leaves(timeout.otherwise()));
            case Expression.Retry retry -> leaves(retry.body());
            case Expression.Lock lock -> leaves(lock.body()) && (lock.otherwise() == null || leaves(lock.otherwise()));
            case Expression.Select select -> !select.arms().isEmpty() && select.arms().stream().allMatch(arm -> leaves(arm.body()));
            case Expression.Shield shield -> leaves(shield.body());
            case Expression.Block block -> block.statements().stream().anyMatch(ReachabilityCheck::leaves);
            default -> false;
        };
    }

    /** Whether a {@code break} in it leaves the loop around it. */
    private static boolean breaks(SyntaxNode node) {
        return switch (node) {
            case Expression.Break _ -> true;
            case Statement.While _, Statement.For _, Declaration _, Expression.Lambda _, Expression.Async _, Expression.Spawn _,
                    Expression.Parallel _ -> false;
            default -> Children.of(node).stream().anyMatch(ReachabilityCheck::breaks);
        };
    }
}
