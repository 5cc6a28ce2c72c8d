package org.hocket.interpreter.check;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.check.ValueType.Declared;
import org.hocket.interpreter.check.ValueType.Named;

/** Checks that modules, and values whose type is certain, have the members that are asked of them. */
final class MemberCheck implements NodeCheck {

    private final Resolution resolution;
    private final Vocabulary vocabulary;
    private final TypeInference types;
    private final Report report;
    private final Set<Expression> called = Collections.newSetFromMap(new IdentityHashMap<>());

    MemberCheck(Resolution resolution, Vocabulary vocabulary, TypeInference types, Report report) {
        this.resolution = resolution;
        this.vocabulary = vocabulary;
        this.types = types;
        this.report = report;
    }

    @Override
    public void check(SyntaxNode node) {
        if (node instanceof Expression.Call(Expression.Member callee, _, _)) {
            called.add(callee);
        } else if (node instanceof Expression.Member member) {
            checkMember(member);
        }
    }

    private void checkMember(Expression.Member member) {
        if (member.target() instanceof Expression.Reference target && CallTypes.isModule(resolution.symbol(target))) {
            checkModule(resolution.symbol(target), target.name(), member.name().text(), member.name().span());
            return;
        }
        ValueType type = types.of(member.target());
        if (type == null || member.optional() && type.equals(Named.NULL)) {
            return;
        }
        if (called.contains(member)) {
            checkMethod(member, type);
        } else {
            checkField(member, type);
        }
    }

    private void checkModule(Symbol module, String called, String member, Span place) {
        if (module instanceof Symbol.LibraryModule(String library)) {
            var members = vocabulary.library(library).members();
            if (!members.contains(member)) {
                reportModule(called, member, place, Suggestions.member(member, members));
            }
        } else if (module instanceof Symbol.Namespace(FileModule file) && !file.exports().containsKey(member)) {
            reportModule(called, member, place, ImportResolver.missing(file, member));
        }
    }

    private void reportModule(String module, String member, Span place, String help) {
        report.error(place, "the module `" + module + "` has no `" + member + "`", help);
    }

    private void checkMethod(Expression.Member member, ValueType type) {
        String name = member.name().text();
        LibraryNames methods = types.calls().methods(type);
        if (methods == null) {
            return;
        }
        if (types.calls().isField(type, name)) {
            report.withdraw(member.name().span());
        } else if (methods.signature(name) == null && type.equals(Named.SHARED)) {
            checkMethodOfCell(member, type, methods);
        } else if (methods.signature(name) == null) {
            report.withdraw(member.name().span());
            if (resolution.fallback(member) == null && !resolution.isFallbackUnsure(member)) {
                report(member, type, "method", methodHelp(member, type, methods));
            }
        }
    }

    /** A change of its value is reported where changes are. Functions of the language that are methods, too, take no cell. */
    private void checkMethodOfCell(Expression.Member member, ValueType cell, LibraryNames methods) {
        Symbol function = resolution.fallback(member);
        boolean ofValue = function instanceof Symbol.Builtin && !vocabulary.typesWith(member.name().text()).isEmpty();
        if (ofValue) {
            report.withdraw(member.name().span());
        }
        boolean unknown = function == null && !report.blames(member.name().span()) && !resolution.isFallbackUnsure(member);
        if (ofValue || unknown) {
            report(member, cell, "method", methodHelp(member, cell, methods));
        }
    }

    private String methodHelp(Expression.Member member, ValueType type, LibraryNames methods) {
        String name = member.name().text();
        return type.equals(Named.NULL) ? "write `?.` where the value may be null: `x?." + name + "()`"
                : type.equals(Named.SHARED) && !vocabulary.typesWith(name).isEmpty() ? inCell(member, "()")
                : MethodSuggestions.help(name, methods.members(), vocabulary.typesWith(name));
    }

    private void checkField(Expression.Member member, ValueType type) {
        String name = member.name().text();
        Collection<String> fields = types.calls().fields(type);
        LibraryNames methods = types.calls().methods(type);
        if (methods == null || fields == null || fields.contains(name) || report.blames(member.span())) {
            return;
        }
        String help = methods.signature(name) != null ? "to call the method, write `" + name + "()`"
                : type.equals(Named.SHARED) ? inCell(member, "") : fieldHelp(name, type, fields);
        report(member, type, "field", help);
    }

    private static String inCell(Expression.Member member, String call) {
        String cell = member.target() instanceof Expression.Reference name ? name.name() : "cell";
        return "the value in it is read by `" + cell + ".get()." + member.name().text() + call + "`, and in a `lock` by `"
                + cell + ".value." + member.name().text() + call + "`";
    }

    private String fieldHelp(String name, ValueType type, Collection<String> fields) {
        String field = Suggestions.didYouMean(name, fields);
        if (field != null) {
            return field;
        }
        String method = MethodSuggestions.meant(name, types.calls().methods(type).members());
        if (method != null) {
            return "did you mean `" + method + "()`?";
        }
        return switch (type) {
            case Named named when named.equals(Named.NULL) -> "write `?.` where the value may be null: `x?." + name + "`";
            case Declared declared when declared.isError() -> declared.declaration() + "; every error has "
                    + quoted(vocabulary.fields("error"));
            case Declared declared -> declared.declaration();
            case Named _ -> fields.isEmpty() ? "records, maps, errors and tasks have fields" : "it has " + quoted(fields);
        };
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private void report(Expression.Member member, ValueType type, String what, String help) {
        String message = type.description() + " has no " + what + " `" + member.name().text() + "`";
        Variable variable = member.target() instanceof Expression.Reference target
                && resolution.symbol(target) instanceof Symbol.Local(Variable local) ? local : null;
        if (variable == null) {
            report.error(member.name().span(), message, help);
        } else {
            report.error(member.name().span(), message, help, variable.declaration(), "this is " + type.description());
        }
    }
}
