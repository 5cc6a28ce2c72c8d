package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Arithmetic;

/** {@code %}: what is left of a number after {@code //}, with the sign of the divisor. */
public abstract class RemainderNode extends BinaryNode {

    @Specialization(guards = "right != 0")
    protected long longs(long left, long right) {
        return Math.floorMod(left, right);
    }

    @Fallback
    protected Object others(Object left, Object right) {
        return slow(Arithmetic::remainder, left, right);
    }
}
