package org.hocket.interpreter.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** What the names of a file mean. Nodes of the tree are told apart by identity. */
public final class Resolution {

    private final Map<SyntaxNode, Symbol> symbols = new IdentityHashMap<>();
    private final Map<SyntaxNode, Variable> variables = new IdentityHashMap<>();
    private final Map<SyntaxNode, CodeUnit> units = new IdentityHashMap<>();
    private final Map<Variable, SyntaxNode> sources = new IdentityHashMap<>();
    private final Set<SyntaxNode> unsureFallbacks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<SyntaxNode, FileModule> imports = new IdentityHashMap<>();
    private final Map<String, Symbol> exports = new LinkedHashMap<>();
    private final Resolution earlier;

    /** That of a file. */
    Resolution() {
        this(null);
    }

    /** @param earlier what else is known: of the inputs of a session before this one */
    Resolution(Resolution earlier) {
        this.earlier = earlier;
    }

    private <K, V> V find(Function<Resolution, Map<K, V>> kind, Object key) {
        V found = kind.apply(this).get(key);
        return found != null || earlier == null ? found : earlier.find(kind, key);
    }

    /** Takes in all that another one knows. */
    void addAll(Resolution other) {
        symbols.putAll(other.symbols);
        variables.putAll(other.variables);
        units.putAll(other.units);
        sources.putAll(other.sources);
        unsureFallbacks.addAll(other.unsureFallbacks);
        imports.putAll(other.imports);
    }

    /** What a name in an expression means. */
    public Symbol symbol(Expression.Reference reference) {
        return find(r -> r.symbols, reference);
    }

    /**
     * The function in scope that {@code a.f(b)} calls where the value of {@code a} has neither field nor method
     * {@code f}; null where there is none. A {@code var} is never it.
     *
     * @param callee the member that is called
     */
    public Symbol fallback(Expression.Member callee) {
        return find(r -> r.symbols, callee);
    }

    /** The function in scope that closes what a {@code use} binds where its value has no {@code close} of its own, or null. */
    public Symbol closer(Statement.Use use) {
        return find(r -> r.symbols, use);
    }

    /** What the name of a type in {@code is}, {@code catch} or a pattern means. */
    public Symbol type(Identifier name) {
        return find(r -> r.symbols, name);
    }

    /**
     * The variable that a name declares, in a pattern, {@code use}, {@code catch} or nested function; the alternatives
     * of a pattern declare the same ones. Null for {@code _}.
     */
    public Variable variable(Identifier name) {
        return find(r -> r.variables, name);
    }

    /**
     * The unit of a module, function, lambda, {@code async}, {@code spawn} or {@code parallel for}, or of a record's or an error's constructor, whose fields
     * are its parameters.
     */
    public CodeUnit unit(SyntaxNode node) {
        return find(r -> r.units, node);
    }

    /** The unit that stands at a place of the text, the file's own apart; null where none does. */
    public CodeUnit unitAt(Span place) {
        return units.values().stream().filter(unit -> unit.kind() != CodeUnit.Kind.MODULE && unit.syntax().span().equals(place))
                .findFirst().orElse(null);
    }

    /** The variable that is declared at a place of the text; null where none is. */
    public Variable variableAt(Span declaration) {
        return variables.values().stream().filter(variable -> variable.declaration().equals(declaration)).findFirst().orElse(null);
    }

    /** Whether a function, itself or through functions that it names, uses a {@code var} from outside it. */
    public boolean usesOutsideVar(Declaration.Function function) {
        return unit(function).usesOutsideVar();
    }

    /** What of the file runs in child processes, in no order. */
    public List<CodeUnit> unitsOnProcesses() {
        return units.values().stream().filter(unit -> unit.syntax() instanceof Expression.Spawn
                || unit.syntax() instanceof Expression.Parallel loop && loop.isOnProcesses()).toList();
    }

    /** The file that a declaration imports. */
    public FileModule importedFile(Declaration.Import declaration) {
        return find(r -> r.imports, declaration);
    }

    /** What other files can import from this one, in the order of the text. */
    public Map<String, Symbol> exports() {
        return Collections.unmodifiableMap(exports);
    }

    /** The declaration of a function that is not at the top level; null for any other variable. */
    Declaration.Function nestedFunction(Variable variable) {
        return source(variable) instanceof Declaration.Function function ? function : null;
    }

    /** Whether something in scope may be what {@link #fallback} asks for, although it gives nothing: its declaration is in error. */
    boolean isFallbackUnsure(Expression.Member callee) {
        return unsureFallbacks.contains(callee);
    }

    /**
     * What gives a variable its value: a {@code let}, {@code var} or {@code use}, a loop, a {@code catch}, the declaration
     * of a function that is not at the top level; null for parameters and most names of patterns.
     */
    SyntaxNode source(Variable variable) {
        return find(r -> r.sources, variable);
    }

    void putSource(Variable variable, SyntaxNode source) {
        sources.put(variable, source);
    }

    void putUnsureFallback(SyntaxNode caller) {
        unsureFallbacks.add(caller);
    }

    void putSymbol(SyntaxNode node, Symbol symbol) {
        symbols.put(node, symbol);
    }

    void putVariable(Identifier name, Variable variable) {
        variables.put(name, variable);
    }

    void putImport(Declaration.Import declaration, FileModule file) {
        imports.put(declaration, file);
    }

    void putUnit(SyntaxNode syntax, CodeUnit unit) {
        units.put(syntax, unit);
    }

    void putExport(String name, Symbol symbol) {
        exports.put(name, symbol);
    }
}
