package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.ConditionProfile;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.NullValue;

/** {@code ??}: the left operand, or where that is null the right one. */
public final class CoalesceNode extends ExpressionNode {

    private final ConditionProfile isNull = ConditionProfile.create();

    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    public CoalesceNode(ExpressionNode left, ExpressionNode right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = left.execute(frame);
        return isNull.profile(value == NullValue.NULL) ? right.execute(frame) : value;
    }
}
