package org.hocket.interpreter.check;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.Statement;

/** Which names certainly stand for shared cells: those that a {@code shared} declares, or a {@code let} of a call of it. */
final class SharedCells {

    /** The type of a cell, and the function that makes one. */
    static final String TYPE = "shared";

    private static final String VALUE = "value";

    private final Resolution resolution;

    SharedCells(Resolution resolution) {
        this.resolution = resolution;
    }

    boolean isCell(Variable variable) {
        return !variable.ambiguous() && switch (resolution.source(variable)) {
            case Statement.Shared _ -> true;
            case Statement.Binding(boolean mutable, Pattern.Binding _, Expression.Call(Expression.Reference maker, _, _), _) ->
                    !mutable && resolution.symbol(maker) instanceof Symbol.Builtin(String name) && name.equals(TYPE);
            case null, default -> false;
        };
    }

    /** Whether a place, such as {@code account.value} or {@code cells[0].value.name}, may be in a cell. */
    boolean mayHold(Expression place) {
        return switch (place) {
            case Expression.Member member -> member.name().text().equals(VALUE) && mayBe(member.target()) || mayHold(member.target());
            case Expression.Index index -> mayHold(index.target());
            case Expression.Grouping grouping -> mayHold(grouping.member());
            case Expression.OptionalChain chain -> mayHold(chain.body());
            default -> false;
        };
    }

    private boolean mayBe(Expression expression) {
        return !(expression instanceof Expression.Reference reference
                && resolution.symbol(reference) instanceof Symbol.Local(Variable variable)
                && resolution.source(variable) instanceof Statement.Binding(_, Pattern.Binding _, Expression value, _)
                && isOther(value));
    }

    /** Whether the value is certainly no cell. */
    private boolean isOther(Expression value) {
        return switch (value) {
            case Expression.ListLiteral _, Expression.MapLiteral _, Expression.TextLiteral _, Expression.IntLiteral _,
                    Expression.FloatLiteral _, Expression.NullLiteral _, Expression.BoolLiteral _ -> true;
            case Expression.Call(Expression.Reference maker, _, _) -> TypeSymbols.fields(resolution.symbol(maker)) != null;
            default -> false;
        };
    }

    /** The cell that an expression names; null where it does not certainly name one. */
    Variable named(Expression expression) {
        return expression instanceof Expression.Reference reference
                && resolution.symbol(reference) instanceof Symbol.Local(Variable variable) && isCell(variable) ? variable : null;
    }
}
