package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.member.PlaceNode;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/**
 * {@code place.name(arguments)} where methods of that name change their receiver. Whether this one does depends on the
 * value at the place; if it does, the place is made the variable's own first.
 */
public final class PlaceCallNode extends ExpressionNode {

    private final String name;
    private final boolean push;

    @Child private PlaceNode place;
    @Child private ArgumentsNode arguments;
    @Child private MethodNode method;

    public PlaceCallNode(String name, PlaceNode place, ArgumentsNode arguments, MethodNode method) {
        this.name = name;
        this.push = name.equals("push");
        this.place = place;
        this.arguments = arguments;
        this.method = method;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] path = place.evaluateKeys(frame);
        Object[] values = arguments.execute(frame);
        ArgumentShape shape = arguments.shapeOf(values);
        Object receiver = place.get(frame, path);
        if (push && receiver instanceof ListValue && values.length == 1 && values[0] instanceof Long item) {
            return push((ListValue) place.own(frame, path), item);
        }
        if (receiver instanceof CollectionValue && changes(receiver)) {
            return change(task(frame), place.own(frame, path), shape, values);
        }
        return method.execute(frame, receiver, shape, values);
    }

    /** The one change that loops make a million times. */
    private static Object push(ListValue list, long item) {
        list.addLong(item);
        return NullValue.NULL;
    }

    @TruffleBoundary
    private boolean changes(Object receiver) {
        Builtin builtin = Builtins.methodsOf(receiver).builtin(name);
        return builtin != null && builtin.kind() == Builtin.Kind.CHANGING_METHOD;
    }

    @TruffleBoundary
    private Object change(Task task, CollectionValue receiver, ArgumentShape shape, Object[] values) {
        Builtin builtin = Builtins.methodsOf(receiver).builtin(name);
        Object[] bound = BuiltinCalls.bind(builtin, shape, this).arrange(receiver, values);
        return BuiltinCalls.call(task, builtin, bound, this);
    }
}
