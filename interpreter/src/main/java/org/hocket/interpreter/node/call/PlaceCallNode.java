package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.grammar.Span;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ArgumentShape.Binding;
import org.hocket.interpreter.node.member.PlaceNode;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RecordValue;

/**
 * {@code place.name(arguments)} where methods of that name change their receiver. Whether this one does depends on the
 * value at the place; if it does, the place is made the variable's own first.
 */
public final class PlaceCallNode extends ExpressionNode implements CallSite {

    private final String name;
    private final boolean push;

    @Child private PlaceNode place;
    @Child private ArgumentsNode arguments;
    @Child private MethodNode method;

    @CompilationFinal private Change known;

    public PlaceCallNode(String name, PlaceNode place, ArgumentsNode arguments, MethodNode method) {
        this.name = name;
        this.push = name.equals("push") && arguments.isPlain(1);
        this.place = place;
        this.arguments = arguments;
        this.method = method;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] path = place.evaluateKeys(frame);
        Object[] values = arguments.execute(frame);
        Object receiver = place.get(frame, path);
        if (push && receiver instanceof ListValue && (values[0] instanceof Long || values[0] instanceof Double)) {
            return push((ListValue) place.own(frame, path), values[0]);
        }
        Change change = receiver instanceof CollectionValue ? changeOf(receiver, values) : null;
        if (change == null || change.builtin == null) {
            return method.execute(frame, receiver, arguments.shapeOf(values), values);
        }
        Object[] bound = change.binding.arrange(place.own(frame, path), values);
        return BuiltinCalls.call(task(frame), change.builtin, bound, method);
    }

    @Override
    public ArgumentsNode writtenArguments() {
        return arguments;
    }

    @Override
    public Span writtenReceiver() {
        return place.span();
    }

    /** The one change that loops make a million times. */
    private static Object push(ListValue list, Object item) {
        if (item instanceof Long number) {
            list.addLong(number);
        } else {
            list.addDouble((double) item);
        }
        return NullValue.NULL;
    }

    /** How a collection of some class is changed; {@code builtin} is null where the method of that name changes nothing. */
    private record Change(Class<?> type, Builtin builtin, Binding binding) {
    }

    private Change changeOf(Object receiver, Object[] values) {
        if (known == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            known = find(receiver, values);
        }
        return known.type == receiver.getClass() && arguments.hasFixedShape() ? known : find(receiver, values);
    }

    @TruffleBoundary
    private Change find(Object receiver, Object[] values) {
        Builtin builtin = receiver instanceof RecordValue ? null : Builtins.methodsOf(receiver).builtin(name);
        if (builtin == null || builtin.kind() != Builtin.Kind.CHANGING_METHOD) {
            return new Change(receiver.getClass(), null, null);
        }
        return new Change(receiver.getClass(), builtin, BuiltinCalls.bind(builtin, arguments.shapeOf(values), method));
    }
}
