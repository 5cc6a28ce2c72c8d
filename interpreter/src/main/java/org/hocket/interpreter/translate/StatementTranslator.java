package org.hocket.interpreter.translate;

import java.util.List;

import com.oracle.truffle.api.frame.FrameSlotKind;

import org.hocket.grammar.tree.BinaryOperator;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.Statement;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.control.BlockNode;
import org.hocket.interpreter.node.control.ForNode;
import org.hocket.interpreter.node.control.ImportNode;
import org.hocket.interpreter.node.control.UseNode;
import org.hocket.interpreter.node.control.WhileNode;
import org.hocket.interpreter.node.member.AssignNodes;
import org.hocket.interpreter.translate.ExpressionTranslator.Use;

/** Statements and blocks of them. */
final class StatementTranslator {

    private final UnitTranslator unit;

    StatementTranslator(UnitTranslator unit) {
        this.unit = unit;
    }

    /** @param use what becomes of the block's value */
    ExpressionNode block(List<Statement> statements, Use use) {
        if (statements.isEmpty()) {
            return UnitTranslator.nothing();
        }
        int opening = opening(statements);
        if (opening >= 0) {
            return withBefore(statements.subList(0, opening), use((Statement.Use) statements.get(opening),
                    statements.subList(opening + 1, statements.size()), use));
        }
        if (statements.getLast() instanceof Statement.Evaluation(Expression value, _)) {
            return withBefore(statements.subList(0, statements.size() - 1), unit.expressions().translate(value, use));
        }
        return withBefore(statements, UnitTranslator.nothing());
    }

    /** @param last what has the block's value */
    private ExpressionNode withBefore(List<Statement> before, ExpressionNode last) {
        ExpressionNode[] nodes = before.stream().map(this::translate).toArray(ExpressionNode[]::new);
        return nodes.length == 0 ? last : new BlockNode(nodes, last);
    }

    /** The index of the first {@code use}, or -1. */
    private static int opening(List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i) instanceof Statement.Use) {
                return i;
            }
        }
        return -1;
    }

    /** @param rest the statements behind it in its block */
    private ExpressionNode use(Statement.Use opening, List<Statement> rest, Use use) {
        Variable variable = unit.module().resolution().variable(opening.name());
        // What the rest gives must not change by what closing does then.
        ExpressionNode body = block(rest, use == Use.SEEN ? Use.KEPT : use);
        return UnitTranslator.at(new UseNode(unit.expressions().kept(opening.value()),
                variable == null ? null : unit.declare(variable, null), unit.calls().closing(opening), body), opening);
    }

    ExpressionNode translate(Statement statement) {
        return switch (statement) {
            case Statement.Evaluation evaluation -> unit.expressions().translate(evaluation.expression());
            case Statement.Assertion assertion -> unit.assertions().assertion(assertion);
            case Statement.Binding binding -> UnitTranslator.at(unit.bind(binding.pattern(), valueOf(binding)), binding);
            case Statement.Assignment assignment -> assignment(assignment);
            case Statement.While loop -> UnitTranslator.at(new WhileNode(unit.expressions().translate(loop.condition()),
                    unit.expressions().translate(loop.body())), loop);
            case Statement.For loop -> loop(loop);
            case Statement.Shared cell -> UnitTranslator.at(shared(cell), cell);
            case Statement.Use use -> throw new IllegalArgumentException("not without what follows it: " + use);
            case Declaration.Test test -> unit.expressions().translate(test.body());
            case Declaration.Function function -> nestedFunction(function);
            case Declaration.Import imported -> importOf(imported);
            case Declaration.Record _, Declaration.ErrorKind _ -> UnitTranslator.nothing();
        };
    }

    private ExpressionNode valueOf(Statement.Binding binding) {
        if (binding.pattern() instanceof Pattern.Binding(Identifier name, _) && binding.value() instanceof Expression.Lambda lambda) {
            return UnitTranslator.at(unit.functions().lambda(name.text(), lambda), lambda);
        }
        return unit.expressions().kept(binding.value());
    }

    private ExpressionNode shared(Statement.Shared cell) {
        Variable variable = unit.module().resolution().variable(cell.name());
        ExpressionNode made = UnitTranslator.at(unit.calls().shared(cell), cell);
        return variable == null ? made : unit.declare(variable, made);
    }

    private ExpressionNode loop(Statement.For loop) {
        ForNode node = new ForNode(subject(loop.subject()), unit.patterns().translate(loop.pattern()),
                unit.expressions().translate(loop.body()), unit.hiddenSlot(FrameSlotKind.Long),
                unit.hiddenSlot(FrameSlotKind.Long), unit.hiddenSlot(FrameSlotKind.Object));
        return UnitTranslator.at(node, loop);
    }

    private ExpressionNode subject(Expression subject) {
        return subject instanceof Expression.Parallel map && !map.isReduction()
                ? UnitTranslator.at(unit.functions().parallel(map, true), map) : unit.expressions().translate(subject);
    }

    /** One at the top level is there before the file runs; one further in is a closure in a variable. */
    private ExpressionNode nestedFunction(Declaration.Function function) {
        Variable variable = unit.module().resolution().variable(function.name());
        if (variable == null) {
            return UnitTranslator.nothing();
        }
        return UnitTranslator.at(unit.declare(variable, unit.functions().nestedFunction(function, variable)), function);
    }

    private ExpressionNode importOf(Declaration.Import imported) {
        if (!imported.file()) {
            return UnitTranslator.nothing();
        }
        return UnitTranslator.at(new ImportNode(unit.module().importedFile(imported)), imported);
    }

    private ExpressionNode assignment(Statement.Assignment assignment) {
        if (assignment.target() instanceof Expression.ListLiteral targets) {
            return UnitTranslator.at(assignAll(targets, assignment.value()), assignment);
        }
        ExpressionNode value = unit.expressions().kept(assignment.value());
        return UnitTranslator.at(assign(assignment.target(), assignment.operator(), value, assignment), assignment);
    }

    private ExpressionNode assignAll(Expression.ListLiteral targets, Expression value) {
        int slot = unit.hiddenSlot(FrameSlotKind.Object);
        ExpressionNode[] assignments = new ExpressionNode[targets.items().size()];
        for (int i = 0; i < assignments.length; i++) {
            assignments[i] = assign(targets.items().get(i).value(), null, new AssignNodes.Item(slot, i), null);
        }
        return new AssignNodes.ToAll(unit.expressions().kept(value), slot, assignments);
    }

    /** @param statement where the operator of a compound assignment is to be shown; null for a plain one */
    private ExpressionNode assign(Expression target, BinaryOperator operator, ExpressionNode value,
            Statement.Assignment statement) {
        if (!(target instanceof Expression.Reference reference)) {
            return unit.places().assign(target, operator, value, statement);
        }
        Variable variable = ((Symbol.Local) unit.module().resolution().symbol(reference)).variable();
        if (operator == null) {
            return unit.assign(variable, value);
        }
        return unit.assign(variable, compound(operator, UnitTranslator.at(unit.read(variable), reference), value, statement));
    }

    /** {@code target += value}: the old value is held while the other operand is evaluated. */
    ExpressionNode compound(BinaryOperator operator, ExpressionNode old, ExpressionNode value, Statement.Assignment statement) {
        Lending lending = new Lending(unit);
        ExpressionNode held = Lending.isSimple(statement.value()) ? old : lending.lend(old, statement.target());
        return lending.around(Operators.compound(operator, held, value, statement, unit.module().text()));
    }
}
