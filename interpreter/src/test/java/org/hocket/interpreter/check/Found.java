package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.SyntaxNode;

/** A correct script, and ways to point at parts of it. */
record Found(Module module, Resolution resolution) {

    static Found in(String text) {
        SourceText source = new SourceText("test.hk", text);
        Module module = Scripts.parse(source);
        CheckResult result = Checker.check(source, module, Scripts.WORLD, Scripts.WORLD);
        if (!result.diagnostics().isEmpty()) {
            throw new AssertionError(result.diagnostics().toString());
        }
        return new Found(module, result.resolution());
    }

    /** What the first reference of that name means. */
    Symbol symbol(String name) {
        return resolution.symbol(all(Expression.Reference.class, r -> r.name().equals(name)).getFirst());
    }

    /** The variable that the last reference of that name means. */
    Variable variable(String name) {
        var references = all(Expression.Reference.class, r -> r.name().equals(name));
        return ((Symbol.Local) resolution.symbol(references.getLast())).variable();
    }

    Declaration.Function function(String name) {
        return all(Declaration.Function.class, f -> f.name().text().equals(name)).getFirst();
    }

    CodeUnit unit(String function) {
        return resolution.unit(function(function));
    }

    CodeUnit lambda() {
        return resolution.unit(all(Expression.Lambda.class, _ -> true).getFirst());
    }

    CodeUnit task() {
        return resolution.unit(all(Expression.Async.class, _ -> true).getFirst());
    }

    List<String> captures(CodeUnit unit) {
        return unit.captures().stream().map(Variable::name).toList();
    }

    <T extends SyntaxNode> List<T> all(Class<T> type, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        descendants(module).filter(type::isInstance).map(type::cast).filter(wanted).forEach(found::add);
        return found;
    }

    private static Stream<SyntaxNode> descendants(SyntaxNode node) {
        return Stream.concat(Stream.of(node), Children.of(node).stream().flatMap(Found::descendants));
    }
}
