package org.hocket.interpreter.translate;

import java.util.List;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.UnaryOperator;
import org.hocket.interpreter.node.member.TypeTest;
import org.hocket.interpreter.node.pattern.PatternNode;
import org.hocket.interpreter.node.pattern.PatternNodes;
import org.hocket.interpreter.value.Arithmetic;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RecordType;

/** Patterns. */
final class PatternTranslator {

    private final UnitTranslator unit;

    PatternTranslator(UnitTranslator unit) {
        this.unit = unit;
    }

    PatternNode translate(Pattern pattern) {
        return UnitTranslator.at(node(pattern), pattern);
    }

    private PatternNode node(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wildcard _ -> new PatternNodes.Wildcard();
            case Pattern.Binding binding -> new PatternNodes.Name(
                    unit.declare(unit.module().resolution().variable(binding.name()), null));
            case Pattern.Literal literal -> new PatternNodes.Literal(constant(literal.value()));
            case Pattern.ListPattern list -> new PatternNodes.OfList(all(list.before()),
                    list.rest() == null ? null : translate(list.rest()), all(list.after()));
            case Pattern.MapPattern map -> new PatternNodes.OfMap(
                    map.entries().stream().map(Pattern.Entry::key).toArray(String[]::new),
                    all(map.entries().stream().map(Pattern.Entry::pattern).toList()));
            case Pattern.RecordPattern record -> record(record);
            case Pattern.TypePattern type -> new PatternNodes.OfType(unit.module().typeTest(type.type()));
            case Pattern.Alternatives alternatives -> new PatternNodes.AnyOf(all(alternatives.patterns()));
        };
    }

    private PatternNode[] all(List<Pattern> patterns) {
        return patterns.stream().map(this::translate).toArray(PatternNode[]::new);
    }

    private PatternNode record(Pattern.RecordPattern record) {
        RecordType type = ((TypeTest.Declared) unit.module().typeTest(record.type())).type();
        int[] fields = new int[record.fields().size()];
        for (int i = 0; i < fields.length; i++) {
            Pattern.Field field = record.fields().get(i);
            fields[i] = field.name() == null ? i : type.indexOf(field.name().text());
        }
        return new PatternNodes.OfRecord(type, fields, all(record.fields().stream().map(Pattern.Field::pattern).toList()));
    }

    private static Object constant(Expression literal) {
        return switch (literal) {
            case Expression.NullLiteral _ -> NullValue.NULL;
            case Expression.BoolLiteral bool -> bool.value();
            case Expression.IntLiteral number -> BigInt.normalize(number.value());
            case Expression.FloatLiteral number -> number.value();
            case Expression.TextLiteral text -> text.value();
            case Expression.DurationLiteral duration -> new DurationValue(duration.nanoseconds());
            case Expression.Unary unary when unary.operator() == UnaryOperator.NEGATE ->
                    Arithmetic.negate(constant(unary.operand()));
            default -> throw new IllegalArgumentException("no constant: " + literal);
        };
    }
}
