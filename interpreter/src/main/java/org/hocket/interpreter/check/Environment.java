package org.hocket.interpreter.check;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.value.RecordType;

/** Where the resolvers stand: the scopes around the place that they look at, and what they have found so far. */
final class Environment {

    private static final Map<String, RecordType> RECORDS = RecordType.ofLanguage();

    private final Report report;
    private final Resolution resolution;
    private final Vocabulary vocabulary;
    private final Imports imports;
    private Scope scope;
    /** What {@link #wordsInScope} gave; null when names have come or gone since. */
    private Words words;

    Environment(Report report, Resolution resolution, Vocabulary vocabulary, Imports imports) {
        this.report = report;
        this.resolution = resolution;
        this.vocabulary = vocabulary;
        this.imports = imports;
    }

    Report report() {
        return report;
    }

    Resolution resolution() {
        return resolution;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Imports imports() {
        return imports;
    }

    /** The unit that runs the code at this place. */
    CodeUnit unit() {
        return scope.unit();
    }

    boolean isTopLevel() {
        return scope.isTopLevel();
    }

    /** Does {@code work} in a scope of its own. */
    void inScope(Runnable work) {
        enter(unit(), work);
    }

    /** Does {@code work} in a unit of its own, which is that of {@code syntax}. */
    void inUnit(CodeUnit.Kind kind, SyntaxNode syntax, Runnable work) {
        CodeUnit unit = new CodeUnit(kind, scope == null ? null : unit(), syntax);
        resolution.putUnit(syntax, unit);
        enter(unit, work);
    }

    /**
     * Does {@code work} at the top level of an input that sees what those before it declared.
     *
     * @return what it declares itself
     */
    Scope inInput(Module input, CodeUnit session, Scope earlier, Runnable work) {
        resolution.putUnit(input, session);
        scope = new Scope(earlier, session, true);
        work.run();
        return scope;
    }

    private void enter(CodeUnit unit, Runnable work) {
        Scope outer = scope;
        scope = new Scope(outer, unit, outer == null);
        words = null;
        work.run();
        scope = outer;
        words = null;
    }

    /** Declares a variable in this scope, hidden until {@link #reveal}. The name {@code _} declares none. */
    Variable declareVariable(Identifier name, Variable.Origin origin) {
        if (name.text().equals("_")) {
            return null;
        }
        Variable variable = new Variable(name.text(), name.span(), origin, unit(), scope.isTopLevel());
        resolution.putVariable(name, variable);
        declare(name, new Symbol.Local(variable), true);
        return variable;
    }

    /** @param symbol null where its declaration is in error */
    void declareSymbol(Identifier name, Symbol symbol) {
        declare(name, symbol, false);
    }

    private void declare(Identifier name, Symbol symbol, boolean hidden) {
        words = null;
        Scope.Entry earlier = scope.declare(name.text(), symbol, name.span(), hidden);
        if (earlier != null) {
            report.error(name.span(), "`" + name.text() + "` is declared twice here",
                    "give one of the two another name", earlier.declaration(), "first declared here");
        }
    }

    void reveal(Identifier name) {
        if (!name.text().equals("_")) {
            words = null;
            scope.reveal(name.text());
        }
    }

    /** What this place sees under a name that the file declares; null where there is none. */
    Scope.Entry find(String name) {
        for (Scope at = scope; at != null; at = at.outer()) {
            Scope.Entry entry = at.visible(name, unit());
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** A declaration of that name further down in a block around this place; null where there is none. */
    Scope.Entry findLater(String name) {
        for (Scope at = scope; at != null; at = at.outer()) {
            if (at.entry(name) != null) {
                return at.entry(name);
            }
        }
        return null;
    }

    /** What a name means that the file does not declare; null where it means nothing. */
    Symbol builtin(String name) {
        return RECORDS.containsKey(name) ? new Symbol.BuiltinRecord(RECORDS.get(name))
                : vocabulary.globals().contains(name) ? new Symbol.Builtin(name)
                : vocabulary.globalValues().contains(name) ? new Symbol.BuiltinValue(name) : null;
    }

    /** The type of that name; null where there is none. Types and values do not hide each other. */
    Symbol type(String name) {
        for (Scope at = scope; at != null; at = at.outer()) {
            Scope.Entry entry = at.visible(name, unit());
            if (entry != null && TypeSymbols.isType(entry.symbol())) {
                return entry.symbol();
            }
        }
        return RECORDS.containsKey(name) ? new Symbol.BuiltinRecord(RECORDS.get(name))
                : vocabulary.typeNames().contains(name) ? new Symbol.BuiltinType(name) : null;
    }

    /** Notes what other files can import; this place is the end of the top level. */
    void export() {
        for (String name : scope.names()) {
            Symbol symbol = scope.entry(name).symbol();
            boolean exported = !name.startsWith("_") && switch (symbol) {
                case Symbol.Function _, Symbol.RecordType _, Symbol.ErrorType _ -> true;
                case Symbol.Local local -> !local.variable().mutable() && local.variable().origin() != Variable.Origin.USE;
                case null, default -> false;
            };
            if (exported) {
                resolution.putExport(name, symbol);
                if (symbol instanceof Symbol.Local local) {
                    local.variable().markExported();
                }
            }
        }
    }

    /** Has all that is declared here reached from anywhere; this place is the end of the top level. */
    void keepAll() {
        for (String name : scope.names()) {
            if (scope.entry(name).symbol() instanceof Symbol.Local(Variable variable)) {
                variable.markExported();
            }
        }
    }

    /** Every name that this place sees, the nearest first. */
    Words wordsInScope() {
        if (words == null) {
            words = new Words(namesInScope());
        }
        return words;
    }

    private Set<String> namesInScope() {
        Set<String> names = new LinkedHashSet<>();
        for (Scope at = scope; at != null; at = at.outer()) {
            Scope level = at;
            level.names().stream().filter(name -> level.visible(name, unit()) != null).forEach(names::add);
        }
        Stream.concat(vocabulary.globals().stream(), vocabulary.globalValues().stream()).sorted().forEach(names::add);
        names.addAll(RECORDS.keySet());
        return names;
    }

    /** Every name of a type that this place sees. */
    Set<String> typesInScope() {
        Set<String> names = namesInScope();
        vocabulary.typeNames().stream().sorted().forEach(names::add);
        names.removeIf(name -> type(name) == null);
        return names;
    }
}
