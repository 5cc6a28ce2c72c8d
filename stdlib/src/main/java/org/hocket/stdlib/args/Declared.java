package org.hocket.stdlib.args;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Types;

/**
 * What a script declares that its command line may hold. Scripts see it as a record.
 *
 * @param about        what it is for
 * @param letter       its short name; null where it has none
 * @param defaultValue its value where it is not given: a list with {@code many}
 * @param choices      the values that it may have; empty for all of the type
 */
record Declared(Kind kind, String about, String letter, Object defaultValue, ArgumentType type, boolean many,
        boolean required, ListValue choices) {

    private static final List<String> FIELDS = List.of("about", "short", "default", "type", "many", "required", "choices");

    /** How it stands on the command line. */
    enum Kind {
        FLAG("Flag"),
        OPTION("Option"),
        POSITIONAL("Positional");

        private final RecordType record;

        Kind(String name) {
            record = RecordType.ofLibrary(name, FIELDS);
        }
    }

    static Declared flag(String about, String letter) {
        return new Declared(Kind.FLAG, about, letter, false, ArgumentType.BOOL, false, false, ListValue.EMPTY);
    }

    /** @param first the index of the default among the arguments, which the type and the others follow */
    static Declared of(Kind kind, String letter, Arguments a, int first) {
        boolean many = a.bool(first + 2);
        Object defaultValue = many && a.isNull(first) ? ListValue.EMPTY : a.passedOn(first);
        if (many && !(defaultValue instanceof ListValue)) {
            throw new Failure(ErrorKind.ARGUMENT, "the default of what may be given many times is a list, not "
                    + Types.describe(defaultValue), "write `default: [" + Printer.shortened(defaultValue) + "]`");
        }
        ListValue choices = a.listOf(first + 4);
        boolean required = a.bool(first + 3) && (kind == Kind.OPTION || a.isNull(first));
        return new Declared(kind, a.text(0), letter, defaultValue, type(a, first + 1, defaultValue, choices), many, required, choices);
    }

    private static ArgumentType type(Arguments a, int index, Object defaultValue, ListValue choices) {
        if (!a.isNull(index)) {
            return named(a.text(index));
        }
        Object pattern = defaultValue instanceof ListValue list ? first(list) : defaultValue;
        Object typical = pattern == NullValue.NULL ? first(choices) : pattern;
        return typical == NullValue.NULL ? ArgumentType.STRING : named(Types.name(typical));
    }

    private static Object first(ListValue list) {
        return list.size() == 0 ? NullValue.NULL : list.get(0);
    }

    private static ArgumentType named(String name) {
        ArgumentType type = ArgumentType.named(name);
        if (type == null) {
            throw new Failure(ErrorKind.ARGUMENT, "what is read from a command line cannot be of the type " + name,
                    "it may be " + Arrays.stream(ArgumentType.values()).map(each -> "`\"" + each.typeName() + "\"`")
                            .collect(Collectors.joining(", ")) + "; read it as a string, and convert that");
        }
        return type;
    }

    RecordValue toRecord() {
        return new RecordValue(kind.record, about, letter == null ? NullValue.NULL : letter, defaultValue, type.typeName(), many,
                required, choices);
    }

    /** The same as {@link #toRecord} was made of; null for a value that is none such. */
    static Declared from(Object value) {
        if (!(value instanceof RecordValue record)) {
            return null;
        }
        return Arrays.stream(Kind.values()).filter(kind -> kind.record == record.type()).findFirst()
                .map(kind -> from(kind, record)).orElse(null);
    }

    private static Declared from(Kind kind, RecordValue record) {
        String letter = record.get(1) instanceof String text ? text : null;
        return new Declared(kind, (String) record.get(0), letter, record.get(2), ArgumentType.named((String) record.get(3)),
                (boolean) record.get(4), (boolean) record.get(5), (ListValue) record.get(6));
    }
}
