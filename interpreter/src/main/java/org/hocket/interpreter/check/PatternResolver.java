package org.hocket.interpreter.check;

import java.util.LinkedHashMap;
import java.util.Map;

import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.SyntaxNode;

/** Declares the names of patterns and finds the types that they ask for. */
final class PatternResolver {

    private final Environment environment;
    private final NameResolver names;

    PatternResolver(Environment environment, NameResolver names) {
        this.environment = environment;
        this.names = names;
    }

    /** Declares the names of a pattern, hidden until {@link #resolve}. */
    void declare(Pattern pattern, Variable.Origin origin) {
        declare(pattern, origin, Map.of(), new LinkedHashMap<>());
    }

    /**
     * @param shared   the variables of the first of several alternatives, which the others declare too
     * @param declared the names that the pattern has declared so far, this call's included
     */
    private void declare(Pattern pattern, Variable.Origin origin, Map<String, Variable> shared,
            Map<String, Variable> declared) {
        switch (pattern) {
            case Pattern.Binding binding -> declare(binding.name(), origin, shared, declared);
            case Pattern.Alternatives alternatives -> declareAlternatives(alternatives, origin, shared, declared);
            default -> {
                for (SyntaxNode part : Children.of(pattern)) {
                    if (part instanceof Pattern inner) {
                        declare(inner, origin, shared, declared);
                    }
                }
            }
        }
    }

    private void declare(Identifier name, Variable.Origin origin, Map<String, Variable> shared,
            Map<String, Variable> declared) {
        Variable earlier = declared.get(name.text());
        if (earlier != null) {
            environment.report().error(name.span(), "the pattern binds `" + name.text() + "` twice",
                    "give one of the two another name, or compare in a guard: `if " + name.text() + " == …`",
                    earlier.declaration(), "first bound here");
            return;
        }
        Variable variable = shared.get(name.text());
        if (variable == null) {
            variable = environment.declareVariable(name, origin);
        } else {
            environment.resolution().putVariable(name, variable);
        }
        declared.put(name.text(), variable);
    }

    private void declareAlternatives(Pattern.Alternatives alternatives, Variable.Origin origin,
            Map<String, Variable> shared, Map<String, Variable> declared) {
        Map<String, Variable> first = new LinkedHashMap<>();
        declare(alternatives.patterns().getFirst(), origin, shared, first);
        for (Pattern other : alternatives.patterns().subList(1, alternatives.patterns().size())) {
            Map<String, Variable> own = new LinkedHashMap<>();
            declare(other, origin, first, own);
            if (!own.keySet().equals(first.keySet())) {
                environment.report().error(other.span(), "the alternatives of this pattern bind different names",
                        "bind the same names in each of them, or write an arm for each");
            }
        }
        declared.putAll(first);
    }

    /** Reveals the names of a pattern, and resolves what else it names. */
    void resolve(Pattern pattern) {
        switch (pattern) {
            case Pattern.Binding binding -> reveal(binding.name());
            case Pattern.TypePattern test -> names.type(test.type());
            case Pattern.RecordPattern type -> names.type(type.type());
            default -> {
            }
        }
        for (SyntaxNode part : Children.of(pattern)) {
            if (part instanceof Pattern inner) {
                resolve(inner);
            }
        }
    }

    private void reveal(Identifier name) {
        if (environment.resolution().variable(name) != null) {
            environment.reveal(name);
        }
    }
}
