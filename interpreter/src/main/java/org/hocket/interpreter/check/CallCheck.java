package org.hocket.interpreter.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.value.Signature;

/** Checks the members of modules, and the arguments of calls of what is known. */
final class CallCheck implements NodeCheck {

    private final Resolution resolution;
    private final Vocabulary vocabulary;
    private final Report report;

    CallCheck(Resolution resolution, Vocabulary vocabulary, Report report) {
        this.resolution = resolution;
        this.vocabulary = vocabulary;
        this.report = report;
    }

    @Override
    public void check(SyntaxNode node) {
        if (node instanceof Expression.Call call) {
            checkNames(call.arguments());
            Signature signature = signature(call.callee());
            if (signature != null) {
                checkArguments(call, signature);
            }
        } else if (node instanceof Expression.Member(Expression.Reference target, var name, _, _)) {
            checkMember(resolution.symbol(target), target.name(), name.text(), name.span());
        }
    }

    private void checkMember(Symbol module, String called, String member, Span place) {
        if (module instanceof Symbol.LibraryModule(String library)) {
            var members = vocabulary.library(library).members();
            if (!members.contains(member)) {
                reportMember(called, member, place, Suggestions.member(member, members));
            }
        } else if (module instanceof Symbol.Namespace(FileModule file) && !file.exports().containsKey(member)) {
            reportMember(called, member, place, ImportResolver.missing(file, member));
        }
    }

    private void reportMember(String module, String member, Span place, String help) {
        report.error(place, "the module `" + module + "` has no `" + member + "`", help);
    }

    /** What is known of the parameters of what is called; null where nothing is. */
    private Signature signature(Expression callee) {
        return switch (callee) {
            case Expression.Reference reference -> signature(resolution.symbol(reference));
            case Expression.Member(Expression.Reference target, var name, _, _) ->
                    memberSignature(resolution.symbol(target), name.text());
            default -> null;
        };
    }

    private Signature memberSignature(Symbol module, String member) {
        return switch (module) {
            case Symbol.LibraryModule(String name) -> vocabulary.library(name).signature(member);
            case Symbol.Namespace(FileModule file) -> signature(file.exports().get(member));
            case null, default -> null;
        };
    }

    private Signature signature(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Function(var function) -> signature(function.name().text(), function.parameters());
            case Symbol.RecordType(var type) -> signature(type.name().text(), type.fields());
            case Symbol.ErrorType(var type) -> signature(type.name().text(), type.fields());
            case Symbol.Builtin(String name) -> vocabulary.globalSignature(name);
            case Symbol.BuiltinError(var kind) -> vocabulary.globalSignature(kind.scriptName());
            case Symbol.Imported imported -> signature(imported.target());
            case Symbol.Local(Variable variable) -> {
                var function = resolution.nestedFunction(variable);
                yield function == null ? null : signature(variable.name(), function.parameters());
            }
            case null, default -> null;
        };
    }

    private static Signature signature(String name, List<Parameter> parameters) {
        return new Signature(name, parameters.stream().map(CallCheck::parameter).toList());
    }

    private static Signature.Parameter parameter(Parameter parameter) {
        String name = parameter.pattern() instanceof Pattern.Binding binding ? binding.name().text() : "_";
        boolean optional = parameter.defaultValue() != null;
        return new Signature.Parameter(name, optional, parameter.rest(),
                parameter.rest() ? "..." + name : optional ? name + " = …" : name);
    }

    private void checkNames(List<Argument> arguments) {
        Set<String> names = new HashSet<>();
        for (Argument argument : arguments) {
            if (argument.name() != null && !names.add(argument.name().text())) {
                report.error(argument.name().span(), "the argument `" + argument.name().text() + "` is given twice",
                        "remove one of the two");
            }
        }
    }

    private void checkArguments(Expression.Call call, Signature signature) {
        int positional = 0;
        boolean spread = false;
        Set<Integer> given = new HashSet<>();
        for (Argument argument : call.arguments()) {
            if (argument.name() != null) {
                checkNamed(argument, signature, positional, given);
            } else if (argument.spread()) {
                spread = true;
            } else {
                positional++;
            }
        }
        int most = signature.parameters().size();
        if (!signature.hasRest() && positional > most) {
            report.error(place(call.callee()), "`" + signature.name() + "` takes " + count(signature) + ", not " + positional,
                    "it is declared as `" + signature + "`");
        } else if (!spread) {
            checkMissing(call, signature, positional, given);
        }
    }

    private void checkNamed(Argument argument, Signature signature, int positional, Set<Integer> given) {
        String name = argument.name().text();
        int index = signature.indexOf(name);
        if (index < 0 || signature.parameters().get(index).rest()) {
            String meant = Suggestions.didYouMean(name,
                    signature.parameters().stream().filter(p -> !p.rest()).map(Signature.Parameter::name).toList());
            report.error(argument.name().span(), "`" + signature.name() + "` has no parameter `" + name + "`",
                    meant != null ? meant : "it is declared as `" + signature + "`");
        } else if (index < positional) {
            report.error(argument.name().span(), "the argument `" + name + "` is already given by its position",
                    "it is declared as `" + signature + "`");
        } else {
            given.add(index);
        }
    }

    private void checkMissing(Expression.Call call, Signature signature, int positional, Set<Integer> given) {
        List<Signature.Parameter> parameters = signature.parameters();
        for (int i = positional; i < parameters.size(); i++) {
            if (!parameters.get(i).optional() && !parameters.get(i).rest() && !given.contains(i)) {
                report.error(place(call.callee()),
                        "this call of `" + signature.name() + "` lacks the argument `" + parameters.get(i).name() + "`",
                        "it is declared as `" + signature + "`");
                return;
            }
        }
    }

    private static Span place(Expression callee) {
        return callee instanceof Expression.Member member ? member.name().span() : callee.span();
    }

    /** How many positional arguments fit. */
    private static String count(Signature signature) {
        int least = signature.required();
        int most = signature.parameters().size();
        String noun = most == 1 ? " argument" : " arguments";
        return most == 0 ? "no arguments" : least == most ? most + noun
                : least == 0 ? "at most " + most + noun : least + " to " + most + noun;
    }
}
