package org.hocket.interpreter.node.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;

/** Constants, each of the type that it can give without boxing. */
public final class Literals {

    private Literals() {
    }

    public static ExpressionNode of(Object value) {
        return switch (value) {
            case Long number -> new IntNode(number);
            case Double number -> new FloatNode(number);
            case Boolean bool -> new BoolNode(bool);
            default -> new ObjectNode(value);
        };
    }

    private static final class IntNode extends ExpressionNode {

        private final long value;

        IntNode(long value) {
            this.value = value;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return value;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return value;
        }
    }

    private static final class FloatNode extends ExpressionNode {

        private final double value;

        FloatNode(double value) {
            this.value = value;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return value;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return value;
        }
    }

    private static final class BoolNode extends ExpressionNode {

        private final boolean value;

        BoolNode(boolean value) {
            this.value = value;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return value;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return value;
        }
    }

    private static final class ObjectNode extends ExpressionNode {

        private final Object value;

        ObjectNode(Object value) {
            this.value = value;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return value;
        }
    }
}
