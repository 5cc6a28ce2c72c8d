package org.hocket.grammar.tree;

import org.hocket.grammar.Span;

/** A name at the place that gives it: of a binding, a parameter, a declaration, an argument. */
public record Identifier(String text, Span span) implements SyntaxNode {
}
