package org.hocket.interpreter.node.call;

import org.hocket.grammar.Span;

/**
 * Where an argument stands.
 *
 * @param name null for a positional one
 */
public record WrittenArgument(Span name, Span value) {
}
