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

    @Child private ExpressionNode value;

    public ThrowNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        throw error(value.execute(frame));
    }

    /** An error that was thrown before goes on as what it was, with its first place. */
    @TruffleBoundary
    private HocketError error(Object thrown) {
        return switch (thrown) {
            case ErrorValue error when error.thrown() instanceof HocketError before -> before;
            case ErrorValue error -> new HocketError(error, this, null, List.of(), null);
            case String text -> HocketError.of(ErrorKind.ERROR, text, null, this);
            default -> HocketError.of(ErrorKind.TYPE, "`throw` needs an error or a string, not " + Types.describe(thrown),
                    "declare a kind of error with `error NotFound(what)` and throw one: `throw NotFound(x)`", value);
        };
    }
}
