package org.hocket.grammar;

import java.util.List;

import org.hocket.grammar.tree.Module;

/** What the parser makes of a source: a tree, or what is wrong with it. */
public sealed interface ParseResult {

    record Parsed(Module module) implements ParseResult {
    }

    /** @param diagnostics never empty, in the order of the text */
    record Failed(List<Diagnostic> diagnostics) implements ParseResult {
    }
}
