package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

import org.hocket.grammar.tree.Module;

/** Parses scripts for tests. */
final class Scripts {

    private Scripts() {
    }

    static Module module(String script) {
        return switch (SourceParser.parse(new SourceText("test.hk", script))) {
            case ParseResult.Parsed parsed -> parsed.module();
            case ParseResult.Failed failed -> fail("does not parse: " + script + "\n" + rendered(failed.diagnostics()));
        };
    }

    static String tree(String script) {
        return TreeText.of(module(script).statements());
    }

    static List<Diagnostic> errors(String script) {
        return switch (SourceParser.parse(new SourceText("test.hk", script))) {
            case ParseResult.Parsed parsed -> fail("parses: " + TreeText.of(parsed.module().statements()));
            case ParseResult.Failed failed -> failed.diagnostics();
        };
    }

    static String rendered(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticRenderer::render).collect(Collectors.joining("\n\n"));
    }

    /** A test for each row {@code script ⇒ tree}; {@code ⏎} in a script is the end of a line. */
    static Stream<DynamicTest> trees(String table) {
        return table.lines().map(row -> {
            String[] cells = row.split("⇒", 2);
            String script = cells[0].strip();
            return DynamicTest.dynamicTest(script,
                    () -> Assertions.assertEquals(cells[1].strip(), tree(script.replace('⏎', '\n'))));
        });
    }
}
