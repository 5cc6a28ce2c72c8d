package org.hocket.interpreter.check;

import java.util.List;

import org.hocket.grammar.tree.Pattern;
import org.hocket.interpreter.check.ValueType.Declared;
import org.hocket.interpreter.check.ValueType.Named;

/** Tells what patterns certainly take, and what they certainly do not. */
final class PatternTypes {

    private final Resolution resolution;
    private final TypeInference types;

    PatternTypes(Resolution resolution, TypeInference types) {
        this.resolution = resolution;
        this.types = types;
    }

    static boolean fitsEverything(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wildcard _, Pattern.Binding _ -> true;
            case Pattern.Alternatives alternatives -> alternatives.patterns().stream().anyMatch(PatternTypes::fitsEverything);
            default -> false;
        };
    }

    /** Whether some value of the type fits. */
    boolean canFit(Pattern pattern, ValueType type) {
        return switch (pattern) {
            case Pattern.Wildcard _, Pattern.Binding _ -> true;
            case Pattern.Literal literal -> canEqual(types.of(literal.value()), type);
            case Pattern.TypePattern test -> isOf(type, resolution.type(test.type()));
            case Pattern.ListPattern _ -> type.equals(Named.LIST);
            case Pattern.MapPattern _ -> type.equals(Named.MAP);
            case Pattern.RecordPattern record -> {
                Declared wanted = ValueType.declared(resolution.type(record.type()));
                yield wanted == null || ValueType.same(wanted, type);
            }
            case Pattern.Alternatives alternatives -> alternatives.patterns().stream().anyMatch(each -> canFit(each, type));
        };
    }

    /** An int and a float may be equal. */
    private static boolean canEqual(ValueType literal, ValueType type) {
        return ValueType.same(literal, type) || isNumber(literal) && isNumber(type);
    }

    private static boolean isNumber(ValueType type) {
        return Named.INT.equals(type) || Named.FLOAT.equals(type);
    }

    /** @param asked null where the type's name is in error */
    private static boolean isOf(ValueType type, Symbol asked) {
        ValueType wanted = ValueType.asked(asked);
        return wanted == null || ValueType.same(wanted, type)
                || wanted.name().equals("error") && type instanceof Declared declared && declared.isError();
    }

    /** Whether the earlier pattern takes every value that the later one would. */
    boolean covers(Pattern earlier, Pattern later) {
        if (later instanceof Pattern.Alternatives(List<Pattern> patterns, _)) {
            return patterns.stream().allMatch(each -> covers(earlier, each));
        }
        return switch (earlier) {
            case Pattern.Wildcard _, Pattern.Binding _ -> true;
            case Pattern.Alternatives alternatives -> alternatives.patterns().stream().anyMatch(each -> covers(each, later));
            case Pattern.Literal literal -> later instanceof Pattern.Literal other && Literals.value(literal.value()).equals(Literals.value(other.value()));
            case Pattern.TypePattern test -> coversType(resolution.type(test.type()), later);
            case Pattern.ListPattern list -> later instanceof Pattern.ListPattern other && coversList(list, other);
            case Pattern.MapPattern map -> later instanceof Pattern.MapPattern other && map.entries().stream().allMatch(entry ->
                    other.entries().stream().anyMatch(each -> each.key().equals(entry.key())
                            && covers(entry.pattern(), each.pattern())));
            case Pattern.RecordPattern record -> later instanceof Pattern.RecordPattern other && coversRecord(record, other);
        };
    }

    private boolean coversType(Symbol type, Pattern later) {
        ValueType wanted = ValueType.asked(type);
        ValueType taken = switch (later) {
            case Pattern.TypePattern test -> ValueType.asked(resolution.type(test.type()));
            case Pattern.RecordPattern record -> ValueType.declared(resolution.type(record.type()));
            case Pattern.Literal literal -> ofLiteral(literal);
            case Pattern.ListPattern _ -> Named.LIST;
            case Pattern.MapPattern _ -> Named.MAP;
            default -> null;
        };
        return ValueType.same(wanted, taken);
    }

    /** The type of all values that fit; none for a number, which an equal one of the other type of number fits, too. */
    private ValueType ofLiteral(Pattern.Literal literal) {
        ValueType type = types.of(literal.value());
        return isNumber(type) ? null : type;
    }

    private boolean coversList(Pattern.ListPattern earlier, Pattern.ListPattern later) {
        int before = earlier.before().size();
        int after = earlier.after().size();
        if (earlier.rest() == null) {
            return later.rest() == null && later.before().size() == before && coverAll(earlier.before(), later.before());
        }
        List<Pattern> end = later.rest() == null ? later.before() : later.after();
        boolean longEnough = later.rest() == null ? end.size() >= before + after
                : later.before().size() >= before && end.size() >= after;
        return longEnough && coverAll(earlier.before(), later.before().subList(0, before))
                && coverAll(earlier.after(), end.subList(end.size() - after, end.size()));
    }

    private boolean coverAll(List<Pattern> earlier, List<Pattern> later) {
        for (int i = 0; i < earlier.size(); i++) {
            if (!covers(earlier.get(i), later.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean coversRecord(Pattern.RecordPattern earlier, Pattern.RecordPattern later) {
        Declared type = ValueType.declared(resolution.type(earlier.type()));
        if (type == null || earlier.fields().size() > type.fields().size() || !ValueType.same(type, ValueType.declared(resolution.type(later.type())))) {
            return false;
        }
        for (int i = 0; i < earlier.fields().size(); i++) {
            Pattern wanted = earlier.fields().get(i).pattern();
            Pattern taken = field(later, name(earlier, i, type), type);
            if (taken == null ? !fitsEverything(wanted) : !covers(wanted, taken)) {
                return false;
            }
        }
        return true;
    }

    /** What a pattern asks of a field; null for nothing. */
    private static Pattern field(Pattern.RecordPattern pattern, String name, Declared type) {
        for (int i = 0; i < pattern.fields().size(); i++) {
            if (name(pattern, i, type).equals(name)) {
                return pattern.fields().get(i).pattern();
            }
        }
        return null;
    }

    /** The name of the field that the pattern's part {@code i} is for; positional parts stand first. */
    private static String name(Pattern.RecordPattern pattern, int i, Declared type) {
        Pattern.Field field = pattern.fields().get(i);
        return field.name() != null ? field.name().text() : i < type.fields().size() ? type.fields().get(i) : "";
    }
}
