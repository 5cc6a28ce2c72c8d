package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.frame.FrameSlotKind;

import org.hocket.grammar.tree.Expression;
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
        return othersRun && variableOf(operand) != null ? lend(node, operand) : node;
    }

    /**
     * Translates an argument of a call.
     *
     * @param laterRun whether later arguments run code
     */
    ExpressionNode holdForCall(Expression argument, boolean laterRun) {
        ExpressionNode node = unit.expressions().translate(argument);
        Variable variable = variableOf(argument);
        return variable != null && (laterRun || unit.isReachedByOthers(variable)) ? lend(node, argument) : node;
    }

    private ExpressionNode lend(ExpressionNode node, Expression operand) {
        int slot = unit.hiddenSlot(FrameSlotKind.Object);
        slots.add(slot);
        return UnitTranslator.at(new LendNode(slot, node), operand);
    }

    /** Puts what gives the operands back around the expression. */
    ExpressionNode around(ExpressionNode node) {
        return slots.isEmpty() ? node : new GiveBackNode(slots.stream().mapToInt(Integer::intValue).toArray(), node);
    }

    /** The {@code var} in whose value the operand lies; null where it lies in none. */
    private Variable variableOf(Expression operand) {
        return switch (operand) {
            case Expression.Reference reference when unit.module().resolution().symbol(reference)
                    instanceof Symbol.Local(Variable variable) && variable.mutable() -> variable;
            case Expression.Member member -> variableOf(member.target());
            case Expression.Grouping grouping -> variableOf(grouping.member());
            case Expression.Index index -> variableOf(index.target());
            default -> null;
        };
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
