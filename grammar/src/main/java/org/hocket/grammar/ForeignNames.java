package org.hocket.grammar;

import java.util.Map;

/** What has another name in other languages, and which one here. */
public final class ForeignNames {

    /** Literals that are names elsewhere. */
    private static final Map<String, String> LITERALS = Map.of("None", "null", "nil", "null", "undefined", "null", "NULL", "null",
            "True", "true", "TRUE", "true", "False", "false", "FALSE", "false");

    private static final Map<String, String> ERRORS = Map.ofEntries(
            Map.entry("ValueError", "ParseError"), Map.entry("NumberFormatException", "ParseError"),
            Map.entry("RuntimeError", "Error"), Map.entry("RuntimeException", "Error"), Map.entry("Exception", "Error"),
            Map.entry("OSError", "IoError"), Map.entry("IOException", "IoError"), Map.entry("FileNotFoundError", "IoError"),
            Map.entry("ZeroDivisionError", "MathError"), Map.entry("ArithmeticException", "MathError"),
            Map.entry("IllegalArgumentException", "ArgumentError"), Map.entry("AttributeError", "TypeError"));

    private ForeignNames() {
    }

    /** The literal that has another name elsewhere; null where that name is not known. */
    public static String literal(String name) {
        return LITERALS.get(name);
    }

    /** The kind of error that has another name elsewhere; null where that name is not known. */
    public static String error(String name) {
        return ERRORS.get(name);
    }

    /** What to write instead of a name: the name itself where there is nothing else to write. */
    static String translated(String name) {
        return LITERALS.getOrDefault(name, ERRORS.getOrDefault(name, name));
    }
}
