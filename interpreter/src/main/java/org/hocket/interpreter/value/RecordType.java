package org.hocket.interpreter.value;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** What the records of one declaration have in common. Two declarations are two types, whatever their names. */
public final class RecordType {

    /** How a task ended that gave a value. */
    public static final RecordType OK = new RecordType("Ok", List.of("value"), false);

    /** How a task ended that failed or was cancelled. */
    public static final RecordType FAILED = new RecordType("Failed", List.of("error"), false);

    private static final Map<ErrorKind, RecordType> KINDS = new EnumMap<>(ErrorKind.class);
    private static final Map<String, RecordType> LANGUAGE = new LinkedHashMap<>();
    private static final Map<List<Object>, RecordType> LIBRARY = new ConcurrentHashMap<>();

    static {
        for (ErrorKind kind : ErrorKind.values()) {
            RecordType type = kind == ErrorKind.PROCESS ? processError() : new RecordType(kind.scriptName(), List.of("message"), true);
            KINDS.put(kind, type);
            LANGUAGE.put(type.name, type);
        }
        LANGUAGE.put(OK.name, OK);
        LANGUAGE.put(FAILED.name, FAILED);
    }

    private final String name;
    private final List<String> fields;
    private final boolean error;
    /** What the last fields are where they are not given. */
    private final List<Object> defaults;
    private final Object declaration;

    /**
     * @param fields their names, in order
     * @param error  whether it was declared with {@code error}: its values can be thrown
     */
    public RecordType(String name, List<String> fields, boolean error) {
        this(name, fields, error, null);
    }

    /** @param declaration where a script declares it; only handed back by {@link #declaration()} */
    public RecordType(String name, List<String> fields, boolean error, Object declaration) {
        this(name, fields, error, List.of(), declaration);
    }

    private RecordType(String name, List<String> fields, boolean error, List<Object> defaults, Object declaration) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.error = error;
        this.defaults = defaults;
        this.declaration = declaration;
    }

    /** The one type of the library's of that name and with these fields: of it are also records that another process made. */
    public static RecordType ofLibrary(String name, List<String> fields) {
        return LIBRARY.computeIfAbsent(List.of(name, List.copyOf(fields)), _ -> new RecordType(name, fields, false));
    }

    /** How a process ended, in parts: scripts decide by them. */
    private static RecordType processError() {
        Object none = NullValue.NULL;
        return new RecordType(ErrorKind.PROCESS.scriptName(), List.of("message", "reason", "code", "signal", "stderr"), true,
                List.of(none, none, none, ""), null);
    }

    /** The type of the errors of that kind. Its first field is {@code message}, and the others have defaults. */
    @TruffleBoundary
    public static RecordType of(ErrorKind kind) {
        return KINDS.get(kind);
    }

    /** The types that every script knows, by their names. */
    public static Map<String, RecordType> ofLanguage() {
        return Collections.unmodifiableMap(LANGUAGE);
    }

    public String name() {
        return name;
    }

    public List<String> fields() {
        return fields;
    }

    /** That of a constructor of the language. */
    public Signature signature() {
        return new Signature(name, IntStream.range(0, fields.size()).mapToObj(this::parameter).toList(), name);
    }

    private Signature.Parameter parameter(int index) {
        String field = fields.get(index);
        Object value = defaultOf(index);
        return new Signature.Parameter(field, value != null, false, value == null ? field : field + " = " + Printer.literal(value));
    }

    /** What that field is where it is not given; null where it must be. */
    public Object defaultOf(int index) {
        int first = fields.size() - defaults.size();
        return index < first ? null : defaults.get(index - first);
    }

    /** Where a script declares it; null for a type of the language's or of the library's. */
    public Object declaration() {
        return declaration;
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
