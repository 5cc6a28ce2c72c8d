package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.pattern.PatternNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Types;

/** {@code match}: the first arm that fits. */
public final class MatchNode extends ExpressionNode {

    @Child private ExpressionNode subject;
    @Children private final ArmNode[] arms;

    public MatchNode(ExpressionNode subject, ArmNode[] arms) {
        this.subject = subject;
        this.arms = arms;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object value = subject.execute(frame);
        for (ArmNode arm : arms) {
            if (arm.fits(frame, value)) {
                return arm.body.execute(frame);
            }
        }
        CompilerDirectives.transferToInterpreter();
        throw noArm(value);
    }

    @TruffleBoundary
    private HocketError noArm(Object value) {
        return HocketError.of(ErrorKind.MATCH, "no arm of this `match` fits " + Types.describe(value),
                "add an arm for it, or `_ => …` for everything else", subject);
    }

    /** An arm of a {@code match}. */
    public static final class ArmNode extends Node {

        @Child private PatternNode pattern;
        @Child private ExpressionNode guard;
        @Child private ExpressionNode body;

        /** @param guard null where there is none */
        public ArmNode(PatternNode pattern, ExpressionNode guard, ExpressionNode body) {
            this.pattern = pattern;
            this.guard = guard;
            this.body = body;
        }

        private boolean fits(VirtualFrame frame, Object value) {
            return pattern.fits(frame, value) && (guard == null || Condition.test(guard, frame, "the `if` of an arm"));
        }
    }
}
