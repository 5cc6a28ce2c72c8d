package org.hocket.interpreter.node.call;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

import org.hocket.grammar.Span;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.Written;
import org.hocket.interpreter.node.call.ArgumentShape.Binding;
import org.hocket.interpreter.node.member.Members;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.Operands;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;

/**
 * What {@code receiver.name(…)} calls: the field of the receiver's record, else the method of its type, else the function
 * in scope with the receiver as its first argument.
 */
public abstract class MethodNode extends Node {

    private final String name;
    private final Span place;

    /** Gives the function in scope; null where there is none. */
    @Child private ExpressionNode fallback;

    /** @param place where the name stands */
    protected MethodNode(String name, Span place, ExpressionNode fallback) {
        this.name = name;
        this.place = place;
        this.fallback = fallback;
    }

    public abstract Object execute(VirtualFrame frame, Object receiver, ArgumentShape shape, Object[] arguments);

    @Specialization(guards = {"receiver.type() == type", "field >= 0"}, limit = "4")
    protected Object field(VirtualFrame frame, RecordValue receiver, ArgumentShape shape, Object[] arguments,
            @Cached("receiver.type()") @SuppressWarnings("unused") RecordType type,
            @Cached("type.indexOf(name())") int field, @Cached DispatchNode dispatch) {
        return dispatch.execute(Frames.task(frame), receiver.get(field), shape, arguments);
    }

    @Specialization(guards = {"kindOf(receiver) == kind", "shape == cachedShape", "builtin != null"},
            limit = "6")
    protected Object builtin(VirtualFrame frame, Object receiver, @SuppressWarnings("unused") ArgumentShape shape,
            Object[] arguments, @Cached("kindOf(receiver)") @SuppressWarnings("unused") Object kind,
            @Cached("shape") @SuppressWarnings("unused") ArgumentShape cachedShape,
            @Cached("find(receiver)") Builtin builtin, @Cached("bind(builtin, shape)") Binding binding) {
        return BuiltinCalls.call(Frames.task(frame), builtin, binding.arrange(receiver, arguments), this);
    }

    @Specialization(guards = {"kindOf(receiver) == kind", "shape == cachedShape", "isFallback"}, limit = "6")
    protected Object fallback(VirtualFrame frame, Object receiver, @SuppressWarnings("unused") ArgumentShape shape,
            Object[] arguments, @Cached("kindOf(receiver)") @SuppressWarnings("unused") Object kind,
            @Cached("shape") @SuppressWarnings("unused") ArgumentShape cachedShape,
            @Cached("isFallback(receiver)") @SuppressWarnings("unused") boolean isFallback,
            @Cached("shape.withReceiver()") ArgumentShape shapeOfCall, @Cached DispatchNode dispatch) {
        return dispatch.execute(Frames.task(frame), fallback.execute(frame), shapeOfCall,
                BuiltinCalls.withReceiver(receiver, arguments));
    }

    @Specialization(replaces = {"field", "builtin", "fallback"})
    protected Object any(VirtualFrame frame, Object receiver, ArgumentShape shape, Object[] arguments,
            @Cached DispatchNode dispatch) {
        if (hasField(receiver)) {
            return dispatch.execute(Frames.task(frame), field((RecordValue) receiver), shape, arguments);
        }
        Builtin builtin = find(receiver);
        if (builtin != null) {
            return BuiltinCalls.call(Frames.task(frame), builtin, bind(builtin, shape).arrange(receiver, arguments), this);
        }
        if (fallback == null) {
            throw noMethod(receiver);
        }
        return dispatch.execute(Frames.task(frame), fallback.execute(frame), shape.withReceiver(),
                BuiltinCalls.withReceiver(receiver, arguments));
    }

    /** Of a call in a long chain, the name tells most. */
    @Override
    @TruffleBoundary
    public SourceSection getSourceSection() {
        return getRootNode().getSourceSection().getSource().createSection(place.start(), place.length());
    }

    /** Whether there is something to call for that receiver. */
    @TruffleBoundary
    public final boolean canCall(Object receiver) {
        return hasField(receiver) ? field((RecordValue) receiver) instanceof FunctionValue
                : fallback != null || find(receiver) != null;
    }

    protected final boolean isFallback(Object receiver) {
        return fallback != null && !hasField(receiver) && find(receiver) == null;
    }

    protected final String name() {
        return name;
    }

    protected final boolean hasField(Object receiver) {
        return receiver instanceof RecordValue record && indexOf(record) >= 0;
    }

    @TruffleBoundary
    private int indexOf(RecordValue record) {
        return record.type().indexOf(name);
    }

    @TruffleBoundary
    private Object field(RecordValue record) {
        return record.get(indexOf(record));
    }

    /** What decides which methods a value has. */
    protected static Object kindOf(Object receiver) {
        return receiver instanceof RecordValue record ? record.type() : receiver.getClass();
    }

    /** The method of the receiver's type; null where it has none of that name, or a field that goes first. */
    @TruffleBoundary
    protected final Builtin find(Object receiver) {
        return hasField(receiver) ? null : Builtins.methodsOf(receiver).builtin(name);
    }

    @TruffleBoundary
    protected final Binding bind(Builtin builtin, ArgumentShape shape) {
        if (builtin.kind() == Builtin.Kind.CHANGING_METHOD) {
            throw noVariable(builtin);
        }
        return BuiltinCalls.bind(builtin, shape, this);
    }

    /** For a receiver in no `var`: others may hold the same collection, and must not see it change. */
    private HocketError noVariable(Builtin builtin) {
        String help = "keep the " + builtin.owner() + " in a `var` first"
                + (fallback == null ? "" : "; to call the function in scope, write `" + name + "(…)`");
        return HocketError.of(ErrorKind.TYPE, "`" + name + "` changes a " + builtin.owner() + " in place, and no `var` holds this one", help, this);
    }

    @TruffleBoundary
    private HocketError noMethod(Object receiver) {
        Operands operands = Written.operands(this, Arrays.asList(CallSite.around(this).writtenReceiver(), place));
        return HocketError.from(Members.noMethod(receiver, name), this, operands);
    }
}
