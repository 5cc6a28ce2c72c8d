package org.hocket.grammar.tree;

import org.hocket.grammar.Span;

/**
 * A parameter of a function, or a field of a record or an error.
 *
 * @param pattern      a {@link Pattern.Binding}, except in functions without a name, which may take their arguments apart
 * @param defaultValue evaluated at each call that leaves the parameter out; null where it must be given
 * @param rest         whether it takes all further positional arguments, as a list
 */
public record Parameter(Pattern pattern, Expression defaultValue, boolean rest, Span span) implements SyntaxNode {
}
