package org.hocket.interpreter.node.task;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.DeadlineExceeded;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.ErrorKind;

/** {@code timeout}: a scope that is cancelled when its time is over. */
public final class TimeoutNode extends ExpressionNode {

    @Child private ExpressionNode duration;
    @Child private ExpressionNode body;
    @Child private ExpressionNode otherwise;

    /** @param otherwise what is evaluated when the time is over; null where that is a {@code TimeoutError} */
    public TimeoutNode(ExpressionNode duration, ExpressionNode body, ExpressionNode otherwise) {
        this.duration = duration;
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object limit = duration.execute(frame);
        Scope scope = open(task(frame), limit);
        try {
            return ScopeNode.runIn(scope, body, frame);
        } catch (DeadlineExceeded exceeded) {
            if (exceeded.scope() != scope) {
                throw exceeded;
            }
            if (otherwise == null) {
                throw timeout(limit, exceeded);
            }
        }
        return otherwise.execute(frame);
    }

    @TruffleBoundary
    private Scope open(Task task, Object limit) {
        return task.at(this).openTimeout(TimeLimit.nanoseconds(limit, "`timeout`", duration));
    }

    @TruffleBoundary
    private HocketError timeout(Object limit, DeadlineExceeded exceeded) {
        HocketError error = HocketError.of(ErrorKind.TIMEOUT, "the block did not end within " + limit, null, duration);
        Arrays.stream(exceeded.getSuppressed()).filter(HocketError.class::isInstance).forEach(error::addSuppressed);
        return error;
    }
}
