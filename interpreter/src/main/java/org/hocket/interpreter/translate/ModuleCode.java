package org.hocket.interpreter.translate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.oracle.truffle.api.RootCallTarget;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.check.CodeUnit;
import org.hocket.interpreter.node.call.BuiltinRootNode;
import org.hocket.interpreter.node.local.Global;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.Signature;

/**
 * What of a file can be named by its place in the text, and so from another process that has the same text: code, types and
 * the {@code let}s of the top level. Code is translated when it is first asked for, and kept.
 */
public final class ModuleCode {

    private final ModuleTranslator module;
    private final Map<Span, RootCallTarget> targets = new ConcurrentHashMap<>();
    private final Map<Span, List<ReachedLet>> reached = new ConcurrentHashMap<>();

    ModuleCode(ModuleTranslator module) {
        this.module = module;
    }

    /**
     * A function, or the body of a {@code spawn} or a {@code parallel for}.
     *
     * @param name     what it is called
     * @param captured the values of what it captures, in the order of {@link CodeUnit#captures}
     * @throws IllegalArgumentException where no code stands there
     */
    public Closure closure(Span place, String name, Object[] captured) {
        CodeUnit unit = unit(place);
        return switch (unit.syntax()) {
            case Declaration.Record type -> module.constructor(type).closure();
            case Declaration.ErrorKind type -> module.constructor(type).closure();
            case Declaration.Function function when captured.length == 0 -> module.function(function).closure();
            case Declaration.Function function -> function(unit, name, function.parameters(), function.body(), captured);
            case Expression.Lambda lambda -> function(unit, name, lambda.parameters(), lambda.body(), captured);
            case Expression.Spawn spawn -> closure(new Signature(name, List.of()), place,
                    () -> new UnitTranslator(module, unit).task(name, spawn.operand(), spawn), captured);
            case Expression.Parallel loop -> closure(new Signature(name, List.of()), place,
                    () -> new UnitTranslator(module, unit).items(loop), captured);
            default -> throw new IllegalArgumentException("no code that travels: " + unit.syntax());
        };
    }

    @FunctionalInterface
    private interface Translation {
        RootCallTarget run();
    }

    private Closure function(CodeUnit unit, String name, List<Parameter> parameters, Expression body, Object[] captured) {
        Span place = unit.syntax().span();
        return closure(module.signature(name, parameters), place,
                () -> new UnitTranslator(module, unit).function(name, parameters, body, place), captured);
    }

    private Closure closure(Signature signature, Span place, Translation translation, Object[] captured) {
        return new Closure(signature, targets.computeIfAbsent(place, _ -> translation.run()), captured, null);
    }

    /** Translates what runs in child processes, and finds what it reaches, so that it takes no time when it is wanted. */
    public void prepare() {
        for (CodeUnit unit : module.resolution().unitsOnProcesses()) {
            Span place = unit.syntax().span();
            String name = unit.syntax() instanceof Expression.Spawn spawn ? module.taskName(spawn.operand()) : UnitTranslator.PARALLEL;
            closure(place, name, new Object[unit.captures().size()]);
            reached(place);
        }
    }

    private CodeUnit unit(Span place) {
        CodeUnit unit = module.resolution().unitAt(place);
        if (unit == null) {
            throw new IllegalArgumentException("no code stands at " + place + " of " + module.key());
        }
        return unit;
    }

    /** The constructor of a record or kind of error of the language's own. */
    public Closure constructor(String type) {
        return module.constructor(RecordType.ofLanguage().get(type)).closure();
    }

    /** A function of the library as a value. */
    public Closure builtin(Builtin builtin) {
        return BuiltinRootNode.closure(module.language(), builtin);
    }

    /** The names of what code captures, in the order of its values. */
    public List<String> captures(Span place) {
        return unit(place).captures().stream().map(Object::toString).toList();
    }

    /** @throws IllegalArgumentException where no type is declared there */
    public RecordType type(Span declaration) {
        return module.module().statements().stream()
                .filter(statement -> statement.span().equals(declaration) && statement instanceof Declaration)
                .map(statement -> module.type((Declaration) statement)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type stands at " + declaration + " of " + module.key()));
    }

    /** The variable of the top level whose name is given there. */
    public Global global(Span declaration) {
        return module.global(module.resolution().variableAt(declaration));
    }

    /** The {@code let}s of top levels that code reaches, itself and through the functions that it names. */
    public List<ReachedLet> reached(Span place) {
        return reached.computeIfAbsent(place, _ -> ReachedLet.of(module, switch (unit(place).syntax()) {
            case Expression.Spawn spawn -> spawn.operand();
            case Expression.Parallel loop -> loop.body();
            case SyntaxNode function -> function;
        }));
    }
}
