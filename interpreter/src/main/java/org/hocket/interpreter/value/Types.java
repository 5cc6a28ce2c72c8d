package org.hocket.interpreter.value;

import java.util.Collection;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.concurrent.Task;

/** What values are called. */
public final class Types {

    /** The names of the types that the language itself has. */
    public static final List<String> NAMES = List.of("null", "bool", "int", "float", "string", "duration", "range", "list",
            "map", "set", "bytes", "function", "task", "stream", "error", "shared", "mutex", "semaphore", "channel", "event",
            "barrier", "latch");

    private Types() {
    }

    /** The name of its type, as {@code type(v)} gives it; that of a record is the name of its declaration. */
    @TruffleBoundary
    public static String name(Object value) {
        return switch (value) {
            case NullValue _ -> "null";
            case Boolean _ -> "bool";
            case Long _ -> "int";
            case BigInt _ -> "int";
            case Double _ -> "float";
            case String _ -> "string";
            case DurationValue _ -> "duration";
            case RangeValue _ -> "range";
            case ListValue _ -> "list";
            case MapValue _ -> "map";
            case SetValue _ -> "set";
            case BytesValue _ -> "bytes";
            case RecordValue record -> record.type().name();
            case FunctionValue _ -> "function";
            case IterableValue _ -> "stream";
            case Task _ -> "task";
            case LibraryValue library -> library.typeName();
            default -> value.getClass().getSimpleName();
        };
    }

    /** The names of what can be read behind a dot in values of a type of the language; null where any name may be a key. */
    public static Collection<String> fields(String type) {
        return switch (type) {
            case "map" -> null;
            case "error" -> List.of("message", "kind", "cause", "stack", "suppressed");
            case "task" -> List.of("name");
            case "shared" -> List.of("value");
            default -> List.of();
        };
    }

    /** Its type and its text, shortened, for messages: {@code string "Ada"}. */
    @TruffleBoundary
    public static String describe(Object value) {
        return switch (value) {
            case NullValue _ -> "null";
            case RecordValue record -> Printer.shortened(record);
            case FunctionValue function -> "function " + function.name();
            case LibraryValue library -> name(value) + " " + library.display();
            default -> name(value) + " " + Printer.shortened(value);
        };
    }

    /** What {@code value is name} means; {@code error} is any error, the name of a kind only that kind. */
    @TruffleBoundary
    public static boolean isKind(Object value, String name) {
        return name.equals("error") && value instanceof ErrorValue || name(value).equals(name);
    }
}
