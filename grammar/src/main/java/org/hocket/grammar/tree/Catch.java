package org.hocket.grammar.tree;

import java.util.List;

import org.hocket.grammar.Span;

/**
 * A {@code catch} of a {@code try}.
 *
 * @param kinds names of the kinds of error that it takes; empty for every kind
 * @param name  the name that the error gets; null where it gets none
 */
public record Catch(List<Identifier> kinds, Identifier name, Expression.Block body, Span span) implements SyntaxNode {
}
