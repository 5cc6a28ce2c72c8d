package org.hocket.grammar.tree;

import org.hocket.grammar.Span;

/** An entry of a map literal; a bare key stands here as the text it means. */
public record MapEntry(Expression key, Expression value, Span span) implements SyntaxNode {
}
