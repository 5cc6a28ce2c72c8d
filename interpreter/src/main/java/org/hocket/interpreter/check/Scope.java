package org.hocket.interpreter.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.hocket.grammar.Span;

/** The names of one block, or of the parameters around it. */
final class Scope {

    private final Scope outer;
    private final CodeUnit unit;
    private final boolean topLevel;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * A declared name. It is hidden until its declaration is reached.
     */
    static final class Entry {
        private final Span declaration;
        private Symbol symbol;
        private boolean hidden;

        private Entry(Symbol symbol, Span declaration, boolean hidden) {
            this.symbol = symbol;
            this.declaration = declaration;
            this.hidden = hidden;
        }

        /** Null for a name whose declaration is in error; nothing more is to be said about it. */
        Symbol symbol() {
            return symbol;
        }

        Span declaration() {
            return declaration;
        }
    }

    /** @param topLevel whether it holds what a file declares, or an input of a session */
    Scope(Scope outer, CodeUnit unit, boolean topLevel) {
        this.outer = outer;
        this.unit = unit;
        this.topLevel = topLevel;
    }

    Scope outer() {
        return outer;
    }

    CodeUnit unit() {
        return unit;
    }

    boolean isTopLevel() {
        return topLevel;
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** The entry of that name, hidden or not; null where the scope has none. */
    Entry entry(String name) {
        return entries.get(name);
    }

    /**
     * Adds a name.
     *
     * @return the entry that already has the name; where the two are of different kinds, nothing can be said of the name
     *         from now on. Null where it was free
     */
    Entry declare(String name, Symbol symbol, Span declaration, boolean hidden) {
        Entry earlier = entries.putIfAbsent(name, new Entry(symbol, declaration, hidden));
        if (earlier != null && !mergeVariables(earlier.symbol, symbol)) {
            earlier.symbol = null;
        }
        return earlier;
    }

    /** Lets the name stand for the first of two variables, where all that can be done with one can be done with the other. */
    private static boolean mergeVariables(Symbol first, Symbol second) {
        boolean alike = first instanceof Symbol.Local(Variable one) && second instanceof Symbol.Local(Variable other)
                && one.mutable() == other.mutable();
        if (alike) {
            ((Symbol.Local) first).variable().markAmbiguous();
        }
        return alike;
    }

    void reveal(String name) {
        entries.get(name).hidden = false;
    }

    /**
     * The entry of that name, where code of {@code user} may use it now. What stands at the top level is seen by the body
     * of a function wherever that stands, for it runs later.
     */
    Entry visible(String name, CodeUnit user) {
        Entry entry = entries.get(name);
        return entry == null || entry.hidden && !(isTopLevel() && runsLater(user)) ? null : entry;
    }

    private static boolean runsLater(CodeUnit user) {
        for (CodeUnit unit = user; unit != null; unit = unit.parent()) {
            if (unit.kind() == CodeUnit.Kind.FUNCTION || unit.kind() == CodeUnit.Kind.LAMBDA) {
                return true;
            }
        }
        return false;
    }
}
