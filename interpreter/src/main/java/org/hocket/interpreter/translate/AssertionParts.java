package org.hocket.interpreter.translate;

import java.util.IdentityHashMap;
import java.util.Map;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.MapEntry;

/**
 * The parts of an assertion's condition whose values its failure shows, with the place below which each is shown: the name
 * or the operator that gives the value, so that no two share a place. Left out are the condition itself, which is known to
 * be false, and what stands there as it is: literals and functions.
 */
final class AssertionParts {

    private final Map<Expression, Span> places = new IdentityHashMap<>();

    private AssertionParts() {
    }

    static Map<Expression, Span> of(Expression condition) {
        AssertionParts parts = new AssertionParts();
        parts.addInside(condition);
        return parts.places;
    }

    private void add(Expression part) {
        if (isShown(part)) {
            places.put(part, place(part));
        }
        addInside(part);
    }

    private static boolean isShown(Expression part) {
        return switch (part) {
            case Expression.Lambda _, Expression.Range _, Expression.Grouping _ -> false;
            default -> !isConstant(part);
        };
    }

    private static boolean isConstant(Expression part) {
        return switch (part) {
            case Expression.NullLiteral _, Expression.BoolLiteral _, Expression.IntLiteral _, Expression.FloatLiteral _,
                    Expression.DurationLiteral _, Expression.TextLiteral _ -> true;
            case Expression.Unary unary -> isConstant(unary.operand());
            case Expression.ListLiteral list -> list.items().stream().allMatch(item -> isConstant(item.value()));
            case Expression.MapLiteral map -> map.entries().stream()
                    .allMatch(entry -> isConstant(entry.key()) && isConstant(entry.value()));
            default -> false;
        };
    }

    private void addInside(Expression expression) {
        switch (expression) {
            case Expression.Member member -> add(member.target());
            case Expression.Index index -> {
                add(index.target());
                add(index.index());
            }
            case Expression.Call call -> addCall(call);
            case Expression.Grouping grouping -> add(grouping.member());
            case Expression.OptionalChain chain -> addInside(chain.body());
            case Expression.Unary unary -> add(unary.operand());
            case Expression.Binary binary -> {
                add(binary.left());
                add(binary.right());
            }
            case Expression.Logical logical -> {
                add(logical.left());
                add(logical.right());
            }
            case Expression.TypeTest test -> add(test.value());
            case Expression.Await await -> add(await.operand());
            case Expression.Range range -> addRange(range);
            case Expression.Interpolation text -> text.parts().forEach(part -> add(part.value()));
            case Expression.Command command -> command.holes().forEach(part -> add(part.value()));
            case Expression.ListLiteral list -> list.items().forEach(item -> add(item.value()));
            case Expression.MapLiteral map -> map.entries().forEach(this::addEntry);
            default -> {
            }
        }
    }

    private void addCall(Expression.Call call) {
        switch (call.callee()) {
            case Expression.Member member -> add(member.target());
            case Expression.Reference _ -> {
            }
            default -> add(call.callee());
        }
        for (Argument argument : call.arguments()) {
            add(argument.value());
        }
    }

    private void addRange(Expression.Range range) {
        if (range.from() != null) {
            add(range.from());
        }
        if (range.to() != null) {
            add(range.to());
        }
    }

    private void addEntry(MapEntry entry) {
        add(entry.key());
        add(entry.value());
    }

    /** Below what the value of an expression is shown. */
    static Span place(Expression expression) {
        return switch (expression) {
            case Expression.Member member -> member.name().span();
            case Expression.Index index -> new Span(index.target().span().end(), index.span().end());
            case Expression.Call call -> place(call);
            case Expression.Grouping grouping -> place(grouping.member());
            case Expression.OptionalChain chain -> place(chain.body());
            case Expression.Binary binary -> binary.operatorSpan();
            case Expression.Logical logical -> logical.operatorSpan();
            case Expression.Unary unary -> start(unary, unary.operator().text().length());
            case Expression.TypeTest test -> test.type().span();
            case Expression.Await await -> start(await, "await".length());
            case Expression.Interpolation _, Expression.Command _, Expression.ListLiteral _, Expression.MapLiteral _, Expression.Block _,
                    Expression.If _, Expression.Match _, Expression.Try _, Expression.Scope _, Expression.Timeout _,
                    Expression.Retry _, Expression.Lock _, Expression.Select _, Expression.Shield _, Expression.Parallel _ ->
                    start(expression, 1);
            default -> expression.span();
        };
    }

    private static Span place(Expression.Call call) {
        return switch (call.callee()) {
            case Expression.Member member -> member.name().span();
            case Expression.Reference reference -> reference.span();
            default -> new Span(call.callee().span().end(), call.span().end());
        };
    }

    private static Span start(Expression expression, int length) {
        return new Span(expression.span().start(), expression.span().start() + length);
    }
}
