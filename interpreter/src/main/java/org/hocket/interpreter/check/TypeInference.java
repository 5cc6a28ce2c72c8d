package org.hocket.interpreter.check;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.LogicalOperator;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.grammar.tree.UnaryOperator;
import org.hocket.interpreter.check.ValueType.Named;

/**
 * Finds the types of values that are certain whatever way the script takes: those of literals, of records where they are
 * made, of what built-in functions give, and of names that stand for such a value all their life. It follows neither
 * conditions nor arguments; null is its answer wherever a value might have another type.
 */
final class TypeInference {

    private final Resolution resolution;
    private final CallTypes calls;
    private final Map<Variable, ValueType> variables = new HashMap<>();
    private final Map<Expression, ValueType> compounds = new IdentityHashMap<>();

    TypeInference(Resolution resolution, Vocabulary vocabulary) {
        this.resolution = resolution;
        this.calls = new CallTypes(this, resolution, vocabulary);
    }

    CallTypes calls() {
        return calls;
    }

    /** The type that an expression has where it gives a value at all; null where that is not certain. */
    ValueType of(Expression expression) {
        return switch (expression) {
            case null -> null;
            case Expression.NullLiteral _ -> Named.NULL;
            case Expression.BoolLiteral _, Expression.TypeTest _ -> Named.BOOL;
            case Expression.IntLiteral _ -> Named.INT;
            case Expression.FloatLiteral _ -> Named.FLOAT;
            case Expression.DurationLiteral _ -> Named.DURATION;
            case Expression.TextLiteral _, Expression.Interpolation _, Expression.Command _ -> Named.STRING;
            case Expression.Range _ -> Named.RANGE;
            case Expression.ListLiteral _ -> Named.LIST;
            case Expression.MapLiteral _ -> Named.MAP;
            case Expression.Lambda _ -> Named.FUNCTION;
            case Expression.Async _, Expression.Spawn _ -> Named.TASK;
            case Expression.Reference reference -> ofSymbol(resolution.symbol(reference));
            case Expression.Scope scope -> of(scope.body());
            case Expression.Retry retry -> of(retry.body());
            case Expression.Shield shield -> of(shield.body());
            case Expression.Parallel loop -> loop.isReduction() ? null : Named.LIST;
            case Expression.Block block -> ofBlock(block);
            case Expression.Unary _, Expression.Binary _, Expression.Logical _, Expression.Call _, Expression.If _,
                    Expression.Index _, Expression.Lock _ -> remembered(expression);
            case Expression.Unreadable _, Expression.Await _, Expression.Member _, Expression.Grouping _, Expression.OptionalChain _,
                    Expression.Match _, Expression.Try _, Expression.Timeout _, Expression.Select _, Expression.Throw _,
                    Expression.Return _,
                    Expression.Break _, Expression.Continue _ -> null;
        };
    }

    /** Each compound is looked at once, or else a chain of calls would cost the square of its length. */
    private ValueType remembered(Expression expression) {
        if (!compounds.containsKey(expression)) {
            compounds.put(expression, ofCompound(expression));
        }
        return compounds.get(expression);
    }

    private ValueType ofCompound(Expression expression) {
        return switch (expression) {
            case Expression.Unary unary -> unary.operator() == UnaryOperator.NOT ? Named.BOOL : ofNegated(of(unary.operand()));
            case Expression.Binary binary -> ofBinary(binary);
            case Expression.Logical logical -> ofLogical(logical);
            case Expression.Call call -> calls.result(call);
            case Expression.If choice -> ofEither(of(choice.then()), of(choice.otherwise()));
            case Expression.Lock lock -> lock.otherwise() == null ? of(lock.body())
                    : ofEither(of(lock.body()), of(lock.otherwise()));
            case Expression.Index index -> ofPart(of(index.target()), of(index.index()));
            default -> throw new IllegalArgumentException("no compound: " + expression);
        };
    }

    private static ValueType ofNegated(ValueType operand) {
        return Named.INT.equals(operand) || Named.FLOAT.equals(operand) || Named.DURATION.equals(operand) ? operand : null;
    }

    private ValueType ofBinary(Expression.Binary binary) {
        ValueType left = of(binary.left());
        ValueType right = of(binary.right());
        return switch (binary.operator()) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, NOT_IN -> Named.BOOL;
            case ADD -> isNumber(left) && isNumber(right) ? ofNumbers(left, right) : ofEither(left, right);
            // The difference of two values is no such value where they are points, as dates are.
            case SUBTRACT -> isNumber(left) && isNumber(right) ? ofNumbers(left, right)
                    : Named.DURATION.equals(left) && Named.DURATION.equals(right) ? Named.DURATION : null;
            case MULTIPLY -> isNumber(left) && isNumber(right) ? ofNumbers(left, right) : null;
            case FLOOR_DIVIDE, REMAINDER -> Named.INT.equals(left) && Named.INT.equals(right) ? Named.INT : null;
            case DIVIDE -> isNumber(left) && isNumber(right) ? Named.FLOAT : null;
            case POWER -> null;
        };
    }

    private static boolean isNumber(ValueType type) {
        return Named.INT.equals(type) || Named.FLOAT.equals(type);
    }

    private static ValueType ofNumbers(ValueType left, ValueType right) {
        return Named.INT.equals(left) && Named.INT.equals(right) ? Named.INT : Named.FLOAT;
    }

    private ValueType ofLogical(Expression.Logical logical) {
        if (logical.operator() != LogicalOperator.COALESCE) {
            return Named.BOOL;
        }
        ValueType left = of(logical.left());
        return Named.NULL.equals(left) ? of(logical.right()) : left;
    }

    private static ValueType ofEither(ValueType one, ValueType other) {
        return ValueType.same(one, other) ? one : null;
    }

    private static ValueType ofPart(ValueType whole, ValueType index) {
        return Named.STRING.equals(whole) || Named.LIST.equals(whole) && Named.RANGE.equals(index) ? whole : null;
    }

    private ValueType ofBlock(Expression.Block block) {
        if (block.statements().isEmpty()) {
            return Named.NULL;
        }
        return block.statements().getLast() instanceof Statement.Evaluation(Expression last, _) ? of(last) : null;
    }

    private ValueType ofSymbol(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Local(Variable variable) -> ofVariable(variable);
            case Symbol.Function _, Symbol.Builtin _, Symbol.RecordType _, Symbol.ErrorType _, Symbol.BuiltinRecord _ -> Named.FUNCTION;
            case null, default -> null;
        };
    }

    private ValueType ofVariable(Variable variable) {
        if (variable.reassigned() || variable.ambiguous()) {
            return null;
        }
        if (!variables.containsKey(variable)) {
            variables.put(variable, null);
            variables.put(variable, ofSource(resolution.source(variable)));
        }
        return variables.get(variable);
    }

    private ValueType ofSource(SyntaxNode source) {
        return switch (source) {
            case Statement.Binding(_, Pattern.Binding _, Expression value, _) -> of(value);
            case Statement.Shared _ -> Named.SHARED;
            case Statement.Use use -> of(use.value());
            case Statement.For(Pattern.Binding _, Expression subject, _, _) -> ofItems(of(subject));
            case Expression.Parallel loop -> ofItems(of(loop.subject()));
            case Catch handler when handler.kinds().size() == 1 ->
                    ValueType.declared(resolution.type(handler.kinds().getFirst()));
            case Declaration.Function _ -> Named.FUNCTION;
            case null, default -> null;
        };
    }

    private static ValueType ofItems(ValueType collection) {
        return Named.RANGE.equals(collection) ? Named.INT : Named.STRING.equals(collection) ? Named.STRING : null;
    }
}
