package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.MatchArm;
import org.hocket.grammar.tree.Statement;

/** Builds the expressions that hold blocks, and those that leave them. */
final class SyntaxControl {

    private final SyntaxBuilder builder;

    SyntaxControl(SyntaxBuilder builder) {
        this.builder = builder;
    }

    Expression jump(HocketParser.JumpContext jump) {
        Span span = SyntaxSpans.of(jump);
        Expression value = jump.expression() == null ? null : builder.operators.expression(jump.expression());
        return switch (jump.getStart().getType()) {
            case HocketLexer.THROW -> new Expression.Throw(value, span);
            case HocketLexer.RETURN -> new Expression.Return(value, span);
            case HocketLexer.BREAK -> new Expression.Break(span);
            default -> new Expression.Continue(span);
        };
    }

    Expression.If branch(HocketParser.IfExpressionContext branch) {
        Expression otherwise = null;
        if (branch.ifExpression() != null) {
            otherwise = branch(branch.ifExpression());
        } else if (branch.ELSE() != null) {
            otherwise = builder.block(branch.block(1));
        }
        return new Expression.If(builder.operators.expression(branch.expression()), builder.block(branch.block(0)),
                otherwise, SyntaxSpans.of(branch));
    }

    Expression match(HocketParser.MatchExpressionContext match) {
        return new Expression.Match(builder.operators.expression(match.expression()),
                SyntaxBuilder.each(match.matchArm(), this::arm), SyntaxSpans.of(match));
    }

    private MatchArm arm(HocketParser.MatchArmContext arm) {
        Expression guard = arm.IF() == null ? null : builder.operators.expression(arm.expression());
        return new MatchArm(builder.patterns.pattern(arm.pattern()), guard,
                armBody(arm.block(), arm.jump(), arm.evaluation()), SyntaxSpans.of(arm));
    }

    /** What stands behind the `=>` of an arm; null for all but one of these. */
    Expression armBody(HocketParser.BlockContext block, HocketParser.JumpContext jump, HocketParser.EvaluationContext evaluation) {
        if (block != null) {
            return builder.block(block);
        }
        if (jump != null) {
            return jump(jump);
        }
        return switch (builder.statements.evaluation(evaluation)) {
            case Statement.Evaluation value -> value.expression();
            case Statement assignment -> new Expression.Block(List.of(assignment), assignment.span());
        };
    }

    Expression attempt(HocketParser.TryExpressionContext attempt) {
        Expression.Block cleanup = attempt.FINALLY() == null ? null : builder.block(attempt.block(1));
        if (cleanup == null && attempt.catchClause().isEmpty()) {
            builder.problems.add("this `try` has neither `catch` nor `finally`", SyntaxSpans.of(attempt.TRY().getSymbol()),
                    "add `catch e { }` or `finally { }` after its block");
        }
        return new Expression.Try(builder.block(attempt.block(0)),
                SyntaxBuilder.each(attempt.catchClause(), this::clause), cleanup, SyntaxSpans.of(attempt));
    }

    private Catch clause(HocketParser.CatchClauseContext clause) {
        List<Identifier> kinds = new ArrayList<>(clause.name().stream().map(builder::identifier).toList());
        Identifier name = clause.AS() != null ? kinds.removeLast() : null;
        if (name == null && kinds.size() == 1 && !isKind(kinds.getFirst())) {
            name = kinds.removeLast();
        }
        for (Identifier kind : kinds) {
            if (!isKind(kind)) {
                builder.problems.add("`" + kind.text() + "` cannot be a kind of error, which begins with a capital letter",
                        kind.span(), "write `catch " + kind.text() + "` for any error, or `catch Kind as " + kind.text() + "`");
            }
        }
        return new Catch(kinds, name, builder.block(clause.block()), SyntaxSpans.of(clause));
    }

    private static boolean isKind(Identifier name) {
        return Character.isUpperCase(name.text().codePointAt(0));
    }
}
