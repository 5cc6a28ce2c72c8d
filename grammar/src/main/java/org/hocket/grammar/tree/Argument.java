package org.hocket.grammar.tree;

import org.hocket.grammar.Span;

/**
 * An argument of a call, an option of a block, or an item of a list literal.
 *
 * @param name   null for a positional one
 * @param spread whether the value is a list whose items are the arguments
 */
public record Argument(Identifier name, boolean spread, Expression value, Span span) implements SyntaxNode {
}
