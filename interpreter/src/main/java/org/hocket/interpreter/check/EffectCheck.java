package org.hocket.interpreter.check;

import java.util.List;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.BinaryOperator;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.grammar.tree.UnaryOperator;

/** Finds expressions whose values nobody uses and that do nothing else. */
final class EffectCheck implements NodeCheck {

    private final Resolution resolution;
    private final Report report;

    EffectCheck(Resolution resolution, Report report) {
        this.resolution = resolution;
        this.report = report;
    }

    @Override
    public void check(SyntaxNode node) {
        switch (node) {
            case Expression.Block block -> checkAllButLast(block.statements());
            case Module module -> checkAllButLast(module.statements());
            default -> {
            }
        }
    }

    private void checkAllButLast(List<Statement> statements) {
        for (int i = 0; i < statements.size() - 1; i++) {
            if (statements.get(i) instanceof Statement.Evaluation(Expression expression, _) && !hasEffect(expression)) {
                reportUnused(expression);
            }
        }
    }

    private static boolean hasEffect(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral _, Expression.BoolLiteral _, Expression.IntLiteral _, Expression.FloatLiteral _,
                    Expression.DurationLiteral _, Expression.TextLiteral _, Expression.Reference _, Expression.Lambda _ -> false;
            case Expression.Interpolation _, Expression.ListLiteral _, Expression.MapLiteral _, Expression.Unary _,
                    Expression.Binary _, Expression.TypeTest _, Expression.Range _, Expression.Member _,
                    Expression.Grouping _, Expression.Index _ -> partHasEffect(expression);
            case Expression.Logical logical -> hasEffect(logical.right());
            case Expression.OptionalChain chain -> hasEffect(chain.body());
            case Expression.Block block -> hasEffect(block.statements());
            case Expression.If choice -> hasEffect(choice.condition()) || hasEffect(choice.then())
                    || choice.otherwise() != null && hasEffect(choice.otherwise());
            case Expression.Match match -> hasEffect(match.subject())
                    || match.arms().stream().anyMatch(arm -> hasEffect(arm.body()));
            case Expression.Try _ -> true;
            case Expression.Unreadable _, Expression.Command _, Expression.Call _, Expression.Throw _, Expression.Return _, Expression.Break _,
                    Expression.Continue _, Expression.Async _, Expression.Spawn _, Expression.Await _, Expression.Scope _, Expression.Timeout _,
                    Expression.Retry _, Expression.Lock _, Expression.Select _, Expression.Shield _, Expression.Parallel _ -> true;
        };
    }

    private static boolean partHasEffect(SyntaxNode node) {
        return Children.of(node).stream()
                .anyMatch(child -> child instanceof Expression part ? hasEffect(part) : partHasEffect(child));
    }

    /** An empty block has the effect of doing nothing, on purpose. */
    private static boolean hasEffect(List<Statement> statements) {
        return statements.isEmpty() || statements.stream().anyMatch(statement ->
                !(statement instanceof Statement.Evaluation(Expression expression, _)) || hasEffect(expression));
    }

    private void reportUnused(Expression expression) {
        Span place = expression.span();
        switch (expression) {
            case Expression.Binary binary when isArrow(binary) -> report.error(place, "there is no `<-`", "to send, write `"
                    + text(binary.left()) + ".send(" + text(((Expression.Unary) binary.right()).operand()) + ")`");
            case Expression.Binary binary when binary.operator() == BinaryOperator.EQUAL -> report.error(place,
                    "the result of `==` is not used", "to assign, write `=`");
            case Expression.Binary binary -> report.error(place,
                    "the result of `" + binary.operator().text() + "` is not used", "assign it, or remove it");
            case Expression.Reference name -> report.error(place, "`" + name.name() + "` alone does nothing",
                    isFunction(name) ? "to call it, write `" + name.name() + "()`" : "assign it, or remove it");
            case Expression.Member member -> report.error(place, "`." + member.name().text() + "` is read but not used",
                    "to call it, write `." + member.name().text() + "()`; else assign it, or remove it");
            case Expression.Lambda _ -> report.error(place, "this function is never called",
                    "give it a name, pass it to something that calls it, or remove it");
            default -> report.error(place, "the value of this expression is not used", "assign it, or remove it");
        }
    }

    /** {@code ch <- 7}, which compares. */
    private static boolean isArrow(Expression.Binary binary) {
        return binary.operator() == BinaryOperator.LESS && binary.right() instanceof Expression.Unary(UnaryOperator operator, _, var span)
                && operator == UnaryOperator.NEGATE && span.start() == binary.operatorSpan().end();
    }

    private String text(Expression expression) {
        return report.source().text(expression.span());
    }

    private boolean isFunction(Expression.Reference name) {
        return switch (resolution.symbol(name)) {
            case Symbol.Function _, Symbol.Builtin _ -> true;
            case Symbol.Local(Variable variable) -> variable.origin() == Variable.Origin.FUNCTION;
            case null, default -> false;
        };
    }
}
