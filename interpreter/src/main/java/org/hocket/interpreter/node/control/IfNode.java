package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import org.hocket.interpreter.node.ExpressionNode;

/** {@code if}. */
public final class IfNode extends ExpressionNode {

    private final CountingConditionProfile holds = CountingConditionProfile.create();

    @Child private ExpressionNode condition;
    @Child private ExpressionNode then;
    @Child private ExpressionNode otherwise;

    public IfNode(ExpressionNode condition, ExpressionNode then, ExpressionNode otherwise) {
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
    }

    private boolean test(VirtualFrame frame) {
        return holds.profile(Condition.test(condition, frame, "`if`"));
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return test(frame) ? then.execute(frame) : otherwise.execute(frame);
    }

    @Override
    public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
        return test(frame) ? then.executeLong(frame) : otherwise.executeLong(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
        return test(frame) ? then.executeDouble(frame) : otherwise.executeDouble(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
        return test(frame) ? then.executeBoolean(frame) : otherwise.executeBoolean(frame);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
        if (test(frame)) {
            then.executeVoid(frame);
        } else {
            otherwise.executeVoid(frame);
        }
    }
}
