package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Written;
import org.hocket.interpreter.value.Arithmetic;
import org.hocket.interpreter.value.Failure;

/** {@code -} before a number or a duration. */
@NodeChild(value = "operand", type = ExpressionNode.class)
public abstract class NegateNode extends ExpressionNode {

    protected abstract ExpressionNode getOperand();

    @Specialization(rewriteOn = ArithmeticException.class)
    protected long ofLong(long operand) {
        return Math.negateExact(operand);
    }

    @Specialization
    protected double ofDouble(double operand) {
        return -operand;
    }

    @Fallback
    @TruffleBoundary
    protected Object others(Object operand) {
        try {
            return Arithmetic.negate(operand);
        } catch (Failure failure) {
            throw HocketError.from(failure, this, Written.operands(this, getOperand()));
        }
    }
}
