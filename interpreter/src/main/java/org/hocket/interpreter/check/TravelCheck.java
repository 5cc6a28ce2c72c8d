package org.hocket.interpreter.check;

import java.util.HashSet;
import java.util.Set;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.check.ValueType.Named;

/** Checks that what runs in another process uses no task from outside: a task cannot go there. */
final class TravelCheck implements NodeCheck {

    private final Resolution resolution;
    private final TypeInference types;
    private final Report report;

    TravelCheck(Resolution resolution, TypeInference types, Report report) {
        this.resolution = resolution;
        this.types = types;
        this.report = report;
    }

    @Override
    public void check(SyntaxNode node) {
        SyntaxNode body = bodyElsewhere(node);
        if (body != null) {
            checkUses(body, body.span(), new HashSet<>());
        }
    }

    /** What of it runs in another process; null where nothing does. */
    private static SyntaxNode bodyElsewhere(SyntaxNode node) {
        return switch (node) {
            case Expression.Spawn spawn -> spawn.operand();
            case Expression.Parallel loop when loop.isOnProcesses() -> loop.body();
            default -> null;
        };
    }

    private void checkUses(SyntaxNode node, Span body, Set<Variable> reported) {
        if (node instanceof Expression.Reference reference && resolution.symbol(reference) instanceof Symbol.Local(Variable variable)
                && isOutside(variable, body) && Named.TASK.equals(types.of(reference)) && reported.add(variable)) {
            report.error(reference.span(), "`" + variable.name() + "` is a running task, which cannot travel to another process",
                    "await it before, and use its value here", new Diagnostic.Label(variable.declaration(), "the task"));
        }
        for (SyntaxNode part : Children.of(node)) {
            // What runs yet elsewhere is checked by itself.
            if (bodyElsewhere(part) == null) {
                checkUses(part, body, reported);
            }
        }
    }

    private static boolean isOutside(Variable variable, Span body) {
        return variable.declaration().start() < body.start() || variable.declaration().end() > body.end();
    }
}
