package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.check.Children;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.local.Global;

/** A {@code let} of a file's top level that some code reaches. */
public record ReachedLet(CodePlace declaration, String name, Global global) {

    /** Those that the code of a node reaches, each once, in the order in which a reader finds them. */
    static List<ReachedLet> of(ModuleTranslator module, SyntaxNode code) {
        Search search = new Search();
        search.visit(module, code);
        return new ArrayList<>(search.found.values());
    }

    private static final class Search {

        private final Map<Variable, ReachedLet> found = new LinkedHashMap<>();
        private final Set<SyntaxNode> declarations = Collections.newSetFromMap(new IdentityHashMap<>());

        void visit(ModuleTranslator module, SyntaxNode node) {
            switch (node) {
                case Expression.Reference reference -> follow(module, module.resolution().symbol(reference));
                case Expression.Member member -> {
                    follow(module, module.resolution().fallback(member));
                    if (member.target() instanceof Expression.Reference reference
                            && module.resolution().symbol(reference) instanceof Symbol.Namespace(var file)) {
                        follow(module.importedModule(file), file.exports().get(member.name().text()));
                    }
                }
                case Statement.Use use -> follow(module, module.resolution().closer(use));
                default -> {
                }
            }
            Children.of(node).forEach(child -> visit(module, child));
        }

        private void follow(ModuleTranslator module, Symbol symbol) {
            switch (symbol) {
                case Symbol.Local(Variable variable) when variable.global() && !variable.mutable() ->
                        found.computeIfAbsent(variable, v -> new ReachedLet(new CodePlace(module.key(), v.declaration()), v.name(), module.global(v)));
                case Symbol.Function(var declaration) -> enter(module, declaration);
                case Symbol.RecordType(var declaration) -> enter(module, declaration);
                case Symbol.ErrorType(var declaration) -> enter(module, declaration);
                case Symbol.Imported other -> follow(module.importedModule(other.module()), other.target());
                case null, default -> {
                }
            }
        }

        private void enter(ModuleTranslator module, SyntaxNode declaration) {
            if (declarations.add(declaration)) {
                visit(module, declaration);
            }
        }
    }
}
