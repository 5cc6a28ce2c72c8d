package org.hocket.grammar.tree;

import org.hocket.grammar.Span;

/** An arm of a {@code select}; an assignment stands in its body as a block of one statement. */
public sealed interface SelectArm extends SyntaxNode {

    Expression body();

    /**
     * {@code channel.recv() as name => body}.
     *
     * @param name null where the value gets none
     */
    record Receive(Expression channel, Identifier name, Expression body, Span span) implements SelectArm {
    }

    /** {@code channel.send(value) => body}. */
    record Send(Expression channel, Expression value, Expression body, Span span) implements SelectArm {
    }

    /**
     * {@code await task as name => body}.
     *
     * @param name null where the value gets none
     */
    record Await(Expression task, Identifier name, Expression body, Span span) implements SelectArm {
    }

    /** {@code after duration => body}. */
    record After(Expression duration, Expression body, Span span) implements SelectArm {
    }

    /** {@code else => body}. */
    record Otherwise(Expression body, Span span) implements SelectArm {
    }
}
