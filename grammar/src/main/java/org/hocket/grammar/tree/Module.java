package org.hocket.grammar.tree;

import java.util.List;

import org.hocket.grammar.Span;

/** One file. */
public record Module(List<Statement> statements, Span span) implements SyntaxNode {
}
