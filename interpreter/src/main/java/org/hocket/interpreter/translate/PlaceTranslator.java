package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.frame.FrameSlotKind;

import org.hocket.grammar.tree.BinaryOperator;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.builtin.CellValue;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.literal.Literals;
import org.hocket.interpreter.node.local.WriteNode;
import org.hocket.interpreter.node.member.AssignNodes;
import org.hocket.interpreter.node.member.PlaceNode;

/** Places inside the value of a {@code var} or of a shared cell, and what changes them. */
final class PlaceTranslator {

    private final UnitTranslator unit;

    PlaceTranslator(UnitTranslator unit) {
        this.unit = unit;
    }

    /** Whether it is a {@code var}, or a field or item in one, or may be in a shared cell. */
    boolean isPlace(Expression target) {
        return isInVar(target) || isInContent(target);
    }

    private static boolean isContent(Expression.Member member) {
        return member.name().text().equals(CellValue.FIELD);
    }

    /** Whether it is the {@code value} of something with a name, or a field or item in that. */
    private boolean isInContent(Expression target) {
        return switch (target) {
            case Expression.Member member -> !member.optional() && (isContent(member) && hasRoot(member.target()) || isInContent(member.target()));
            case Expression.Grouping grouping -> isInContent(grouping.member());
            case Expression.Index index -> !index.optional() && isInContent(index.target());
            default -> false;
        };
    }

    private boolean hasRoot(Expression target) {
        return switch (target) {
            case Expression.Reference _ -> true;
            case Expression.Member member -> !member.optional() && hasRoot(member.target());
            case Expression.Grouping grouping -> hasRoot(grouping.member());
            case Expression.Index index -> !index.optional() && hasRoot(index.target());
            default -> false;
        };
    }

    private boolean isInVar(Expression target) {
        return switch (target) {
            case Expression.Reference reference -> unit.module().resolution().symbol(reference)
                    instanceof Symbol.Local(Variable variable) && variable.mutable();
            case Expression.Member member -> !member.optional() && isInVar(member.target());
            case Expression.Grouping grouping -> isInVar(grouping.member());
            case Expression.Index index -> !index.optional() && isInVar(index.target());
            default -> false;
        };
    }

    PlaceNode place(Expression target) {
        List<ExpressionNode> keys = new ArrayList<>();
        List<PlaceNode.Step> steps = new ArrayList<>();
        Expression root = collect(target, keys, steps);
        WriteNode write = root instanceof Expression.Reference reference && unit.module().resolution().symbol(reference)
                instanceof Symbol.Local(Variable variable) && variable.mutable() && !unit.hasCopy(variable) ? unit.assign(variable, null) : null;
        return new PlaceNode(unit.expressions().translate(root), write, keys.toArray(ExpressionNode[]::new), steps.toArray(PlaceNode.Step[]::new));
    }

    /** Adds the steps from the outside in; gives the variable, or the name in a module, in which they begin. */
    private Expression collect(Expression target, List<ExpressionNode> keys, List<PlaceNode.Step> steps) {
        return switch (target) {
            case Expression.Reference reference -> reference;
            case Expression.Member member when unit.calls().moduleMember(member) != null -> member;
            case Expression.Member member -> {
                Expression root = collect(member.target(), keys, steps);
                keys.add(UnitTranslator.at(Literals.of(member.name().text()), member.name().span()));
                steps.add(new PlaceNode.Step(true, isContent(member), member.target().span(), member.span()));
                yield root;
            }
            case Expression.Grouping grouping -> collect(grouping.member(), keys, steps);
            case Expression.Index index -> {
                Expression root = collect(index.target(), keys, steps);
                keys.add(unit.expressions().kept(index.index()));
                steps.add(new PlaceNode.Step(false, false, index.target().span(), index.span()));
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
