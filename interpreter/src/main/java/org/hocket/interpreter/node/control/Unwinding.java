package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.value.ErrorValue;

/** What goes on when a block is left for one reason, and an error happens on the way out. */
final class Unwinding {

    private Unwinding() {
    }

    /**
     * The error goes on, with the one before it as its cause; but a cancellation would be swallowed by it, and keeps it.
     *
     * @param thrown why the block was left
     * @param error  what happened then
     */
    @TruffleBoundary
    static RuntimeException both(Throwable thrown, HocketError error) {
        return switch (thrown) {
            case Cancellation cancellation -> {
                cancellation.add(error);
                yield cancellation;
            }
            case HocketError first -> causedBy(error, first.value());
            default -> error;
        };
    }

    /**
     * The reason goes on, with the error beside it, unless it is a jump, which would hide the error.
     *
     * @param thrown   why the block was left
     * @param error    what happened then
     * @param location what was left
     */
    @TruffleBoundary
    static RuntimeException beside(Throwable thrown, HocketError error, Node location) {
        HocketError first = HocketError.orNull(thrown, location);
        if (first == null) {
            return both(thrown, error);
        }
        if (first != error) {
            first.addSuppressed(error);
        }
        return first;
    }

    /** The first cause that an error gets is its own. */
    @TruffleBoundary
    static HocketError causedBy(HocketError error, ErrorValue cause) {
        if (error.value() != cause && error.value().cause() == null) {
            error.value().setCause(cause);
        }
        return error;
    }
}
