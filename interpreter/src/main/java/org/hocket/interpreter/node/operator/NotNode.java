package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.control.Condition;

/** {@code not}. */
public final class NotNode extends ExpressionNode {

    @Child private ExpressionNode operand;

    public NotNode(ExpressionNode operand) {
        this.operand = operand;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return executeBoolean(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        return !Condition.test(operand, frame, "`not`");
    }
}
