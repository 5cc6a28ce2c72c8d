package org.hocket.interpreter.check;

import java.math.BigDecimal;
import java.util.List;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.UnaryOperator;

/** The values of literals, to be compared. */
final class Literals {

    private static final Object NULL = new Object();

    private Literals() {
    }

    /** Something that is equal for literals, a minus before them included, whose values are; null for what is no literal. */
    static Object value(Expression expression) {
        return switch (expression) {
            case Expression.IntLiteral whole -> new BigDecimal(whole.value()).stripTrailingZeros();
            case Expression.FloatLiteral real when Double.isFinite(real.value()) ->
                    new BigDecimal(real.value()).stripTrailingZeros();
            case Expression.FloatLiteral real -> real.value();
            case Expression.TextLiteral text -> text.value();
            case Expression.BoolLiteral bool -> bool.value();
            case Expression.DurationLiteral duration -> List.of(duration.nanoseconds());
            case Expression.NullLiteral _ -> NULL;
            case Expression.Unary(UnaryOperator operator, Expression operand, _) when operator == UnaryOperator.NEGATE ->
                    negated(value(operand));
            default -> null;
        };
    }

    private static Object negated(Object value) {
        return switch (value) {
            case BigDecimal number -> number.negate();
            case null -> null;
            default -> List.of("-", value);
        };
    }
}
