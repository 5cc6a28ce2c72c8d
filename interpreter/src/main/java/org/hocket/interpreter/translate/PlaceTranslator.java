package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.frame.FrameSlotKind;

import org.hocket.grammar.tree.BinaryOperator;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.literal.Literals;
import org.hocket.interpreter.node.member.AssignNodes;
import org.hocket.interpreter.node.member.PlaceNode;

/** Places inside the value of a {@code var}, and what changes them. */
final class PlaceTranslator {

    private final UnitTranslator unit;

    PlaceTranslator(UnitTranslator unit) {
        this.unit = unit;
    }

    /** Whether it is a {@code var}, or a field or item in one. */
    boolean isPlace(Expression target) {
        return switch (target) {
            case Expression.Reference reference -> unit.module().resolution().symbol(reference)
                    instanceof Symbol.Local(Variable variable) && variable.mutable();
            case Expression.Member member -> !member.optional() && isPlace(member.target());
            case Expression.Grouping grouping -> isPlace(grouping.member());
            case Expression.Index index -> !index.optional() && isPlace(index.target());
            default -> false;
        };
    }

    PlaceNode place(Expression target) {
        List<ExpressionNode> keys = new ArrayList<>();
        List<PlaceNode.Step> steps = new ArrayList<>();
        Expression.Reference root = collect(target, keys, steps);
        Variable variable = ((Symbol.Local) unit.module().resolution().symbol(root)).variable();
        return new PlaceNode(UnitTranslator.at(unit.read(variable), root), unit.assign(variable, null),
                keys.toArray(ExpressionNode[]::new), steps.toArray(PlaceNode.Step[]::new));
    }

    /** Adds the steps from the outside in; gives the variable in which they begin. */
    private Expression.Reference collect(Expression target, List<ExpressionNode> keys, List<PlaceNode.Step> steps) {
        return switch (target) {
            case Expression.Reference reference -> reference;
            case Expression.Member member -> {
                Expression.Reference root = collect(member.target(), keys, steps);
                keys.add(UnitTranslator.at(Literals.of(member.name().text()), member.name().span()));
                steps.add(new PlaceNode.Step(true, member.target().span(), member.span()));
                yield root;
            }
            case Expression.Grouping grouping -> collect(grouping.member(), keys, steps);
            case Expression.Index index -> {
                Expression.Reference root = collect(index.target(), keys, steps);
                keys.add(unit.expressions().kept(index.index()));
                steps.add(new PlaceNode.Step(false, index.target().span(), index.span()));
                yield root;
            }
            default -> throw new IllegalArgumentException("not a place: " + target);
        };
    }

    /** @param operator null for a plain assignment; so may {@code statement} be then */
    ExpressionNode assign(Expression target, BinaryOperator operator, ExpressionNode value, Statement.Assignment statement) {
        int pathSlot = unit.hiddenSlot(FrameSlotKind.Object);
        if (operator == null) {
            return new AssignNodes.ToPlace(place(target), pathSlot, value);
        }
        ExpressionNode old = UnitTranslator.at(new AssignNodes.OldValue(place(target), pathSlot), target);
        ExpressionNode result = unit.statements().compound(operator, old, value, statement);
        return new AssignNodes.ToPlace(place(target), pathSlot, result);
    }
}
