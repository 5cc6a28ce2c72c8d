package org.hocket.interpreter.node.task;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ClosureNode;
import org.hocket.interpreter.value.Closure;

/** {@code async}: starts a task, with copies of what its body captures. */
public final class AsyncNode extends ExpressionNode {

    private final String name;

    @Child private ClosureNode body;

    /** @param name what errors and tools call the task */
    public AsyncNode(String name, ClosureNode body) {
        this.name = name;
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return start(task(frame), body.execute(frame));
    }

    @TruffleBoundary
    private Task start(Task task, Closure closure) {
        return task.start(new TaskBody(closure), name, this);
    }
}
