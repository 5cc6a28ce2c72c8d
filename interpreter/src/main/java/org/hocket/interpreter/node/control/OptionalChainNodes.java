package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.NullValue;

/** {@code a?.b.c}: a null before a {@code ?} ends the whole chain. */
public final class OptionalChainNodes {

    private OptionalChainNodes() {
    }

    private static final class EndOfChain extends ControlFlowException {
        private static final EndOfChain INSTANCE = new EndOfChain();
    }

    /** The whole chain. */
    public static final class Chain extends ExpressionNode {

        @Child private ExpressionNode body;

        public Chain(ExpressionNode body) {
            this.body = body;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            try {
                return body.execute(frame);
            } catch (EndOfChain end) {
                return NullValue.NULL;
            }
        }
    }

    /** What stands before a {@code ?}. */
    public static final class Link extends ExpressionNode {

        @Child private ExpressionNode target;

        public Link(ExpressionNode target) {
            this.target = target;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = target.execute(frame);
            if (value == NullValue.NULL) {
                throw EndOfChain.INSTANCE;
            }
            return value;
        }
    }
}
