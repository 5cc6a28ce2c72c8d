package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.check.ValueType.Declared;
import org.hocket.interpreter.check.ValueType.Named;
import org.hocket.interpreter.value.Signature;

/** Finds what calls call, and the types of what they give. */
final class CallTypes {

    private static final String WITH = "with";

    private final TypeInference types;
    private final Resolution resolution;
    private final Vocabulary vocabulary;
    private final Map<Declaration.Function, ValueType> results = new IdentityHashMap<>();

    /**
     * What is called.
     *
     * @param signature its parameters; null where they are not known
     * @param given     how many of the arguments are not in the call's parentheses: 1 where {@code a.f(b)} is {@code f(a, b)}
     * @param result    the type of what it gives; null where that is not certain
     */
    record Callee(Signature signature, int given, ValueType result) {
    }

    CallTypes(TypeInference types, Resolution resolution, Vocabulary vocabulary) {
        this.types = types;
        this.resolution = resolution;
        this.vocabulary = vocabulary;
    }

    /** What an expression means where it is called; null where that is not certain. */
    Callee callee(Expression called) {
        return switch (called) {
            case Expression.Reference reference -> ofSymbol(resolution.symbol(reference), 0);
            case Expression.Member(Expression.Reference target, var name, _, _) when isModule(resolution.symbol(target)) ->
                    ofModule(resolution.symbol(target), name.text());
            case Expression.Member(Expression.Reference target, var name, _, _)
                    when resolution.symbol(target) instanceof Symbol.BuiltinValue(String value) ->
                    new Callee(vocabulary.ownSignature(value, name.text()), 0, null);
            case Expression.Member member -> ofMethod(types.of(member.target()), member);
            default -> null;
        };
    }

    ValueType result(Expression.Call call) {
        Callee callee = callee(call.callee());
        return callee == null ? null : callee.result();
    }

    /** The names of a type's methods; null where the type is not known well enough. */
    LibraryNames methods(ValueType type) {
        return switch (type) {
            case Named(String name) -> vocabulary.methods(name);
            case Declared declared -> new WithOf(declared);
        };
    }

    /** The names that stand for parts of a type's values; null where they are not known. */
    Collection<String> fields(ValueType type) {
        return switch (type) {
            case Named(String name) -> vocabulary.fields(name);
            case Declared declared when declared.isError() -> {
                List<String> fields = new ArrayList<>(declared.fields());
                fields.addAll(vocabulary.fields("error"));
                yield fields;
            }
            case Declared declared -> declared.fields();
        };
    }

    /** Whether a name stands for a value of the language that is no function. */
    boolean isValue(Expression.Reference name) {
        return resolution.symbol(name) instanceof Symbol.BuiltinValue;
    }

    /** Whether a call of that member calls what a field holds, which goes before any method. */
    boolean isField(ValueType type, String name) {
        return type instanceof Declared declared && declared.fields().contains(name);
    }

    static boolean isModule(Symbol symbol) {
        return symbol instanceof Symbol.LibraryModule || symbol instanceof Symbol.Namespace;
    }

    private Callee ofModule(Symbol module, String member) {
        return switch (module) {
            case Symbol.LibraryModule(String name) -> ofLibrary(vocabulary.library(name), member);
            case Symbol.Namespace(FileModule file) -> ofSymbol(file.exports().get(member), 0);
            default -> throw new IllegalArgumentException("no module: " + module);
        };
    }

    private Callee ofMethod(ValueType receiver, Expression.Member member) {
        String name = member.name().text();
        if (receiver == null || isField(receiver, name)) {
            return null;
        }
        LibraryNames methods = methods(receiver);
        if (methods == null || methods.signature(name) != null) {
            return methods == null ? null : new Callee(methods.signature(name), 0,
                    receiver instanceof Declared ? receiver : named(methods.result(name)));
        }
        return ofSymbol(resolution.fallback(member), 1);
    }

    private static Callee ofLibrary(LibraryNames library, String member) {
        return new Callee(library.signature(member), 0, named(library.result(member)));
    }

    private static ValueType named(String result) {
        return result == null ? null : new Named(result);
    }

    private Callee ofSymbol(Symbol symbol, int given) {
        return switch (symbol) {
            case Symbol.Function(var function) -> ofFunction(function, given, resultOf(function));
            case Symbol.Local(Variable variable) -> {
                var function = variable.ambiguous() ? null : resolution.nestedFunction(variable);
                yield function == null ? null : ofFunction(function, given, resultOf(function));
            }
            case Symbol.Builtin(String name) ->
                    new Callee(vocabulary.globalSignature(name), given, named(vocabulary.globalResult(name)));
            case Symbol.BuiltinRecord(var type) -> new Callee(type.signature(), given, ValueType.declared(symbol));
            case Symbol.RecordType(var type) ->
                    new Callee(signature(type.name().text(), type.fields()), given, ValueType.declared(symbol));
            case Symbol.ErrorType(var type) ->
                    new Callee(signature(type.name().text(), type.fields()), given, ValueType.declared(symbol));
            case Symbol.Imported(_, _, Symbol.Function(var function)) -> ofFunction(function, given, null);
            case Symbol.Imported(_, _, Symbol.Local _) -> null;
            case Symbol.Imported imported -> ofSymbol(imported.target(), given);
            case null, default -> null;
        };
    }

    private static Callee ofFunction(Declaration.Function function, int given, ValueType result) {
        return new Callee(signature(function.name().text(), function.parameters()), given, result);
    }

    /** The type of what a function of this file gives, where that is the value of its body. */
    private ValueType resultOf(Declaration.Function function) {
        if (!results.containsKey(function)) {
            results.put(function, null);
            results.put(function, returns(function.body()) ? null : types.of(function.body()));
        }
        return results.get(function);
    }

    /** Whether a {@code return} of the function that has this as a part ends it. */
    private static boolean returns(SyntaxNode node) {
        return switch (node) {
            case Expression.Return _ -> true;
            case Declaration.Function _, Expression.Lambda _, Expression.Async _, Expression.Spawn _, Expression.Parallel _ -> false;
            default -> Children.of(node).stream().anyMatch(CallTypes::returns);
        };
    }

    static Signature signature(String name, List<Parameter> parameters) {
        return new Signature(name, parameters.stream().map(CallTypes::parameter).toList());
    }

    private static Signature.Parameter parameter(Parameter parameter) {
        String name = TypeSymbols.fieldName(parameter);
        boolean optional = parameter.defaultValue() != null;
        return new Signature.Parameter(name, optional, parameter.rest(),
                parameter.rest() ? "..." + name : optional ? name + " = …" : name);
    }

    /** The one method of a record: {@code with}, whose parameters are the record's fields. */
    private record WithOf(Declared type) implements LibraryNames {

        @Override
        public List<String> members() {
            return List.of(WITH);
        }

        @Override
        public Signature signature(String member) {
            return !member.equals(WITH) ? null : new Signature(type.name() + "." + WITH, type.fields().stream()
                    .map(field -> new Signature.Parameter(field, true, false, field)).toList());
        }

        @Override
        public String result(String member) {
            return null;
        }
    }
}
