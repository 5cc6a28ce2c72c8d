package org.hocket.grammar.tree;

import org.hocket.grammar.Span;

/**
 * An arm of a {@code match}.
 *
 * @param guard null where there is none
 * @param body  an assignment stands in it as a block of one statement
 */
public record MatchArm(Pattern pattern, Expression guard, Expression body, Span span) implements SyntaxNode {
}
