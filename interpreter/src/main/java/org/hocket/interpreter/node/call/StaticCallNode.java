package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.value.Closure;

/** A call of a function at the top level of a file, or of a constructor: it is known before the script runs. */
public final class StaticCallNode extends ExpressionNode {

    private final StaticFunction function;

    /** One for each parameter; null where the call leaves it out. */
    @Children private final ExpressionNode[] arguments;
    @Child private Callee callee;

    /** The function once it is translated. One object, so that a task on another thread sees all of it or nothing. */
    private static final class Callee extends Node {

        private final Closure closure;

        @Child private DirectCallNode call;

        Callee(Closure closure) {
            this.closure = closure;
            this.call = DirectCallNode.create(closure.target());
        }
    }

    public StaticCallNode(StaticFunction function, ExpressionNode[] arguments) {
        this.function = function;
        this.arguments = arguments;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        if (callee == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            callee = insert(new Callee(function.closure()));
        }
        Callee target = callee;
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i] == null ? null : arguments[i].execute(frame);
        }
        Task task = task(frame);
        OwnerCheck.check(target.closure, task, this);
        return target.call.call(Frames.pack(task, target.closure, values));
    }
}
