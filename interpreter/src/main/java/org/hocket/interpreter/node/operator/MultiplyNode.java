package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Arithmetic;

/** {@code *}: numbers, durations. */
public abstract class MultiplyNode extends BinaryNode {

    @Specialization(rewriteOn = ArithmeticException.class)
    protected long longs(long left, long right) {
        return Math.multiplyExact(left, right);
    }

    @Specialization(replaces = "longs")
    protected Object growing(long left, long right) {
        long product = left * right;
        boolean overflow = Math.multiplyHigh(left, right) != product >> (Long.SIZE - 1);
        return overflow ? slow(Arithmetic::multiply, left, right) : (Object) product;
    }

    @Specialization
    protected double doubles(double left, double right) {
        return left * right;
    }

    @Specialization
    protected double mixed(long left, double right) {
        return left * right;
    }

    @Specialization
    protected double mixed(double left, long right) {
        return left * right;
    }

    @Fallback
    protected Object others(Object left, Object right) {
        return slow(Arithmetic::multiply, left, right);
    }
}
