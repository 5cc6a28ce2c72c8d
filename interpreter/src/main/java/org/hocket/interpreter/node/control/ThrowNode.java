package org.hocket.interpreter.node.control;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.Types;

/** {@code throw}: of an error, or of a text, which becomes an {@code Error}. */
public final class ThrowNode extends ExpressionNode {

    private final boolean again;

    @Child private ExpressionNode value;

    /** @param again whether it throws what a {@code catch} around it has caught, with the place where that arose */
    public ThrowNode(ExpressionNode value, boolean again) {
        this.value = value;
        this.again = again;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        throw error(value.execute(frame));
    }

    @TruffleBoundary
    private HocketError error(Object thrown) {
        return switch (thrown) {
            case ErrorValue error when again && error.thrown() instanceof HocketError caught -> caught;
            // A copy: the value may be somebody's who has thrown it before, or throws it in another task.
            case ErrorValue error -> new HocketError(error.copy(), this, null, List.of(), null);
            case String text -> HocketError.of(ErrorKind.ERROR, text, null, this);
            default -> HocketError.of(ErrorKind.TYPE, "`throw` needs an error or a string, not " + Types.describe(thrown),
                    "declare a kind of error with `error NotFound(what)` and throw one: `throw NotFound(x)`", value);
        };
    }
}
