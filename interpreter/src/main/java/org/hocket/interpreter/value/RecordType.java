package org.hocket.interpreter.value;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** What the records of one declaration have in common. Two declarations are two types, whatever their names. */
public final class RecordType {

    private static final Map<ErrorKind, RecordType> KINDS = new EnumMap<>(ErrorKind.class);

    static {
        for (ErrorKind kind : ErrorKind.values()) {
            KINDS.put(kind, new RecordType(kind.scriptName(), List.of("message"), true));
        }
    }

    private final String name;
    private final List<String> fields;
    private final boolean error;

    /**
     * @param fields their names, in order
     * @param error  whether it was declared with {@code error}: its values can be thrown
     */
    public RecordType(String name, List<String> fields, boolean error) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.error = error;
    }

    /** The type of the errors of that kind, with one field, {@code message}. */
    @TruffleBoundary
    public static RecordType of(ErrorKind kind) {
        return KINDS.get(kind);
    }

    public String name() {
        return name;
    }

    public List<String> fields() {
        return fields;
    }

    /** That of a constructor which needs all fields. */
    public Signature signature() {
        return new Signature(name, fields.stream().map(field -> new Signature.Parameter(field, false, false, field)).toList(),
                name);
    }

    public boolean isError() {
        return error;
    }

    /** The position of that field, or -1. */
    @TruffleBoundary
    public int indexOf(String field) {
        return fields.indexOf(field);
    }

    @Override
    public String toString() {
        return name;
    }
}
