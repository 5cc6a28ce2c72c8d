package org.hocket.interpreter.check;

import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Module;

/** Finds what the names of a file mean, and every error that shows without running it. */
public final class Checker {

    private Checker() {
    }

    public static CheckResult check(SourceText source, Module module, Imports imports) {
        Report report = new Report(source);
        Resolution resolution = new Resolution();
        CaptureAnalysis captures = new CaptureAnalysis(resolution, report);
        Environment environment = new Environment(report, resolution, imports);
        StatementResolver statements = new ExpressionResolver(environment, captures).statements();
        environment.inUnit(CodeUnit.Kind.MODULE, module, () -> {
            statements.resolve(module.statements());
            environment.export();
        });
        captures.finish();
        return new CheckResult(resolution, report.diagnostics());
    }
}
