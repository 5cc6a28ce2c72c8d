package org.hocket.interpreter.node.task;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;

/** {@code shield}: a scope that a cancel from around it does not reach; it is delivered when the block has ended. */
public final class ShieldNode extends ExpressionNode {

    @Child private ExpressionNode body;

    public ShieldNode(ExpressionNode body) {
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Task task = task(frame);
        Object value = ScopeNode.runIn(open(task), body, frame);
        deliver(task);
        return value;
    }

    @TruffleBoundary
    private Scope open(Task task) {
        return task.at(this).openShield();
    }

    @TruffleBoundary
    private static void deliver(Task task) {
        task.deliverDue();
    }
}
