package org.hocket.interpreter.node.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.hocket.interpreter.ErrorTrail;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.check.MethodSuggestions;
import org.hocket.interpreter.check.Suggestions;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Types;

/** What {@code value.name} means, by the type of the value. */
public final class Members {

    /** The operands, as failures count them. */
    private static final int TARGET = 0;
    private static final int NAME = 1;

    private static final List<String> ERROR_FIELDS = List.of("message", "kind", "cause", "stack", "suppressed");

    /** With more keys a map is data, whose keys nobody mistypes. */
    private static final int MOST_COMPARED = 200;

    private Members() {
    }

    /** @throws Failure a {@code KeyError} or {@code TypeError} where there is no such member */
    public static Object get(Object target, String name) {
        return switch (target) {
            case ErrorValue error -> ofError(error, name);
            case RecordValue record -> ofRecord(record, name);
            case MapValue map -> ofMap(map, name);
            case LibraryValue value when value.field(name) instanceof Object found -> found;
            case Task task when name.equals("name") -> task.name();
            default -> throw none(target, name);
        };
    }

    private static Object ofError(ErrorValue error, String name) {
        if (error.type().indexOf(name) >= 0) {
            return ofRecord(error, name);
        }
        return switch (name) {
            case "message" -> error.message();
            case "kind" -> error.kind();
            case "cause" -> error.cause() == null ? NullValue.NULL : error.cause();
            case "stack" -> error.thrown() instanceof HocketError thrown ? ListValue.from(ErrorTrail.withPlace(thrown)) : new ListValue();
            case "suppressed" -> suppressed(error);
            default -> throw noErrorField(error, name);
        };
    }

    /** The errors that did not get through because this one did. */
    private static ListValue suppressed(ErrorValue error) {
        return error.thrown() instanceof HocketError thrown ? ListValue.from(thrown.suppressedErrors()) : new ListValue();
    }

    private static Object ofRecord(RecordValue record, String name) {
        int index = record.type().indexOf(name);
        if (index < 0) {
            throw noField(record, name);
        }
        return record.get(index);
    }

    private static Object ofMap(MapValue map, String name) {
        Object value = map.get(name);
        if (value == null) {
            throw noKey(map, name);
        }
        return value;
    }

    private static Failure noErrorField(ErrorValue error, String name) {
        Set<String> fields = new LinkedHashSet<>(error.type().fields());
        fields.addAll(ERROR_FIELDS);
        return noField(error, name, fields);
    }

    static Failure noField(RecordValue record, String name) {
        return noField(record, name, record.type().fields());
    }

    private static Failure noField(RecordValue record, String name, Collection<String> fields) {
        String meant = Suggestions.didYouMean(name, fields);
        return new Failure(ErrorKind.KEY, record.type().name() + " has no field `" + name + "`", meant != null ? meant
                : fields.isEmpty() ? null : "its fields are " + String.join(", ", fields)).at(NAME);
    }

    static Failure noKey(MapValue map, Object key) {
        String meant = key instanceof String name ? Suggestions.didYouMean(name, names(map)) : null;
        return new Failure(ErrorKind.KEY, "the map has no key " + Printer.shortened(key), operands -> {
            String target = operands.text(TARGET, "map");
            if (key instanceof String name && Builtins.methodsOf(map).builtin(name) != null) {
                return "to call the method, write `" + target + "." + name + "()`";
            }
            return meant != null ? meant
                    : "where it may be missing, write `" + target + ".get(" + Printer.shortened(key) + ", …)` with what to take then";
        }).at(NAME);
    }

    /** The keys that could be meant; none where there are many. */
    private static List<String> names(MapValue map) {
        List<String> names = new ArrayList<>();
        if (map.size() <= MOST_COMPARED) {
            map.keys().forEach(key -> {
                if (key instanceof String name) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    static Failure none(Object target, String name) {
        if (target == NullValue.NULL) {
            return new Failure(ErrorKind.TYPE, "null has no field `" + name + "`",
                    operands -> "where it may be null, write `" + operands.text(TARGET, "value") + "?." + name + "`").at(TARGET);
        }
        Library methods = Builtins.methodsOf(target);
        return new Failure(ErrorKind.TYPE, Types.describe(target) + " has no field `" + name + "`",
                operands -> methods.builtin(name) != null
                        ? "to call the method, write `" + operands.text(TARGET, "value") + "." + name + "()`"
                        : otherMember(target, methods, name)).at(NAME);
    }

    private static String otherMember(Object target, Library methods, String name) {
        List<String> fields = target instanceof LibraryValue value ? List.copyOf(value.fields()) : List.of();
        String meant = fields.isEmpty() ? Suggestions.didYouMean(name, methods.names()) : Suggestions.didYouMean(name, fields);
        return meant != null || fields.isEmpty() ? meant : "its fields are " + String.join(", ", fields);
    }

    /** What is wrong where a method is called that the receiver's type does not have. */
    public static Failure noMethod(Object receiver, String name) {
        String message = Types.describe(receiver) + " has no method `" + name + "`";
        if (receiver == NullValue.NULL) {
            return new Failure(ErrorKind.TYPE, message,
                    operands -> "where it may be null, write `" + operands.text(TARGET, "value") + "?." + name + "(…)`").at(TARGET);
        }
        return new Failure(ErrorKind.TYPE, message, otherMethod(receiver, name)).at(NAME);
    }

    private static String otherMethod(Object receiver, String name) {
        String meant = MethodSuggestions.help(name, Builtins.methodsOf(receiver).names(), Builtins.typesWith(name));
        return meant == null && receiver instanceof RecordValue record
                ? Suggestions.didYouMean(name, record.type().fields()) : meant;
    }
}
