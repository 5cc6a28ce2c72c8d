package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.Failure;

/** A call of a function at the top level of a file, or of a constructor: it is known before the script runs. */
public final class StaticCallNode extends ExpressionNode {

    private final StaticFunction function;

    /** One for each parameter; null where the call leaves it out. */
    @Children private final ExpressionNode[] arguments;
    @Child private DirectCallNode call;

    @CompilationFinal private Closure closure;

    public StaticCallNode(StaticFunction function, ExpressionNode[] arguments) {
        this.function = function;
        this.arguments = arguments;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        if (call == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            closure = function.closure();
            call = insert(DirectCallNode.create(closure.target()));
        }
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i] == null ? null : arguments[i].execute(frame);
        }
        Task task = task(frame);
        if (closure.owner() != null && closure.owner() != task) {
            checkOwner(task);
        }
        return call.call(Frames.pack(task, closure, values));
    }

    @TruffleBoundary
    private void checkOwner(Task task) {
        try {
            closure.checkOwner(task);
        } catch (Failure failure) {
            throw HocketError.from(failure, this);
        }
    }
}
