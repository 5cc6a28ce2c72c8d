package org.hocket.interpreter.check;

import java.util.List;

import org.hocket.grammar.Diagnostic;

/**
 * What the checker found.
 *
 * @param resolution  complete only where there are no diagnostics
 * @param diagnostics in the order of the text
 */
public record CheckResult(Resolution resolution, List<Diagnostic> diagnostics) {
}
