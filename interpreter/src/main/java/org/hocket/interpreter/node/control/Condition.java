package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
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
        return HocketError.blaming(node, new Failure(ErrorKind.TYPE, asker + " needs a bool, not " + Types.describe(value),
                operands -> remedy(value, operands.culprit("value"))));
    }

    private static String remedy(Object value, String text) {
        return switch (value) {
            case NullValue _ -> "compare it: `" + text + " != null`";
            case Long _, BigInt _, Double _ -> "compare it: `" + text + " != 0`";
            case String _, CollectionValue _ when Builtins.methodsOf(value).builtin("is_empty") != null ->
                    "ask whether there is something in it: `not " + text + ".is_empty()`";
            default -> "compare it with something: `" + text + " == …`";
        };
    }
}
