package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Arithmetic;

/** {@code -}: numbers, durations. */
public abstract class SubtractNode extends BinaryNode {

    @Specialization(rewriteOn = ArithmeticException.class)
    protected long longs(long left, long right) {
        return Math.subtractExact(left, right);
    }

    @Specialization(replaces = "longs")
    protected Object growing(long left, long right) {
        long difference = left - right;
        boolean overflow = ((left ^ right) & (left ^ difference)) < 0;
        return overflow ? slow(Arithmetic::subtract, left, right) : (Object) difference;
    }

    @Specialization
    protected double doubles(double left, double right) {
        return left - right;
    }

    @Specialization
    protected double mixed(long left, double right) {
        return left - right;
    }

    @Specialization
    protected double mixed(double left, long right) {
        return left - right;
    }

    @Fallback
    protected Object others(Object left, Object right) {
        return slow(Arithmetic::subtract, left, right);
    }
}
