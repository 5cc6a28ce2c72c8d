package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ArgumentShape;
import org.hocket.interpreter.node.call.MethodNode;
import org.hocket.interpreter.node.local.WriteNode;
import org.hocket.interpreter.value.Discardable;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Types;

/**
 * {@code use name = value} with the statements behind it: calls {@code close} on the value when they end, however they do.
 * Several in one block nest, so that the last is closed first. Where an error or a cancellation ends them, a value that can be
 * discarded is: half a change is none. A cancellation that comes before the close or into it is delivered only once, so that
 * it leaves another try undisturbed.
 */
public final class UseNode extends ExpressionNode {

    private static final ArgumentShape NO_ARGUMENTS = ArgumentShape.positional(0);

    @Child private ExpressionNode value;
    @Child private WriteNode name;
    @Child private MethodNode close;
    @Child private ExpressionNode rest;

    /** @param name null where the value gets none */
    public UseNode(ExpressionNode value, WriteNode name, MethodNode close, ExpressionNode rest) {
        this.value = value;
        this.name = name;
        this.close = close;
        this.rest = rest;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object opened = value.execute(frame);
        if (!close.canCall(opened)) {
            throw notClosable(opened);
        }
        Object result;
        try {
            if (name != null) {
                name.executeWrite(frame, opened);
            }
            result = rest.execute(frame);
        } catch (Throwable thrown) {
            closeAfter(frame, opened, thrown);
            throw thrown;
        }
        closeAtEnd(frame, opened);
        return result;
    }

    private void closeAtEnd(VirtualFrame frame, Object opened) {
        try {
            close(frame, opened);
        } catch (Cancellation cancelled) {
            closeOrDiscard(frame, opened, cancelled);
            throw cancelled;
        }
    }

    private void closeAfter(VirtualFrame frame, Object opened, Throwable thrown) {
        try {
            closeOrDiscard(frame, opened, thrown);
        } catch (Cancellation cancelled) {
            // A second cancel is meant to cut what the first one left to be done.
            if (!(thrown instanceof Cancellation)) {
                closeOrDiscard(frame, opened, cancelled);
            }
            throw cancelled;
        }
    }

    private void closeOrDiscard(VirtualFrame frame, Object opened, Throwable thrown) {
        try {
            if (opened instanceof Discardable change && !(thrown instanceof Jump)) {
                discard(change);
            }
            close(frame, opened);
        } catch (HocketError | StackOverflowError | OutOfMemoryError later) {
            throw Unwinding.beside(thrown, HocketError.orNull(later, this), this);
        }
    }

    private void close(VirtualFrame frame, Object opened) {
        close.execute(frame, opened, NO_ARGUMENTS, new Object[0]);
    }

    @TruffleBoundary
    private void discard(Discardable change) {
        try {
            change.discard();
        } catch (Failure failure) {
            throw HocketError.from(failure, this);
        }
    }

    @TruffleBoundary
    private HocketError notClosable(Object opened) {
        String help = opened == NullValue.NULL
                ? "where there may be nothing to close, ask first: `if f != null { use opened = f … }`"
                : "`use` takes what has a `close()`: an open file, or a record with a function in its field `close`; else write `let`";
        return HocketError.of(ErrorKind.TYPE, Types.describe(opened) + " cannot be closed", help, value);
    }
}
