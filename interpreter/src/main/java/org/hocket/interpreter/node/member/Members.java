package org.hocket.interpreter.node.member;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Builtins;
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

    private Members() {
    }

    /** @throws Failure a {@code KeyError} or {@code TypeError} where there is no such member */
    public static Object get(Object target, String name) {
        return switch (target) {
            case ErrorValue error -> ofError(error, name);
            case RecordValue record -> ofRecord(record, name);
            case MapValue map -> ofMap(map, name);
            case LibraryValue value when value.fields().contains(name) -> value.field(name);
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
            case "stack" -> ErrorStacks.of(error);
            case "suppressed" -> suppressed(error);
            default -> throw noField(error, name);
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

    static Failure noField(RecordValue record, String name) {
        return new Failure(ErrorKind.KEY, record.type().name() + " has no field `" + name + "`",
                record.type().fields().isEmpty() ? null : "its fields are " + String.join(", ", record.type().fields()));
    }

    static Failure noKey(MapValue map, Object key) {
        String method = key instanceof String name && Builtins.methodsOf(map).builtin(name) != null
                ? "to call the method, write `" + name + "()`" : "use `get(key, default)` where a key may be missing";
        return new Failure(ErrorKind.KEY, "the map has no key " + Printer.shortened(key), method);
    }

    private static Failure none(Object target, String name) {
        if (target == NullValue.NULL) {
            return new Failure(ErrorKind.TYPE, "null has no field `" + name + "`",
                    "write `?.` where the value may be null: `x?." + name + "`");
        }
        String help = Builtins.methodsOf(target).builtin(name) != null ? "to call the method, write `" + name + "()`"
                : target instanceof LibraryValue value && !value.fields().isEmpty()
                ? "its fields are " + String.join(", ", value.fields()) : null;
        return new Failure(ErrorKind.TYPE, Types.describe(target) + " has no field `" + name + "`", help);
    }
}
