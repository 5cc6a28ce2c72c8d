package org.hocket.interpreter.node.member;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;

/** {@code value is Type}. */
public final class TypeTestNode extends ExpressionNode {

    private final TypeTest type;

    @Child private ExpressionNode value;

    public TypeTestNode(ExpressionNode value, TypeTest type) {
        this.value = value;
        this.type = type;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return executeBoolean(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        return type.holds(value.execute(frame));
    }
}
