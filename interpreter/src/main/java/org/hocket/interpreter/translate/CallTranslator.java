package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Statement;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.builtin.LibraryModules;
import org.hocket.interpreter.check.FileModule;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ArgumentShape;
import org.hocket.interpreter.node.call.ArgumentsNode;
import org.hocket.interpreter.node.call.BuiltinCallNode;
import org.hocket.interpreter.node.call.BuiltinRootNode;
import org.hocket.interpreter.node.call.InvokeNode;
import org.hocket.interpreter.node.call.MethodCallNode;
import org.hocket.interpreter.node.call.MethodNode;
import org.hocket.interpreter.node.call.MethodNodeGen;
import org.hocket.interpreter.node.call.PlaceCallNode;
import org.hocket.interpreter.node.call.StaticCallNode;
import org.hocket.interpreter.node.call.StaticFunction;
import org.hocket.interpreter.node.call.StaticFunctionNode;
import org.hocket.interpreter.node.call.WrittenArgument;
import org.hocket.interpreter.node.control.OptionalChainNodes;
import org.hocket.interpreter.node.literal.Literals;
import org.hocket.interpreter.node.local.GlobalNodes;
import org.hocket.interpreter.value.Signature;

/** Names and calls. */
final class CallTranslator {

    private final UnitTranslator unit;

    CallTranslator(UnitTranslator unit) {
        this.unit = unit;
    }

    /* What a name means. */

    /** A name as a value. */
    ExpressionNode reference(Expression.Reference reference) {
        return value(unit.module(), unit.module().resolution().symbol(reference));
    }

    private ExpressionNode value(ModuleTranslator module, Symbol symbol) {
        return switch (symbol) {
            case Symbol.Local(Variable variable) -> module == unit.module() ? unit.read(variable)
                    : new GlobalNodes.ReadLet(module.global(variable));
            case Symbol.Imported other -> value(module.importedModule(other.module()), other.target());
            case Symbol.Builtin(String name) -> builtinValue(Builtins.globals().builtin(name));
            case Symbol.BuiltinValue(String name) -> new BuiltinCallNode(Builtins.globals().builtin(name),
                    argumentsNode(List.of(), List.of()));
            case Symbol.LibraryModule _, Symbol.Namespace _, Symbol.BuiltinType _ ->
                    throw new IllegalArgumentException("not a value: " + symbol);
            default -> new StaticFunctionNode(staticFunction(module, symbol));
        };
    }

    private ExpressionNode builtinValue(Builtin builtin) {
        return Literals.of(BuiltinRootNode.closure(unit.module().language(), builtin));
    }

    /** The function that a symbol names, where that is known before the script runs; else null. */
    private StaticFunction staticFunction(ModuleTranslator module, Symbol symbol) {
        return switch (symbol) {
            case Symbol.Function function -> module.function(function.declaration());
            case Symbol.RecordType record -> module.constructor(record.declaration());
            case Symbol.ErrorType error -> module.constructor(error.declaration());
            case Symbol.BuiltinRecord(var type) -> module.constructor(type);
            case Symbol.Imported other -> staticFunction(module.importedModule(other.module()), other.target());
            default -> null;
        };
    }

    /** {@code math.pi}, {@code util.limit}, {@code args.parse}: null where the target is no module and has no such function. */
    ExpressionNode moduleMember(Expression.Member member) {
        return switch (moduleOf(member.target())) {
            case Symbol.BuiltinValue(String name) -> {
                Builtin function = LibraryModules.functionOf(name, member.name().text());
                yield function == null ? null : builtinValue(function);
            }
            case Symbol.LibraryModule(String name) -> libraryMember(LibraryModules.get(name), member.name().text());
            case Symbol.Namespace(FileModule file) -> value(unit.module().importedModule(file),
                    file.exports().get(member.name().text()));
            case null, default -> null;
        };
    }

    private ExpressionNode libraryMember(Library library, String name) {
        Library.Constant constant = library.constant(name);
        return constant != null ? Literals.of(constant.value()) : builtinValue(library.builtin(name));
    }

    private Symbol moduleOf(Expression target) {
        return target instanceof Expression.Reference reference ? unit.module().resolution().symbol(reference) : null;
    }

    /* Calls. */

    ExpressionNode call(Expression.Call call) {
        Lending lending = new Lending(unit);
        ExpressionNode node = switch (call.callee()) {
            case Expression.Reference reference -> callOf(unit.module(), unit.module().resolution().symbol(reference), call,
                    lending);
            case Expression.Member member -> memberCall(member, call, lending);
            default -> null;
        };
        if (node == null) {
            node = new InvokeNode(unit.expressions().translate(call.callee()), arguments(call.arguments(), lending));
        }
        return lending.around(UnitTranslator.at(node, call));
    }

    /** A call of what a symbol names; null where the function is known only when the call runs. */
    private ExpressionNode callOf(ModuleTranslator module, Symbol symbol, Expression.Call call, Lending lending) {
        if (symbol instanceof Symbol.Builtin(String name)) {
            return builtinCall(Builtins.globals().builtin(name), call, lending);
        }
        StaticFunction function = staticFunction(module, symbol);
        if (function == null || !inOrder(call, function.signature())) {
            return null;
        }
        return new StaticCallNode(function, arranged(call.arguments(), function.signature(), lending));
    }

    private ExpressionNode builtinCall(Builtin builtin, Expression.Call call, Lending lending) {
        return new BuiltinCallNode(builtin, arguments(call.arguments(), lending));
    }

    private ExpressionNode memberCall(Expression.Member callee, Expression.Call call, Lending lending) {
        String member = callee.name().text();
        return switch (moduleOf(callee.target())) {
            case Symbol.LibraryModule(String name) -> builtinCall(LibraryModules.get(name).builtin(member), call, lending);
            case Symbol.BuiltinValue(String name) when LibraryModules.functionOf(name, member) != null ->
                    builtinCall(LibraryModules.functionOf(name, member), call, lending);
            case Symbol.Namespace(FileModule file) -> callOf(unit.module().importedModule(file),
                    file.exports().get(member), call, lending);
            case null, default -> methodCall(callee, call, lending);
        };
    }

    private ExpressionNode methodCall(Expression.Member callee, Expression.Call call, Lending lending) {
        String name = callee.name().text();
        MethodNode method = method(name, callee.name().span(), unit.module().resolution().fallback(callee));
        if (Builtins.changingMethods().contains(name) && !callee.optional() && unit.places().isPlace(callee.target())) {
            return new PlaceCallNode(name, unit.places().place(callee.target()), arguments(call.arguments(), lending, true),
                    method);
        }
        ExpressionNode receiver = lending.holdForCall(callee.target(), runsCode(call.arguments()));
        ExpressionNode linked = callee.optional() ? UnitTranslator.at(new OptionalChainNodes.Link(receiver), callee.target()) : receiver;
        return new MethodCallNode(linked, arguments(call.arguments(), lending), method);
    }

    /** @param fallback the function in scope that is called where the receiver has no such method, or null */
    private MethodNode method(String name, Span place, Symbol fallback) {
        return MethodNodeGen.create(name, place, fallback == null ? null : value(unit.module(), fallback));
    }

    /** A {@code shared} declaration is a call of the function of that name, whatever the name means in the script there. */
    ExpressionNode shared(Statement.Shared cell) {
        Identifier name = cell.name();
        List<Argument> arguments = List.of(new Argument(null, false, cell.value(), cell.value().span()),
                new Argument(null, false, new Expression.TextLiteral(name.text(), name.span()), name.span()));
        return new BuiltinCallNode(Builtins.globals().builtin("shared"), items(arguments));
    }

    /** What a {@code use} calls at its end. */
    MethodNode closing(Statement.Use use) {
        return method("close", use.value().span(), unit.module().resolution().closer(use));
    }

    private static boolean runsCode(List<Argument> arguments) {
        return !arguments.stream().allMatch(argument -> Lending.isSimple(argument.value()));
    }

    /** Whether each argument goes to a parameter behind that of the one before, so that the text shows which. */
    private static boolean inOrder(Expression.Call call, Signature signature) {
        int last = -1;
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            int place = place(argument, i, signature);
            if (argument.spread() || place <= last) {
                return false;
            }
            last = place;
        }
        return !signature.hasRest();
    }

    private static int place(Argument argument, int index, Signature signature) {
        return argument.name() == null ? index : signature.indexOf(argument.name().text());
    }

    private ExpressionNode[] arranged(List<Argument> arguments, Signature signature, Lending lending) {
        ExpressionNode[] nodes = new ExpressionNode[signature.parameters().size()];
        for (int i = 0; i < arguments.size(); i++) {
            boolean laterRun = runsCode(arguments.subList(i + 1, arguments.size()));
            nodes[place(arguments.get(i), i, signature)] = lending.holdForCall(arguments.get(i).value(), laterRun);
        }
        return nodes;
    }

    private ArgumentsNode arguments(List<Argument> arguments, Lending lending) {
        return arguments(arguments, lending, false);
    }

    /** @param changes whether the call itself changes a variable in place, maybe one that is among the arguments */
    private ArgumentsNode arguments(List<Argument> arguments, Lending lending, boolean changes) {
        List<ExpressionNode> nodes = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean laterRun = changes || runsCode(arguments.subList(i + 1, arguments.size()));
            nodes.add(lending.holdForCall(arguments.get(i).value(), laterRun));
        }
        return argumentsNode(arguments, nodes);
    }

    /** The items of a list literal; each is kept. */
    ArgumentsNode items(List<Argument> items) {
        return argumentsNode(items, items.stream().map(item -> unit.expressions().kept(item.value())).toList());
    }

    private static ArgumentsNode argumentsNode(List<Argument> arguments, List<ExpressionNode> nodes) {
        List<String> names = arguments.stream().filter(argument -> argument.name() != null)
                .map(argument -> argument.name().text()).toList();
        boolean[] spreads = null;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).spread()) {
                spreads = spreads == null ? new boolean[arguments.size()] : spreads;
                spreads[i] = true;
            }
        }
        ArgumentShape shape = new ArgumentShape(arguments.size() - names.size(), names);
        List<WrittenArgument> written = arguments.stream()
                .map(argument -> new WrittenArgument(argument.name() == null ? null : argument.name().span(),
                        argument.value().span())).toList();
        return new ArgumentsNode(shape, nodes.toArray(ExpressionNode[]::new), spreads, written);
    }

    /** Whether what the call gives has been marked already where it had to be: functions of the script see to that. */
    boolean returnsOwnValue(Expression.Call call) {
        return call.callee() instanceof Expression.Reference reference
                && staticFunction(unit.module(), unit.module().resolution().symbol(reference)) != null;
    }
}
