package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.Signature;

/** Makes a function that captures. */
public final class ClosureNode extends ExpressionNode {

    private static final int NONE = -1;

    private final Signature signature;
    private final RootCallTarget target;
    private final boolean owned;
    private final int self;

    @Children private final ExpressionNode[] captures;

    /**
     * @param owned    whether only the task that makes it may call it
     * @param captures the values, or cells, that it captures; null for the function itself, in a nested one that calls
     *                 itself
     */
    public ClosureNode(Signature signature, RootCallTarget target, boolean owned, ExpressionNode[] captures) {
        this.signature = signature;
        this.target = target;
        this.owned = owned;
        this.captures = captures;
        this.self = indexOfNull(captures);
    }

    private static int indexOfNull(ExpressionNode[] captures) {
        for (int i = 0; i < captures.length; i++) {
            if (captures[i] == null) {
                return i;
            }
        }
        return NONE;
    }

    @Override
    @ExplodeLoop
    public Closure execute(VirtualFrame frame) {
        Object[] captured = new Object[captures.length];
        for (int i = 0; i < captures.length; i++) {
            captured[i] = captures[i] == null ? null : captures[i].execute(frame);
        }
        Task owner = owned ? task(frame) : null;
        Closure closure = new Closure(signature, target, captured, owner);
        if (self != NONE) {
            closure.capture(self, closure);
        }
        return closure;
    }
}
