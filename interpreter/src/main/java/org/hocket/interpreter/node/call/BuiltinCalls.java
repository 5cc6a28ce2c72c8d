package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.call.ArgumentShape.Binding;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Types;

/** How the nodes reach the Java bodies of the library. */
public final class BuiltinCalls {

    private BuiltinCalls() {
    }

    /**
     * Calls a builtin.
     *
     * @param values for a method the receiver, then one for each parameter; Java's null where the default is to be taken
     * @param node   the call, to be named in errors
     */
    @TruffleBoundary
    public static Object call(Task task, Builtin builtin, Object[] values, Node node) {
        Object[] defaults = builtin.defaults();
        int head = values.length - defaults.length;
        for (int i = 0; i < defaults.length; i++) {
            if (values[head + i] == null) {
                values[head + i] = defaults[i];
            }
        }
        if (task.pollDue()) {
            task.poll();
        }
        try {
            Object result = builtin.body().call(new Arguments(task, (Host) task.runtime().host(), builtin, values, node));
            assert builtin.gives(result) : builtin.owner() + "." + builtin.signature() + " gives " + Types.describe(result);
            return result;
        } catch (Failure failure) {
            throw CallSite.raised(failure, builtin, node);
        } catch (CancelledTaskException cancelled) {
            throw HocketError.from(cancelled, node);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            throw HocketError.ofOperation(exhausted, node);
        }
    }

    /** The receiver is not among what is bound. */
    @TruffleBoundary
    public static Binding bind(Builtin builtin, ArgumentShape shape, Node node) {
        try {
            return shape.bind(builtin.signature());
        } catch (Failure failure) {
            throw CallSite.unfit(failure, shape, node);
        }
    }

    static Object[] withReceiver(Object receiver, Object[] arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = receiver;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
