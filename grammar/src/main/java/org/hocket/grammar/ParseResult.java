package org.hocket.grammar;

import java.util.List;

import org.hocket.grammar.tree.Module;

/** What the parser makes of a source: a tree, or what is wrong with it. */
public sealed interface ParseResult {

    /** The tree; null where none could be made. */
    Module module();

    /** What is wrong, in the order of the text; empty for what parses. */
    List<Diagnostic> diagnostics();

    record Parsed(Module module) implements ParseResult {

        @Override
        public List<Diagnostic> diagnostics() {
            return List.of();
        }
    }

    /**
     * @param diagnostics never empty, in the order of the text
     * @param module      a tree to be checked for further errors; null where none could be made
     */
    record Failed(List<Diagnostic> diagnostics, Module module) implements ParseResult {
    }
}
