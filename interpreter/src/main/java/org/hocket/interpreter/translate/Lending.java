package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.frame.FrameSlotKind;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.LogicalOperator;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.local.GiveBackNode;
import org.hocket.interpreter.node.local.LendNode;

/**
 * The operands of one expression that must not change once they are evaluated, though the variable that they come from may
 * be changed in place before the expression is done: by a later operand, or by the function that it calls.
 */
final class Lending {

    private final UnitTranslator unit;
    private final List<Integer> slots = new ArrayList<>();

    Lending(UnitTranslator unit) {
        this.unit = unit;
    }

    /**
     * Translates an operand.
     *
     * @param othersRun whether code that may change anything runs while it is held
     */
    ExpressionNode hold(Expression operand, boolean othersRun) {
        ExpressionNode node = unit.expressions().translate(operand);
        return othersRun && sources(operand) != Sources.NONE ? lend(node, operand) : node;
    }

    /**
     * Translates an argument of a call.
     *
     * @param laterRun whether later arguments run code
     */
    ExpressionNode holdForCall(Expression argument, boolean laterRun) {
        ExpressionNode node = unit.expressions().translate(argument);
        Sources sources = sources(argument);
        return sources == Sources.REACHED_BY_OTHERS || laterRun && sources == Sources.OWN ? lend(node, argument) : node;
    }

    /** Holds what a node gives. */
    ExpressionNode lend(ExpressionNode node, Expression operand) {
        int slot = unit.hiddenSlot(FrameSlotKind.Object);
        slots.add(slot);
        return UnitTranslator.at(new LendNode(slot, node), operand);
    }

    /** Puts what gives the operands back around the expression. */
    ExpressionNode around(ExpressionNode node) {
        return slots.isEmpty() ? node : new GiveBackNode(slots.stream().mapToInt(Integer::intValue).toArray(), node);
    }

    /** In which variables the value of an expression may lie, which may be changed in place. */
    private enum Sources {
        NONE,
        /** Only the code of this unit changes them. */
        OWN,
        /** Code that it calls may change them as well. */
        REACHED_BY_OTHERS;

        Sources or(Sources other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    private Sources sources(Expression expression) {
        return switch (expression) {
            case Expression.Reference reference -> ofReference(reference);
            case Expression.Member member -> sources(member.target());
            case Expression.Index index -> sources(index.target());
            case Expression.Grouping grouping -> sources(grouping.member());
            case Expression.OptionalChain chain -> sources(chain.body());
            case Expression.Logical logical when logical.operator() == LogicalOperator.COALESCE ->
                    sources(logical.left()).or(sources(logical.right()));
            case Expression.Call call -> ofCall(call);
            case Expression.Block _, Expression.If _, Expression.Match _, Expression.Try _, Expression.Scope _,
                    Expression.Timeout _, Expression.Retry _, Expression.Lock _, Expression.Select _, Expression.Shield _, Expression.Parallel _ -> Sources.REACHED_BY_OTHERS;
            default -> Sources.NONE;
        };
    }

    private Sources ofReference(Expression.Reference reference) {
        if (unit.module().resolution().symbol(reference) instanceof Symbol.Local(Variable variable) && variable.mutable()) {
            return unit.isReachedByOthers(variable) ? Sources.REACHED_BY_OTHERS : Sources.OWN;
        }
        return Sources.NONE;
    }

    /** What the library returns may lie in what it was given; what functions of the script return is marked. */
    private Sources ofCall(Expression.Call call) {
        if (unit.calls().returnsOwnValue(call)) {
            return Sources.NONE;
        }
        Sources found = call.callee() instanceof Expression.Member member ? sources(member.target()) : Sources.NONE;
        for (Argument argument : call.arguments()) {
            found = found.or(sources(argument.value()));
        }
        return found;
    }

    /** Whether evaluating it runs none of the script's functions and changes nothing. */
    static boolean isSimple(Expression expression) {
        return switch (expression) {
            case Expression.Reference _, Expression.Lambda _, Expression.TextLiteral _, Expression.IntLiteral _ -> true;
            case Expression.FloatLiteral _, Expression.BoolLiteral _, Expression.NullLiteral _ -> true;
            case Expression.DurationLiteral _ -> true;
            case Expression.Member member -> isSimple(member.target());
            case Expression.Grouping grouping -> isSimple(grouping.member());
            case Expression.Index index -> isSimple(index.target()) && isSimple(index.index());
            case Expression.Unary unary -> isSimple(unary.operand());
            case Expression.Binary binary -> isSimple(binary.left()) && isSimple(binary.right());
            case Expression.Logical logical -> isSimple(logical.left()) && isSimple(logical.right());
            case Expression.TypeTest test -> isSimple(test.value());
            case Expression.Interpolation text -> text.parts().stream().allMatch(part -> isSimple(part.value()));
            case Expression.ListLiteral list -> list.items().stream().allMatch(item -> isSimple(item.value()));
            case Expression.Range range -> (range.from() == null || isSimple(range.from()))
                    && (range.to() == null || isSimple(range.to()));
            default -> false;
        };
    }
}
