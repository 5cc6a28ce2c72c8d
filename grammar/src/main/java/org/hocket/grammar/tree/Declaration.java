package org.hocket.grammar.tree;

import java.util.List;

import org.hocket.grammar.Span;

/**
 * What gives a name to code or to a type. {@code documentation} is the text of the doc comment above it, without its
 * marks; null where there is none.
 */
public sealed interface Declaration extends Statement {

    /** {@code fn name(parameters) { }}, or {@code fn name(parameters) = expression}. */
    record Function(Identifier name, List<Parameter> parameters, Expression body, String documentation, Span span)
            implements Declaration {
    }

    /** {@code record Name(fields)}. */
    record Record(Identifier name, List<Parameter> fields, String documentation, Span span) implements Declaration {
    }

    /** {@code error Name(fields)}. */
    record ErrorKind(Identifier name, List<Parameter> fields, String documentation, Span span) implements Declaration {
    }

    /**
     * {@code test "name" { }}.
     *
     * @param name as the string means it; its span is that of the string
     */
    record Test(Identifier name, Expression.Block body, Span span) implements Declaration {
    }

    /**
     * {@code import fs}, {@code import "lib/util.hk" as util}, {@code import "lib/util.hk" (clean, Point)}.
     *
     * @param target the module's name, or the file's path as written
     * @param file   whether {@code target} is a path
     * @param alias  the name under which the module is known; null where only {@code names} are imported
     * @param names  what is imported by name
     */
    record Import(Identifier target, boolean file, Identifier alias, List<Identifier> names, Span span)
            implements Declaration {
    }
}
