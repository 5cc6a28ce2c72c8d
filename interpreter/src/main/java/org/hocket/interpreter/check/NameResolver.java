package org.hocket.interpreter.check;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** Finds what a single name means. */
final class NameResolver {

    private static final int MAX_SHOWN = 40;

    private final Environment environment;
    private final CaptureAnalysis captures;

    NameResolver(Environment environment, CaptureAnalysis captures) {
        this.environment = environment;
        this.captures = captures;
    }

    /** @param assigned what a plain assignment to the name gives it; null where the name is read */
    void reference(Expression.Reference reference, Expression assigned) {
        Scope.Entry entry = environment.find(reference.name());
        Symbol symbol = entry == null ? environment.builtin(reference.name()) : entry.symbol();
        if (symbol != null) {
            environment.resolution().putSymbol(reference, symbol);
            use(symbol, reference.span());
        } else if (entry == null) {
            reportUnknown(reference, assigned);
        }
    }

    /**
     * Refuses what the shell would take as it stands, or for a variable of its own, where the script has one of that name: the
     * command would run with something else than was meant, and there is another way to write either.
     */
    void braced(Expression.BracedName braced) {
        String name = braced.name().text();
        Scope.Entry entry = environment.find(name);
        if (entry == null || !(entry.symbol() instanceof Symbol.Local(Variable variable))) {
            return;
        }
        if (braced.expansion()) {
            environment.report().error(braced.name().span(), "`${" + name + "}` is a variable of the shell, not `" + name + "` of the script",
                    "for that, write `{" + name + "}`, and for a text that is no command, `\"… {" + name + "} …\"`; for the shell's, `$" + name + "`",
                    variable.declaration(), "of the script");
        } else {
            environment.report().error(braced.name().span(), "within quotes of the shell `{" + name + "}` is no hole",
                    "leave the quotes out: `{" + name + "}` is one word; or build the word: `{\"… {" + name + "} …\"}`; for the braces, `{'{" + name
                            + "}'}`", variable.declaration(), "the variable");
        }
    }

    private void use(Symbol symbol, Span place) {
        CodeUnit unit = environment.unit();
        if (symbol instanceof Symbol.Function function) {
            captures.name(function.declaration(), module(), unit, place);
        } else if (symbol instanceof Symbol.Local local) {
            captures.use(local.variable(), unit, place);
            var nested = environment.resolution().nestedFunction(local.variable());
            if (nested != null && !local.variable().ambiguous()) {
                captures.name(nested, local.variable().owner(), unit, place);
            }
        }
    }

    private CodeUnit module() {
        CodeUnit unit = environment.unit();
        while (unit.parent() != null) {
            unit = unit.parent();
        }
        return unit;
    }

    /**
     * Finds the function that {@code a.f(b)} may mean. A {@code var} does not count, so that a method's name that is a
     * {@code var}'s too makes nothing a user of that {@code var}.
     */
    void fallback(Expression.Member callee) {
        fallback(callee, callee.name().text());
    }

    /** The same for the call of {@code close} that a {@code use} makes. */
    void closer(Statement.Use use) {
        fallback(use, "close");
    }

    private void fallback(SyntaxNode caller, String name) {
        Scope.Entry entry = environment.find(name);
        Symbol symbol = entry == null ? environment.builtin(name) : entry.symbol();
        if (entry != null && symbol == null) {
            environment.resolution().putUnsureFallback(caller);
        }
        boolean callable = switch (symbol) {
            case Symbol.Local local -> !local.variable().mutable();
            case Symbol.BuiltinValue _, Symbol.LibraryModule _, Symbol.Namespace _ -> false;
            case null -> false;
            default -> true;
        };
        if (callable) {
            environment.resolution().putSymbol(caller, symbol);
            if (symbol instanceof Symbol.Local local) {
                captures.use(local.variable(), environment.unit(), caller.span());
            }
        }
    }

    void type(Identifier name) {
        Symbol symbol = environment.type(name.text());
        if (symbol != null) {
            environment.resolution().putSymbol(name, symbol);
            return;
        }
        Scope.Entry entry = environment.find(name.text());
        if (entry == null) {
            String help = Suggestions.forType(name.text(), environment.typesInScope());
            environment.report().error(name.span(), "there is no type `" + name.text() + "`",
                    help != null ? help : "declare it at the top level, as with `record " + name.text() + "(x)`");
        } else if (entry.symbol() != null) {
            environment.report().error(name.span(), "`" + name.text() + "` is " + Descriptions.of(entry.symbol())
                    + ", not a type", "to compare with its value, write `==`", entry.declaration(), "declared here");
        }
    }

    /** The value as written, where it is short. */
    private String shown(Expression value) {
        String text = environment.report().source().text(value.span());
        return text.length() <= MAX_SHOWN && text.indexOf('\n') < 0 ? text : "…";
    }

    private void reportUnknown(Expression.Reference reference, Expression assigned) {
        String name = reference.name();
        if (name.equals("_")) {
            environment.report().error(reference.span(), "`_` holds no value", "give the value a name where `_` stands");
            return;
        }
        Scope.Entry later = environment.findLater(name);
        if (later != null) {
            if (later.symbol() != null) {
                environment.report().error(reference.span(), "`" + name + "` is used before its declaration",
                        "move its declaration up, above this line", later.declaration(), "declared here");
            }
            return;
        }
        String help = Suggestions.forName(name, environment.wordsInScope(), environment.vocabulary().libraries());
        if (help == null) {
            help = assigned != null ? "to declare it, write `let " + name + " = " + shown(assigned) + "`, or `var` if it changes later"
                    : "declare it above this line, as with `let " + name + " = …`";
        }
        environment.report().error(reference.span(), "there is no `" + name + "` here", help);
    }
}
