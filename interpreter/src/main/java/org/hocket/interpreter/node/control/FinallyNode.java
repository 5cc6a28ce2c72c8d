package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;

/** {@code finally}: runs however the body ends, by an error, a jump or cancellation too. */
public final class FinallyNode extends ExpressionNode {

    @Child private ExpressionNode body;
    @Child private ExpressionNode cleanup;

    public FinallyNode(ExpressionNode body, ExpressionNode cleanup) {
        this.body = body;
        this.cleanup = cleanup;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value;
        try {
            value = body.execute(frame);
        } catch (Throwable thrown) {
            cleanUpAfter(frame, thrown);
            throw thrown;
        }
        cleanup.executeVoid(frame);
        return value;
    }

    private void cleanUpAfter(VirtualFrame frame, Throwable thrown) {
        try {
            cleanup.executeVoid(frame);
        } catch (HocketError | StackOverflowError | OutOfMemoryError later) {
            throw Unwinding.both(thrown, HocketError.orNull(later, cleanup));
        }
    }
}
