package org.hocket.interpreter.node.task;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Policy;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.control.Condition;
import org.hocket.interpreter.node.control.Jump;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Types;

/** {@code scope}: a block that does not end before the tasks that it started. */
public final class ScopeNode extends ExpressionNode {

    @Child private ExpressionNode supervise;
    @Child private ExpressionNode limit;
    @Child private ExpressionNode body;

    /**
     * @param supervise the option of that name; null where it is left out
     * @param limit     the same
     */
    public ScopeNode(ExpressionNode supervise, ExpressionNode limit, ExpressionNode body) {
        this.supervise = supervise;
        this.limit = limit;
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        boolean supervised = supervise != null && Condition.test(supervise, frame, "`supervise`");
        Object most = limit == null ? null : limit.execute(frame);
        return runIn(open(task(frame), supervised ? Policy.SUPERVISED : Policy.ALL_OR_NOTHING, most), body, frame);
    }

    @TruffleBoundary
    private Scope open(Task task, Policy policy, Object most) {
        task.at(this);
        return limit == null ? task.openScope(policy) : task.openScope(policy, tasks(most));
    }

    private int tasks(Object most) {
        if (most instanceof Long number && number > 0) {
            return (int) Math.min(number, Integer.MAX_VALUE);
        }
        throw HocketError.blaming(limit, new Failure(most instanceof Long ? ErrorKind.ARGUMENT : ErrorKind.TYPE,
                "`limit` needs an int from 1 up, not " + Types.describe(most)));
    }

    /** Runs a block in a scope, and closes the scope however the block ends. */
    static Object runIn(Scope scope, ExpressionNode block, VirtualFrame frame) {
        Object value;
        try {
            value = block.execute(frame);
        } catch (Jump jump) {
            close(scope, null);
            throw jump;
        } catch (Throwable thrown) {
            throw closeAfter(scope, thrown, block);
        }
        close(scope, null);
        return value;
    }

    private static RuntimeException closeAfter(Scope scope, Throwable thrown, ExpressionNode block) {
        HocketError error = HocketError.orNull(thrown, block);
        close(scope, error == null ? thrown : error);
        throw new AssertionError("a scope that ends by an error throws");
    }

    @TruffleBoundary
    private static void close(Scope scope, Throwable thrown) {
        scope.close(thrown);
    }
}
