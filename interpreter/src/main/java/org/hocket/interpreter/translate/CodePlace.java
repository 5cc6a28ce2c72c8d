package org.hocket.interpreter.translate;

import org.hocket.grammar.Span;

/**
 * A piece of a program, as it is named from one process to another.
 *
 * @param module {@link ModuleTranslator#key}
 * @param span   where it stands in the file's text
 */
public record CodePlace(String module, Span span) {
}
