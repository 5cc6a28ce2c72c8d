package org.hocket.interpreter.check;

import org.hocket.grammar.ParseResult;
import org.hocket.grammar.SourceParser;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Module;

/** Scripts for tests, parsed and checked. */
final class Scripts {

    static final TestWorld WORLD = new TestWorld();

    private Scripts() {
    }

    static Module parse(SourceText source) {
        return switch (SourceParser.parse(source)) {
            case ParseResult.Parsed parsed -> parsed.module();
            case ParseResult.Failed failed -> throw new AssertionError(failed.diagnostics().toString());
        };
    }

    static CheckResult check(SourceText source) {
        return Checker.check(source, parse(source), WORLD, WORLD);
    }

    static CheckResult check(String text) {
        return check(new SourceText("test.hk", text));
    }
}
