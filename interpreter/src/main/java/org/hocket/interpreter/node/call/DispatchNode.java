package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.call.ArgumentShape.Binding;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Types;

/** Calls a function that is known only when the call runs. Each node sees arguments of one shape only, unless they are spread. */
public abstract class DispatchNode extends Node {

    public abstract Object execute(Task task, Object callee, ArgumentShape shape, Object[] arguments);

    @Specialization(guards = {"callee.target() == target", "shape == cachedShape"}, limit = "4")
    protected Object direct(Task task, Closure callee, @SuppressWarnings("unused") ArgumentShape shape, Object[] arguments,
            @Cached("callee.target()") @SuppressWarnings("unused") RootCallTarget target,
            @Cached("shape") @SuppressWarnings("unused") ArgumentShape cachedShape,
            @Cached("bind(callee, shape)") Binding binding, @Cached("create(target)") DirectCallNode call) {
        OwnerCheck.check(callee, task, this);
        return call.call(Frames.pack(task, callee, binding.arrange(arguments)));
    }

    @Specialization(replaces = "direct")
    protected Object indirect(Task task, Closure callee, ArgumentShape shape, Object[] arguments,
            @Cached IndirectCallNode call) {
        OwnerCheck.check(callee, task, this);
        return call.call(callee.target(), Frames.pack(task, callee, bind(callee, shape).arrange(arguments)));
    }

    @Fallback
    @TruffleBoundary
    protected Object notFunction(@SuppressWarnings("unused") Task task, Object callee,
            @SuppressWarnings("unused") ArgumentShape shape, @SuppressWarnings("unused") Object[] arguments) {
        throw HocketError.of(ErrorKind.TYPE, Types.describe(callee) + " is not a function and cannot be called", null, this);
    }

    @TruffleBoundary
    protected final Binding bind(Closure callee, ArgumentShape shape) {
        try {
            return shape.bind(callee.signature());
        } catch (Failure failure) {
            throw CallSite.unfit(failure, shape, this);
        }
    }
}
