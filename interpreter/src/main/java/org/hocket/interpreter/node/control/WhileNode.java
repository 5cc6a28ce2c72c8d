package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import org.hocket.interpreter.node.ExpressionNode;

/** {@code while}. */
public final class WhileNode extends LoopNode {

    private final CountingConditionProfile holds = CountingConditionProfile.create();

    @Child private ExpressionNode condition;
    @Child private ExpressionNode body;

    public WhileNode(ExpressionNode condition, ExpressionNode body) {
        this.condition = condition;
        this.body = body;
    }

    @Override
    protected boolean turn(VirtualFrame frame) {
        if (!holds.profile(Condition.test(condition, frame, "`while`"))) {
            return false;
        }
        executeBody(body, frame);
        return true;
    }
}
