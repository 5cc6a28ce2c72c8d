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

/** {@code scope}: a block that does not end before the tasks that it started. */
public final class ScopeNode extends ExpressionNode {

    @Child private ExpressionNode supervise;
    @Child private ExpressionNode body;

    /** @param supervise the option of that name; null where it is left out */
    public ScopeNode(ExpressionNode supervise, ExpressionNode body) {
        this.supervise = supervise;
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        boolean supervised = supervise != null && Condition.test(supervise, frame, "`supervise`");
        return runIn(open(task(frame), supervised ? Policy.SUPERVISED : Policy.ALL_OR_NOTHING), body, frame);
    }

    @TruffleBoundary
    private static Scope open(Task task, Policy policy) {
        return task.openScope(policy);
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
