package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.check.CodeUnit;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.HocketRootNode;
import org.hocket.interpreter.node.HocketRootNode.Kind;
import org.hocket.interpreter.node.call.RecordNode;
import org.hocket.interpreter.node.control.BlockNode;
import org.hocket.interpreter.node.control.JumpNodes;
import org.hocket.interpreter.node.literal.Literals;
import org.hocket.interpreter.node.local.ArgumentNode;
import org.hocket.interpreter.node.local.CellNodes;
import org.hocket.interpreter.node.local.GlobalNodes;
import org.hocket.interpreter.node.local.LocalReadNodeGen;
import org.hocket.interpreter.node.local.LocalWriteNodeGen;
import org.hocket.interpreter.node.local.ShareNodeGen;
import org.hocket.interpreter.node.local.WriteNode;
import org.hocket.interpreter.node.parallel.ItemsNode;
import org.hocket.interpreter.node.pattern.DestructureNode;
import org.hocket.interpreter.translate.ExpressionTranslator.Use;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RecordType;

/**
 * Translates one {@link CodeUnit}: lays out its frame and knows how each variable is reached from it. The translators of
 * statements, expressions, calls, places and patterns work on it together.
 */
final class UnitTranslator {

    /** What errors and tools call the tasks of a parallel map. */
    static final String PARALLEL = "parallel for";

    private final ModuleTranslator module;
    private final CodeUnit unit;
    private final FrameDescriptor.Builder frame = FrameDescriptor.newBuilder();
    private final Map<Variable, Integer> slots = new HashMap<>();
    private final List<Variable> captures;
    private final StatementTranslator statements = new StatementTranslator(this);
    private final ExpressionTranslator expressions = new ExpressionTranslator(this);
    private final CallTranslator calls = new CallTranslator(this);
    private final FunctionTranslator functions = new FunctionTranslator(this);
    private final PlaceTranslator places = new PlaceTranslator(this);
    private final PatternTranslator patterns = new PatternTranslator(this);
    private final AssertionTranslator assertions = new AssertionTranslator(this);
    private boolean returns;

    UnitTranslator(ModuleTranslator module, CodeUnit unit) {
        this.module = module;
        this.unit = unit;
        this.captures = unit.captures();
    }

    RootCallTarget module(Module syntax) {
        return root("<module>", Kind.FILE, syntax.span(), statements.block(syntax.statements(), Use.SEEN));
    }

    RootCallTarget function(String name, List<Parameter> parameters, Expression body, Span span) {
        return root(name, Kind.FUNCTION, span, returning(withParameters(parameters, expressions.translate(body, Use.RETURNED))));
    }

    /** @param whole what starts the task */
    RootCallTarget task(String name, Expression body, Expression whole) {
        return root(name, Kind.TASK, whole.span(), returning(expressions.translate(body, Use.RETURNED)));
    }

    /** The code for the items of a parallel map. */
    RootCallTarget items(Expression.Parallel loop) {
        ItemsNode items = new ItemsNode(patterns.translate(loop.pattern()),
                returning(expressions.translate(loop.body(), Use.RETURNED)), hiddenSlot(FrameSlotKind.Object),
                hiddenSlot(FrameSlotKind.Object), hiddenSlot(FrameSlotKind.Long));
        return root(PARALLEL, Kind.TASK, loop.span(), at(items, loop));
    }

    RootCallTarget constructor(RecordType type, List<Parameter> fields, Span span) {
        ExpressionNode[] values = fields.stream()
                .map(field -> read(module.resolution().variable(((Pattern.Binding) field.pattern()).name())))
                .toArray(ExpressionNode[]::new);
        return root(type.name(), Kind.FUNCTION, span, withParameters(fields, new RecordNode(type, values)));
    }

    private ExpressionNode withParameters(List<Parameter> parameters, ExpressionNode body) {
        List<ExpressionNode> prologue = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            ExpressionNode defaultValue = parameter.defaultValue() == null ? null
                    : expressions.kept(parameter.defaultValue());
            prologue.add(bind(parameter.pattern(), new ArgumentNode(i, defaultValue)));
        }
        return prologue.isEmpty() ? body : new BlockNode(prologue.toArray(ExpressionNode[]::new), body);
    }

    private RootCallTarget root(String name, Kind kind, Span span, ExpressionNode body) {
        return new HocketRootNode(module.language(), frame.build(), name, kind, module.text(), module.source(), span,
                body).getCallTarget();
    }

    /** What a {@code return} in it leads out of, if there is one. */
    private ExpressionNode returning(ExpressionNode body) {
        return returns ? new JumpNodes.Returning(body) : body;
    }

    /** Notes that there is a {@code return} in the unit. */
    void markReturn() {
        returns = true;
    }

    /* Variables. */

    /** Gives the pattern's names their values. */
    ExpressionNode bind(Pattern pattern, ExpressionNode value) {
        return switch (pattern) {
            case Pattern.Binding binding -> declare(module.resolution().variable(binding.name()), value);
            default -> new DestructureNode(patterns.translate(pattern), value);
        };
    }

    /** @param value null where it is handed to the node when it runs */
    WriteNode declare(Variable variable, ExpressionNode value) {
        if (variable.global()) {
            return new GlobalNodes.Write(module.global(variable), variable.mutable(), value);
        }
        if (module.holdsCell(unit, variable)) {
            return new CellNodes.Declare(slot(variable), value);
        }
        return LocalWriteNodeGen.create(value, slot(variable));
    }

    /** Whether the unit has a copy of the variable's value, as the body of a task has. */
    boolean hasCopy(Variable variable) {
        return captures.contains(variable) && !module.holdsCell(unit, variable);
    }

    /** @param value null where it is handed to the node when it runs */
    WriteNode assign(Variable variable, ExpressionNode value) {
        if (variable.global()) {
            return new GlobalNodes.Write(module.global(variable), variable.mutable(), value);
        }
        if (module.holdsCell(unit, variable)) {
            return new CellNodes.Write(holder(variable), value);
        }
        return LocalWriteNodeGen.create(value, slot(variable));
    }

    ExpressionNode read(Variable variable) {
        if (variable.global() && !captures.contains(variable)) {
            return variable.mutable() ? new GlobalNodes.ReadVar(module.global(variable))
                    : new GlobalNodes.ReadLet(module.global(variable));
        }
        return module.holdsCell(unit, variable) ? new CellNodes.Read(holder(variable)) : holder(variable);
    }

    /** Reads what this unit has of the variable: its value, or the cell that the value is in. */
    private ExpressionNode holder(Variable variable) {
        return variable.owner() == unit && !captures.contains(variable) ? LocalReadNodeGen.create(slot(variable))
                : new CellNodes.Captured(captures.indexOf(variable));
    }

    /**
     * What a closure for a unit inside this one captures.
     *
     * @param self the variable that will hold the closure, whose place stays null; null where there is none
     */
    ExpressionNode[] capturesOf(CodeUnit inner, Variable self) {
        return inner.captures().stream().map(variable -> variable == self ? null : capture(inner, variable))
                .toArray(ExpressionNode[]::new);
    }

    private ExpressionNode capture(CodeUnit inner, Variable variable) {
        return module.holdsCell(inner, variable) ? holder(variable) : ShareNodeGen.create(read(variable));
    }

    private int slot(Variable variable) {
        return slots.computeIfAbsent(variable, v -> frame.addSlot(FrameSlotKind.Illegal, v.name(), null));
    }

    /** A slot of its own for a node that keeps something in the frame. */
    int hiddenSlot(FrameSlotKind kind) {
        return frame.addSlot(kind, null, null);
    }

    /** Whether code that this unit calls may change what the variable holds. */
    boolean isReachedByOthers(Variable variable) {
        return variable.global() || module.holdsCell(unit, variable);
    }

    /* The other translators. */

    ModuleTranslator module() {
        return module;
    }

    CodeUnit unit() {
        return unit;
    }

    StatementTranslator statements() {
        return statements;
    }

    ExpressionTranslator expressions() {
        return expressions;
    }

    CallTranslator calls() {
        return calls;
    }

    FunctionTranslator functions() {
        return functions;
    }

    PlaceTranslator places() {
        return places;
    }

    PatternTranslator patterns() {
        return patterns;
    }

    AssertionTranslator assertions() {
        return assertions;
    }

    static <N extends ExpressionNode> N at(N node, SyntaxNode syntax) {
        return at(node, syntax.span());
    }

    static <N extends ExpressionNode> N at(N node, Span span) {
        node.at(span.start(), span.length());
        return node;
    }

    static ExpressionNode nothing() {
        return Literals.of(NullValue.NULL);
    }
}
