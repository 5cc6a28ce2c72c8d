package org.hocket.interpreter.builtin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;

/** What every script has without an import: the methods of the types, and the functions in scope everywhere. */
public final class Builtins {

    private static final Library LIST = ListMethods.library();
    private static final Library MAP = MapMethods.library();
    private static final Library SET = SetMethods.library();
    private static final Library STRING = StringMethods.library();
    private static final Library RANGE = RangeMethods.library();
    private static final Library BYTES = BytesMethods.library();
    private static final Library STREAM = StreamMethods.library();
    private static final Library INT = NumberMethods.ints();
    private static final Library FLOAT = NumberMethods.floats();
    private static final Library DURATION = NumberMethods.durations();
    private static final Library TASK = TaskMethods.library();
    private static final List<Library> SHARED = List.of(CellValue.METHODS, MutexValue.METHODS, SemaphoreValue.METHODS,
            ChannelValue.METHODS, EventValue.METHODS, BarrierValue.METHODS, LatchValue.METHODS);
    private static final Library NONE = Library.of("value", "The values that have no methods.");

    private static final Library GLOBALS = Globals.library(LIST, INT);

    private static final List<Library> TYPES = Stream.concat(Stream.of(LIST, MAP, SET, STRING, RANGE, BYTES, STREAM, RecordMethods.library(),
            INT, FLOAT, DURATION, TASK, ProcessesValue.METHODS), SHARED.stream()).toList();

    private static final Set<String> CHANGING_METHODS = TYPES.stream().flatMap(type -> type.builtins().stream())
            .filter(builtin -> builtin.kind() == Builtin.Kind.CHANGING_METHOD)
            .map(Builtin::name).collect(Collectors.toUnmodifiableSet());

    private Builtins() {
    }

    /** The functions and values in scope everywhere. */
    public static Library globals() {
        return GLOBALS;
    }

    /** Whether it is the name of a value in scope everywhere. */
    public static boolean isValue(String name) {
        Builtin builtin = GLOBALS.builtin(name);
        return builtin != null && builtin.kind() == Builtin.Kind.VALUE;
    }

    /** The methods of each type that has any. */
    public static List<Library> types() {
        return TYPES;
    }

    /** The names of the types that have a method of that name. */
    public static List<String> typesWith(String method) {
        return TYPES.stream().filter(type -> type.builtin(method) != null).map(Library::name).toList();
    }

    /** The methods of the type of a value; an empty library where it has none. */
    public static Library methodsOf(Object value) {
        return switch (value) {
            case ListValue _ -> LIST;
            case String _ -> STRING;
            case MapValue _ -> MAP;
            case Long _, BigInt _ -> INT;
            case Double _ -> FLOAT;
            case SetValue _ -> SET;
            case RangeValue _ -> RANGE;
            case RecordValue record -> RecordMethods.of(record.type());
            case DurationValue _ -> DURATION;
            case BytesValue _ -> BYTES;
            case IterableValue _ -> STREAM;
            case Task _ -> TASK;
            case LibraryValue library -> library.methods();
            default -> NONE;
        };
    }

    /** Whether it is one of what tasks share: a channel, a cell, a lock, a meeting place. */
    public static boolean isShared(LibraryValue value) {
        return value instanceof RemoteValue || SHARED.contains(value.methods());
    }

    /** The names of the methods that change their receiver: for some type, not for every one that has such a method. */
    public static Set<String> changingMethods() {
        return CHANGING_METHODS;
    }
}
