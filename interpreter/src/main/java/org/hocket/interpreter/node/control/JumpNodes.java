package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.NullValue;

/** {@code break}, {@code continue}, {@code return}, and the function body that a {@code return} ends. */
public final class JumpNodes {

    private JumpNodes() {
    }

    /** {@code break}. */
    public static final class Break extends ExpressionNode {
        @Override
        public Object execute(VirtualFrame frame) {
            throw Jump.Break.INSTANCE;
        }
    }

    /** {@code continue}. */
    public static final class Continue extends ExpressionNode {
        @Override
        public Object execute(VirtualFrame frame) {
            throw Jump.Continue.INSTANCE;
        }
    }

    /** {@code return}. */
    public static final class Return extends ExpressionNode {

        @Child private ExpressionNode value;

        /** @param value null for null */
        public Return(ExpressionNode value) {
            this.value = value;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            throw new Jump.Return(value == null ? NullValue.NULL : value.execute(frame));
        }
    }

    /** A body with a {@code return} in it. */
    public static final class Returning extends ExpressionNode {

        @Child private ExpressionNode body;

        public Returning(ExpressionNode body) {
            this.body = body;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            try {
                return body.execute(frame);
            } catch (Jump.Return jump) {
                return jump.value();
            }
        }
    }
}
