package org.hocket.interpreter.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Module;

/**
 * What the inputs of a session have declared so far. Each is checked like a file that begins where the one before it ended: it sees
 * what that declared, and what it declares itself hides what has the same name.
 */
public final class SessionScope {

    private static final Span NOWHERE = new Span(0, 0);

    private final Resolution resolution = new Resolution();
    private final CodeUnit unit = new CodeUnit(CodeUnit.Kind.MODULE, null, new Module(List.of(), NOWHERE));
    private final Variable last = new Variable("_", NOWHERE, Variable.Origin.VAR, unit, true);
    private Scope scope = new Scope(null, unit, true);

    public SessionScope() {
        last.markExported();
        scope.declare(last.name(), new Symbol.Local(last), NOWHERE, false);
    }

    /** The name {@code _} as a value: that of the last input that had one. */
    public Variable last() {
        return last;
    }

    /** What the inputs have declared, by name. */
    public Map<String, Symbol> names() {
        Map<String, Symbol> names = new TreeMap<>();
        for (Scope at = scope; at != null; at = at.outer()) {
            for (String name : at.names()) {
                names.putIfAbsent(name, at.entry(name).symbol());
            }
        }
        return names;
    }

    /** All that is known of the inputs that were right. */
    public Resolution resolution() {
        return resolution;
    }

    CodeUnit unit() {
        return unit;
    }

    Scope scope() {
        return scope;
    }

    /** Takes in an input that is right. */
    void add(Resolution found, Scope declared) {
        resolution.addAll(found);
        scope = declared;
    }
}
