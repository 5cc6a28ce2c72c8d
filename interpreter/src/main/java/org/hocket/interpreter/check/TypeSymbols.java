package org.hocket.interpreter.check;

import java.util.List;

import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;

/** What symbols say as types. */
final class TypeSymbols {

    private TypeSymbols() {
    }

    static boolean isType(Symbol symbol) {
        return isError(symbol) || switch (symbol) {
            case Symbol.RecordType _, Symbol.BuiltinRecord _, Symbol.BuiltinType _ -> true;
            case Symbol.Imported imported -> isType(imported.target());
            case null, default -> false;
        };
    }

    static boolean isError(Symbol symbol) {
        return switch (symbol) {
            case Symbol.ErrorType _ -> true;
            case Symbol.BuiltinRecord(var type) -> type.isError();
            case Symbol.Imported imported -> isError(imported.target());
            case null, default -> false;
        };
    }

    /** The names of a type's fields; null where it is no record and no error. */
    static List<String> fields(Symbol symbol) {
        return switch (symbol) {
            case Symbol.RecordType type -> names(type.declaration().fields());
            case Symbol.ErrorType type -> names(type.declaration().fields());
            case Symbol.BuiltinRecord(var type) -> type.fields();
            case Symbol.Imported imported -> fields(imported.target());
            case null, default -> null;
        };
    }

    private static List<String> names(List<Parameter> fields) {
        return fields.stream().map(TypeSymbols::fieldName).toList();
    }

    static String fieldName(Parameter field) {
        return field.pattern() instanceof Pattern.Binding binding ? binding.name().text() : "_";
    }

    /** What there is once for each declared type. */
    static Object declaration(Symbol symbol) {
        return switch (symbol) {
            case Symbol.RecordType type -> type.declaration();
            case Symbol.ErrorType type -> type.declaration();
            case Symbol.BuiltinRecord(var type) -> type;
            case Symbol.Imported imported -> declaration(imported.target());
            default -> throw new IllegalArgumentException("no declared type: " + symbol);
        };
    }
}
