package org.hocket.interpreter.node.literal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.Types;

/** {@code from..to}, {@code from..=to}; an end that is null is open. */
public final class RangeNode extends ExpressionNode {

    private final boolean closed;

    @Child private ExpressionNode from;
    @Child private ExpressionNode to;

    public RangeNode(ExpressionNode from, ExpressionNode to, boolean closed) {
        this.from = from;
        this.to = to;
        this.closed = closed;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object start = from == null ? null : from.execute(frame);
        Object end = to == null ? null : to.execute(frame);
        if (start instanceof Long first && end instanceof Long last) {
            return closed ? RangeValue.closed(first, last) : RangeValue.of(first, last);
        }
        return open(start, end);
    }

    @TruffleBoundary
    private Object open(Object start, Object end) {
        return RangeValue.open(bound(start, from), bound(end, to), closed);
    }

    private Long bound(Object value, ExpressionNode node) {
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        String message = value instanceof BigInt ? "the ends of a range are ints of 64 bits"
                : "the ends of a range are ints, not " + Types.describe(value);
        throw HocketError.of(value instanceof BigInt ? ErrorKind.ARGUMENT : ErrorKind.TYPE, message, null, node);
    }
}
