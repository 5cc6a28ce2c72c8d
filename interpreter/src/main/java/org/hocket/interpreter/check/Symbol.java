package org.hocket.interpreter.check;

import org.hocket.grammar.tree.Declaration;

/** What a name means at a place of a script. */
public sealed interface Symbol {

    record Local(Variable variable) implements Symbol {
    }

    /** A function at the top level of the file; one further in is a {@link Local}. */
    record Function(Declaration.Function declaration) implements Symbol {
    }

    /** A record that the file declares. */
    record RecordType(Declaration.Record declaration) implements Symbol {
    }

    /** A kind of error that the file declares. */
    record ErrorType(Declaration.ErrorKind declaration) implements Symbol {
    }

    /** A record type of the language, such as a kind of error. */
    record BuiltinRecord(org.hocket.interpreter.value.RecordType type) implements Symbol {
    }

    /** A type of the language, such as {@code int}; only where a type is asked for. */
    record BuiltinType(String name) implements Symbol {
    }

    /** A function of the language. */
    record Builtin(String name) implements Symbol {
    }

    /** A value of the language, such as {@code args}. */
    record BuiltinValue(String name) implements Symbol {
    }

    /** {@code import fs}. */
    record LibraryModule(String name) implements Symbol {
    }

    /** {@code import "lib/util.hk" as util}. */
    record Namespace(FileModule module) implements Symbol {
    }

    /**
     * {@code import "lib/util.hk" (clean)}.
     *
     * @param name   as the module calls it
     * @param target what the name means in the module
     */
    record Imported(FileModule module, String name, Symbol target) implements Symbol {
    }
}
