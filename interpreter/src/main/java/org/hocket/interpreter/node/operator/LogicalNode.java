package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.control.Condition;

/** {@code and}, {@code or}: the right operand runs only where the left one does not settle the value. */
public final class LogicalNode extends ExpressionNode {

    private final boolean settledBy;
    private final CountingConditionProfile settled = CountingConditionProfile.create();

    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    private LogicalNode(boolean settledBy, ExpressionNode left, ExpressionNode right) {
        this.settledBy = settledBy;
        this.left = left;
        this.right = right;
    }

    public static LogicalNode and(ExpressionNode left, ExpressionNode right) {
        return new LogicalNode(false, left, right);
    }

    public static LogicalNode or(ExpressionNode left, ExpressionNode right) {
        return new LogicalNode(true, left, right);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return executeBoolean(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        String operator = settledBy ? "`or`" : "`and`";
        if (settled.profile(Condition.test(left, frame, operator) == settledBy)) {
            return settledBy;
        }
        return Condition.test(right, frame, operator);
    }
}
