package org.hocket.interpreter.check;

import java.util.List;

import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.MatchArm;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.SelectArm;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** Resolves the names in expressions. */
final class ExpressionResolver {

    private final Environment environment;
    private final NameResolver names;
    private final PatternResolver patterns;
    private final Changes changes;
    private final StatementResolver statements;

    ExpressionResolver(Environment environment, CaptureAnalysis captures) {
        this.environment = environment;
        this.names = new NameResolver(environment, captures);
        this.patterns = new PatternResolver(environment, names);
        this.changes = new Changes(environment, captures);
        this.statements = new StatementResolver(environment, this, names, patterns, changes);
    }

    StatementResolver statements() {
        return statements;
    }

    /** Resolves an expression, or any other node that holds some. */
    void resolve(SyntaxNode node) {
        switch (node) {
            case Expression.Reference reference -> names.reference(reference, null);
            case Expression.Call call -> resolveCall(call);
            case Expression.Command command -> resolveCommand(command);
            case Expression.TypeTest test -> {
                resolve(test.value());
                names.type(test.type());
            }
            case Expression.Lambda lambda ->
                    function(CodeUnit.Kind.LAMBDA, lambda, lambda.parameters(), lambda.body());
            case Expression.Async async ->
                    environment.inUnit(CodeUnit.Kind.TASK, async, () -> resolve(async.operand()));
            case Expression.Spawn spawn -> {
                spawn.options().forEach(this::resolve);
                environment.inUnit(CodeUnit.Kind.TASK, spawn, () -> resolve(spawn.operand()));
            }
            case Expression.Parallel loop -> resolveParallel(loop);
            case Expression.Block block -> environment.inScope(() -> statements.resolve(block.statements()));
            case Expression.Retry retry -> resolveRetry(retry);
            case SelectArm arm -> resolveArm(arm);
            case MatchArm arm -> environment.inScope(() -> resolveArm(arm));
            case Catch handler -> environment.inScope(() -> resolveCatch(handler));
            case Statement statement -> statements.resolve(statement);
            default -> Children.of(node).forEach(this::resolve);
        }
    }

    /** Resolves the target of a plain assignment. */
    void resolveAssigned(Expression.Reference target, Expression value) {
        names.reference(target, value);
    }

    private void resolveCall(Expression.Call call) {
        Children.of(call).forEach(this::resolve);
        if (call.callee() instanceof Expression.Member callee) {
            names.fallback(callee);
            changes.call(call, callee);
        }
    }

    private void resolveCommand(Expression.Command command) {
        Children.of(command).forEach(this::resolve);
        command.braced().forEach(names::braced);
    }

    private void resolveArm(MatchArm arm) {
        patterns.declare(arm.pattern(), Variable.Origin.PATTERN);
        patterns.resolve(arm.pattern());
        if (arm.guard() != null) {
            resolve(arm.guard());
        }
        resolve(arm.body());
    }

    /** What an arm waits for does not know the name that its value gets. */
    private void resolveArm(SelectArm arm) {
        for (SyntaxNode part : Children.of(arm)) {
            if (part != arm.body()) {
                resolve(part);
            }
        }
        environment.inScope(() -> {
            switch (arm) {
                case SelectArm.Receive(_, Identifier name, _, _) when name != null -> declare(name);
                case SelectArm.Await(_, Identifier name, _, _) when name != null -> declare(name);
                default -> {
                }
            }
            resolve(arm.body());
        });
    }

    private void declare(Identifier name) {
        environment.declareVariable(name, Variable.Origin.PATTERN);
        environment.reveal(name);
    }

    /** Only the body runs in other tasks. */
    private void resolveParallel(Expression.Parallel loop) {
        loop.evaluatedOptions().forEach(this::resolve);
        resolve(loop.subject());
        environment.inUnit(CodeUnit.Kind.TASK, loop, () -> {
            patterns.declare(loop.pattern(), Variable.Origin.LOOP);
            patterns.resolve(loop.pattern());
            if (loop.pattern() instanceof Pattern.Binding(Identifier name, _) && environment.resolution().variable(name) != null) {
                environment.resolution().putSource(environment.resolution().variable(name), loop);
            }
            resolve(loop.body());
        });
    }

    private void resolveRetry(Expression.Retry retry) {
        retry.options().forEach(this::resolve);
        retry.only().forEach(names::type);
        resolve(retry.body());
    }

    private void resolveCatch(Catch handler) {
        for (Identifier kind : handler.kinds()) {
            names.type(kind);
        }
        if (handler.name() != null) {
            Variable variable = environment.declareVariable(handler.name(), Variable.Origin.CATCH);
            environment.reveal(handler.name());
            if (variable != null) {
                environment.resolution().putSource(variable, handler);
            }
        }
        resolve(handler.body());
    }

    /** @param body null for a constructor, which only computes defaults */
    void function(CodeUnit.Kind kind, SyntaxNode syntax, List<Parameter> parameters, Expression body) {
        environment.inUnit(kind, syntax, () -> {
            for (Parameter parameter : parameters) {
                patterns.declare(parameter.pattern(), parameter.pattern() instanceof Pattern.Binding
                        ? Variable.Origin.PARAMETER : Variable.Origin.PATTERN);
            }
            for (Parameter parameter : parameters) {
                if (parameter.defaultValue() != null) {
                    resolve(parameter.defaultValue());
                }
                patterns.resolve(parameter.pattern());
            }
            if (body != null) {
                resolve(body);
            }
        });
    }
}
