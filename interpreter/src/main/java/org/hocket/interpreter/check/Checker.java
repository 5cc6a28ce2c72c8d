package org.hocket.interpreter.check;

import java.util.List;

import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.SyntaxNode;

/** Finds what the names of a file mean, and every error that shows without running it. */
public final class Checker {

    private Checker() {
    }

    public static CheckResult check(SourceText source, Module module, Vocabulary vocabulary, Imports imports) {
        Report report = new Report(source);
        Resolution resolution = new Resolution();
        CaptureAnalysis captures = new CaptureAnalysis(resolution, report);
        Environment environment = new Environment(report, resolution, vocabulary, imports);
        StatementResolver statements = new ExpressionResolver(environment, captures).statements();
        environment.inUnit(CodeUnit.Kind.MODULE, module, () -> {
            statements.resolve(module.statements());
            environment.export();
        });
        captures.finish();
        checkAll(module, resolution, vocabulary, report);
        return new CheckResult(resolution, report.diagnostics());
    }

    /** Checks the next input of a session, which keeps what it declares where nothing is wrong with it. */
    public static CheckResult check(SourceText source, Module input, Vocabulary vocabulary, Imports imports, SessionScope session) {
        Report report = new Report(source);
        Resolution resolution = new Resolution(session.resolution());
        CaptureAnalysis captures = new CaptureAnalysis(resolution, report);
        Environment environment = new Environment(report, resolution, vocabulary, imports);
        StatementResolver statements = new ExpressionResolver(environment, captures).statements();
        Scope declared = environment.inInput(input, session.unit(), session.scope(), () -> {
            statements.resolve(input.statements());
            environment.keepAll();
        });
        captures.finish();
        checkAll(input, resolution, vocabulary, report);
        if (report.diagnostics().isEmpty()) {
            session.add(resolution, declared);
        }
        return new CheckResult(session.resolution(), report.diagnostics());
    }

    private static void checkAll(Module module, Resolution resolution, Vocabulary vocabulary, Report report) {
        TypeInference types = new TypeInference(resolution, vocabulary);
        List<NodeCheck> checks = List.of(new CallCheck(types.calls(), report),
                new MemberCheck(resolution, vocabulary, types, report), new ArmCheck(resolution, types, report),
                new ShapeCheck(resolution, report), new WaitingCheck(resolution, types, report),
                new WhenCheck(resolution, types, report), new TravelCheck(resolution, types, report),
                new EffectCheck(resolution, report), new ReachabilityCheck(report));
        new FlowCheck(report).check(module);
        visit(module, checks);
        new LockCheck(resolution, vocabulary, report).check(module);
    }

    private static void visit(SyntaxNode node, List<NodeCheck> checks) {
        checks.forEach(check -> check.check(node));
        for (SyntaxNode part : Children.of(node)) {
            visit(part, checks);
        }
    }
}
