package org.hocket.interpreter.check;

import java.util.List;

/** The type that a value certainly has. */
sealed interface ValueType {

    /** Its name, as {@code type} gives it. */
    String name();

    /** A type of the language, such as {@code int}. */
    record Named(String name) implements ValueType {

        static final Named NULL = new Named("null");
        static final Named BOOL = new Named("bool");
        static final Named INT = new Named("int");
        static final Named FLOAT = new Named("float");
        static final Named STRING = new Named("string");
        static final Named DURATION = new Named("duration");
        static final Named RANGE = new Named("range");
        static final Named LIST = new Named("list");
        static final Named MAP = new Named("map");
        static final Named FUNCTION = new Named("function");
        static final Named TASK = new Named("task");
        static final Named CHANNEL = new Named("channel");
        static final Named SHARED = new Named("shared");
        static final Named SEMAPHORE = new Named("semaphore");
        static final Named MUTEX = new Named("mutex");
        static final Named EVENT = new Named("event");
        static final Named BARRIER = new Named("barrier");
        static final Named LATCH = new Named("latch");

        @Override
        public String description() {
            return equals(NULL) ? name : equals(SHARED) ? "a shared cell" : withArticle(name, name);
        }
    }

    /**
     * A record or a kind of error.
     *
     * @param symbol a {@link Symbol.RecordType}, {@link Symbol.ErrorType} or {@link Symbol.BuiltinRecord}
     */
    record Declared(Symbol symbol) implements ValueType {

        @Override
        public String name() {
            return switch (symbol) {
                case Symbol.RecordType type -> type.declaration().name().text();
                case Symbol.ErrorType type -> type.declaration().name().text();
                case Symbol.BuiltinRecord(var type) -> type.name();
                default -> throw new IllegalArgumentException("no type: " + symbol);
            };
        }

        @Override
        public String description() {
            return withArticle(name(), "`" + name() + "`");
        }

        /** What a help says of how it is declared. */
        String declaration() {
            return "it is declared as `" + name() + "(" + String.join(", ", fields()) + ")`";
        }

        boolean isError() {
            return TypeSymbols.isError(symbol);
        }

        List<String> fields() {
            return TypeSymbols.fields(symbol);
        }
    }

    /** As errors call a value of the type: {@code an int}, {@code a `Point`}. */
    String description();

    private static String withArticle(String name, String shown) {
        return ("aeiouAEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + shown;
    }

    /** What a symbol says as a type; null where it is none, or one of the language. */
    static Declared declared(Symbol symbol) {
        return switch (symbol) {
            case Symbol.RecordType _, Symbol.ErrorType _, Symbol.BuiltinRecord _ -> new Declared(symbol);
            case Symbol.Imported imported -> declared(imported.target());
            case null, default -> null;
        };
    }

    /** The type that a type's name asks for, of which {@code error} is one; null where the name is in error. */
    static ValueType asked(Symbol symbol) {
        return symbol instanceof Symbol.BuiltinType(String name) ? new Named(name) : declared(symbol);
    }

    /** Whether they are one type; two declarations are two types, however alike. */
    static boolean same(ValueType a, ValueType b) {
        return a instanceof Declared(Symbol one) && b instanceof Declared(Symbol other)
                ? TypeSymbols.declaration(one) == TypeSymbols.declaration(other) : a != null && a.equals(b);
    }
}
