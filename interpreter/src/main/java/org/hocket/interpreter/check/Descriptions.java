package org.hocket.interpreter.check;

/** Words for symbols, as errors call them. */
final class Descriptions {

    private Descriptions() {
    }

    /** With its article: {@code a function}. */
    static String of(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Local local -> local.variable().origin().description();
            case Symbol.Function _ -> "a function";
            case Symbol.BuiltinRecord(var type) -> type.isError() ? "a kind of error" : "a record type of the language";
            case Symbol.RecordType _ -> "a record type";
            case Symbol.ErrorType _ -> "a kind of error";
            case Symbol.BuiltinType _ -> "a type";
            case Symbol.Builtin _ -> "a function of the language";
            case Symbol.BuiltinValue _ -> "a value of the language";
            case Symbol.LibraryModule _, Symbol.Namespace _ -> "a module";
            case Symbol.Imported _ -> "imported";
        };
    }
}
