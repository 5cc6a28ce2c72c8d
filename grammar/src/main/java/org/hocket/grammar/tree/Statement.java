package org.hocket.grammar.tree;

import org.hocket.grammar.Span;

/** A line of a block. */
public sealed interface Statement extends SyntaxNode permits Declaration, Statement.Assertion, Statement.Assignment,
        Statement.Binding, Statement.Evaluation, Statement.For, Statement.Shared, Statement.Use, Statement.While {

    /** {@code let pattern = value}, or {@code var pattern = value}. */
    record Binding(boolean mutable, Pattern pattern, Expression value, Span span) implements Statement {
    }

    /**
     * {@code target = value}, {@code target += value}.
     *
     * @param target   a {@link Expression.Reference}, {@link Expression.Member} or {@link Expression.Index}, or a
     *                 {@link Expression.ListLiteral} of targets
     * @param operator null for a plain assignment
     */
    record Assignment(Expression target, BinaryOperator operator, Expression value, Span span) implements Statement {
    }

    /** An expression in the place of a statement. */
    record Evaluation(Expression expression, Span span) implements Statement {
    }

    /** {@code while condition { }}. */
    record While(Expression condition, Expression.Block body, Span span) implements Statement {
    }

    /** {@code for pattern in subject { }}. */
    record For(Pattern pattern, Expression subject, Expression.Block body, Span span) implements Statement {
    }

    /**
     * {@code assert condition, message}.
     *
     * @param message evaluated where the condition does not hold; null where there is none
     */
    record Assertion(Expression condition, Expression message, Span span) implements Statement {
    }

    /** {@code shared name = value}: binds a shared cell that holds the value. */
    record Shared(Identifier name, Expression value, Span span) implements Statement {
    }

    /** {@code use name = value}: binds, and closes when the block ends. */
    record Use(Identifier name, Expression value, Span span) implements Statement {
    }
}
