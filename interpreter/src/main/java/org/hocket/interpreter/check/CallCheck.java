package org.hocket.interpreter.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.value.Signature;

/** Checks the arguments of calls of what is known. */
final class CallCheck implements NodeCheck {

    private final CallTypes calls;
    private final Report report;

    CallCheck(CallTypes calls, Report report) {
        this.calls = calls;
        this.report = report;
    }

    @Override
    public void check(SyntaxNode node) {
        if (node instanceof Expression.Call call) {
            checkNames(call.arguments());
            checkValue(call.callee());
            CallTypes.Callee callee = calls.callee(call.callee());
            if (callee != null && callee.signature() != null) {
                checkArguments(call, callee.signature(), callee.given());
            }
        }
    }

    private void checkValue(Expression callee) {
        if (callee instanceof Expression.Reference name && calls.isValue(name)) {
            report.error(name.span(), "`" + name.name() + "` is a value, not a function",
                    "leave the parentheses out: `" + name.name() + "`, or read a part of it: `" + name.name() + "[key]`");
        }
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

    /** @param before how many positional arguments stand before the call: 1 in {@code a.f(b)} where it is {@code f(a, b)} */
    private void checkArguments(Expression.Call call, Signature signature, int before) {
        int positional = before;
        boolean unsure = false;
        Set<Integer> given = new HashSet<>();
        for (Argument argument : call.arguments()) {
            if (argument.name() != null) {
                unsure |= !checkNamed(argument, signature, positional, given);
            } else if (argument.spread()) {
                unsure = true;
            } else {
                positional++;
            }
        }
        int most = signature.parameters().size();
        if (!signature.hasRest() && positional > most) {
            report.error(place(call.callee()), "`" + signature.name() + "` takes " + count(signature) + ", not " + positional,
                    declared(signature) + (before > 0 ? "; what stands before the dot is its first argument" : ""));
        } else if (!unsure) {
            checkMissing(call, signature, positional, given);
        }
    }

    /** @return whether there is such a parameter */
    private boolean checkNamed(Argument argument, Signature signature, int positional, Set<Integer> given) {
        String name = argument.name().text();
        int index = signature.indexOf(name);
        if (index < 0 || signature.parameters().get(index).rest()) {
            String meant = Suggestions.didYouMean(name,
                    signature.parameters().stream().filter(p -> !p.rest()).map(Signature.Parameter::name).toList());
            report.error(argument.name().span(), "`" + signature.name() + "` has no parameter `" + name + "`",
                    meant != null ? meant + " It" + declared(signature).substring(2) : declared(signature));
            return false;
        }
        if (index < positional) {
            report.error(argument.name().span(), "the argument `" + name + "` is already given by its position",
                    declared(signature));
        } else {
            given.add(index);
        }
        return true;
    }

    private void checkMissing(Expression.Call call, Signature signature, int positional, Set<Integer> given) {
        List<Signature.Parameter> parameters = signature.parameters();
        for (int i = positional; i < parameters.size(); i++) {
            if (!parameters.get(i).optional() && !parameters.get(i).rest() && !given.contains(i)) {
                report.error(place(call.callee()),
                        "this call of `" + signature.name() + "` lacks the argument `" + parameters.get(i).name() + "`",
                        declared(signature));
                return;
            }
        }
    }

    private static String declared(Signature signature) {
        return "it is declared as `" + signature + "`";
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
