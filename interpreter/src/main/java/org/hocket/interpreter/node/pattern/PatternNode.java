package org.hocket.interpreter.node.pattern;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Types;

/** A shape that a value may have. Names in it are bound as it is compared, also where in the end it does not fit. */
public abstract class PatternNode extends ExpressionNode {

    public abstract boolean fits(VirtualFrame frame, Object value);

    /** @throws HocketError a {@code MatchError} where it does not fit */
    public final void bind(VirtualFrame frame, Object value) {
        if (!fits(frame, value)) {
            CompilerDirectives.transferToInterpreter();
            throw mismatch(value);
        }
    }

    /** The same for an int, without boxing where the pattern is a name. */
    public void bindLong(VirtualFrame frame, long value) {
        bind(frame, value);
    }

    /** Not for running: a pattern has no value. */
    @Override
    public final Object execute(VirtualFrame frame) {
        throw CompilerDirectives.shouldNotReachHere("a pattern is not evaluated");
    }

    @TruffleBoundary
    private HocketError mismatch(Object value) {
        return HocketError.of(ErrorKind.MATCH, "this pattern does not fit " + Types.describe(value),
                "where a value may have another shape, write a `match` with an arm for each", this);
    }
}
