package org.hocket.interpreter.translate;

import java.util.List;

import com.oracle.truffle.api.RootCallTarget;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.check.CodeUnit;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ClosureNode;
import org.hocket.interpreter.node.parallel.ParallelNode;
import org.hocket.interpreter.node.parallel.ParallelOptions;
import org.hocket.interpreter.node.task.AsyncNode;
import org.hocket.interpreter.node.task.SpawnNode;
import org.hocket.interpreter.value.Signature;

/** The functions and tasks that a unit makes. */
final class FunctionTranslator {

    private final UnitTranslator unit;

    FunctionTranslator(UnitTranslator unit) {
        this.unit = unit;
    }

    ExpressionNode lambda(Expression.Lambda lambda) {
        return lambda(Signature.ANONYMOUS, lambda);
    }

    /** @param name what it is called where that is known: as the variable that it is the value of */
    ExpressionNode lambda(String name, Expression.Lambda lambda) {
        return closure(name, lambda.parameters(), lambda.body(), lambda, null);
    }

    /** @param variable the one that will hold it */
    ExpressionNode nestedFunction(Declaration.Function function, Variable variable) {
        return closure(function.name().text(), function.parameters(), function.body(), function, variable);
    }

    private ClosureNode closure(String name, List<Parameter> parameters, Expression body, SyntaxNode written, Variable self) {
        CodeUnit inner = unit.module().resolution().unit(written);
        RootCallTarget target = new UnitTranslator(unit.module(), inner).function(name, parameters, body, written.span());
        return new ClosureNode(unit.module().signature(name, parameters), target, inner.usesOutsideVar(),
                unit.capturesOf(inner, self));
    }

    ExpressionNode async(Expression.Async async) {
        String name = unit.module().taskName(async.operand());
        return new AsyncNode(name, taskBody(name, async.operand(), async));
    }

    ExpressionNode spawn(Expression.Spawn spawn) {
        String name = unit.module().taskName(spawn.operand());
        return new SpawnNode(name, taskBody(name, spawn.operand(), spawn), unit.expressions().option(spawn.options(), "memory"),
                unit.expressions().option(spawn.options(), "timeout"));
    }

    private ClosureNode taskBody(String name, Expression operand, Expression whole) {
        CodeUnit inner = unit.module().resolution().unit(whole);
        RootCallTarget target = new UnitTranslator(unit.module(), inner).task(name, operand, whole);
        return new ClosureNode(new Signature(name, List.of()), target, false, unit.capturesOf(inner, null));
    }

    /** @param streamed whether the results are wanted one by one */
    ParallelNode parallel(Expression.Parallel loop, boolean streamed) {
        CodeUnit inner = unit.module().resolution().unit(loop);
        RootCallTarget target = new UnitTranslator(unit.module(), inner).items(loop);
        ClosureNode body = new ClosureNode(new Signature(UnitTranslator.PARALLEL, List.of()), target, false, unit.capturesOf(inner, null));
        return new ParallelNode(options(loop), unit.expressions().kept(loop.subject()), body, streamed);
    }

    private ParallelOptions options(Expression.Parallel loop) {
        List<Argument> evaluated = loop.evaluatedOptions();
        return new ParallelOptions(loop.isOnProcesses(), evaluated.stream().map(option -> option.name().text()).toArray(String[]::new),
                evaluated.stream().map(option -> unit.expressions().kept(option.value())).toArray(ExpressionNode[]::new));
    }
}
