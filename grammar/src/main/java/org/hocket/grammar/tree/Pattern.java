package org.hocket.grammar.tree;

import java.util.List;

import org.hocket.grammar.Span;

/** A shape that a value may have, with names for its parts. */
public sealed interface Pattern extends SyntaxNode {

    /** {@code _}: fits everything, binds nothing. */
    record Wildcard(Span span) implements Pattern {
    }

    /** A bare name: fits everything. */
    record Binding(Identifier name, Span span) implements Pattern {
    }

    /** Fits what is equal to the value of a literal (or of a minus before one). */
    record Literal(Expression value, Span span) implements Pattern {
    }

    /**
     * {@code [a, b, ...rest, z]}: fits a list.
     *
     * @param before the patterns in front of the rest; all of them where there is no rest
     * @param rest   fits the list of the items between; null where there must be none, a {@link Wildcard} for a rest
     *               without a name
     * @param after  the patterns behind the rest
     */
    record ListPattern(List<Pattern> before, Pattern rest, List<Pattern> after, Span span) implements Pattern {
    }

    /** {@code [name: n, "k": v]}: fits a map that has these keys, whatever else it has. */
    record MapPattern(List<Entry> entries, Span span) implements Pattern {
    }

    /**
     * {@code Point(x, y: 0)}: fits a record or an error of that type.
     *
     * @param fields in the order as written; {@link Field#name} is null for a positional one
     */
    record RecordPattern(Identifier type, List<Field> fields, Span span) implements Pattern {
    }

    /** {@code is string}: fits the values of a type. */
    record TypePattern(Identifier type, Span span) implements Pattern {
    }

    /** {@code a | b}: fits what one of them fits. */
    record Alternatives(List<Pattern> patterns, Span span) implements Pattern {
    }

    /** A key of a {@link MapPattern}. */
    record Entry(String key, Pattern pattern) {
    }

    /** A field of a {@link RecordPattern}. */
    record Field(Identifier name, Pattern pattern) {
    }
}
