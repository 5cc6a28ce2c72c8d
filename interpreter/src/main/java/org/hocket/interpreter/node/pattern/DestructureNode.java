package org.hocket.interpreter.node.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.NullValue;

/** {@code let [a, b] = xs}. */
public final class DestructureNode extends ExpressionNode {

    @Child private PatternNode pattern;
    @Child private ExpressionNode value;

    public DestructureNode(PatternNode pattern, ExpressionNode value) {
        this.pattern = pattern;
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        pattern.bind(frame, value.execute(frame));
        return NullValue.NULL;
    }
}
