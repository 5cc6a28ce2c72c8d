package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Cancellation;
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
        } catch (Cancellation cancellation) {
            throw cleanUp(frame, cancellation);
        } catch (Throwable thrown) {
            cleanup.executeVoid(frame);
            throw thrown;
        }
        cleanup.executeVoid(frame);
        return value;
    }

    /** An error on the way out does not take the place of the cancellation, which would be swallowed by it. */
    private Cancellation cleanUp(VirtualFrame frame, Cancellation cancellation) {
        try {
            cleanup.executeVoid(frame);
        } catch (HocketError error) {
            suppress(cancellation, error);
        }
        return cancellation;
    }

    @TruffleBoundary
    private static void suppress(Cancellation cancellation, HocketError error) {
        cancellation.add(error);
    }
}
