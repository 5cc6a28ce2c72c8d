package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Types;

/** Places that need a bool: nothing else counts as true or false. */
public final class Condition {

    private Condition() {
    }

    /** @param asker what needs the bool, as an error names it: {@code "`if`"} */
    public static boolean test(ExpressionNode node, VirtualFrame frame, String asker) {
        try {
            return node.executeBoolean(frame);
        } catch (UnexpectedResultException unexpected) {
            CompilerDirectives.transferToInterpreter();
            throw notBool(unexpected.getResult(), node, asker);
        }
    }

    private static HocketError notBool(Object value, ExpressionNode node, String asker) {
        return HocketError.of(ErrorKind.TYPE, asker + " needs a bool, not " + Types.describe(value), remedy(value), node);
    }

    private static String remedy(Object value) {
        return switch (value) {
            case NullValue ignored -> "compare it: `x != null`";
            case Long ignored -> "compare it: `n != 0`";
            case Double ignored -> "compare it: `x != 0`";
            default -> "compare it, or ask it, such as `not xs.is_empty()`";
        };
    }
}
