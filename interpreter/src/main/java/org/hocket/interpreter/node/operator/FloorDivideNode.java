package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Arithmetic;

/** {@code //}: the quotient of numbers, rounded down. */
public abstract class FloorDivideNode extends BinaryNode {

    /* The one quotient of 64 bits that does not fit into 64 bits has the divisor -1. */
    protected static boolean isSafe(long divisor) {
        return divisor != 0 && divisor != -1;
    }

    @Specialization(guards = "isSafe(right)")
    protected long longs(long left, long right) {
        return Math.floorDiv(left, right);
    }

    @Fallback
    protected Object others(Object left, Object right) {
        return slow(Arithmetic::floorDivide, left, right);
    }
}
