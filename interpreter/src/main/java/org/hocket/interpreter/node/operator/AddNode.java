package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Arithmetic;

/** {@code +}: numbers, strings, durations, lists, maps, bytes. */
public abstract class AddNode extends BinaryNode {

    @Specialization(rewriteOn = ArithmeticException.class)
    protected long longs(long left, long right) {
        return Math.addExact(left, right);
    }

    @Specialization(replaces = "longs")
    protected Object growing(long left, long right) {
        long sum = left + right;
        boolean overflow = ((left ^ sum) & (right ^ sum)) < 0;
        return overflow ? slow(Arithmetic::add, left, right) : (Object) sum;
    }

    @Specialization
    protected double doubles(double left, double right) {
        return left + right;
    }

    @Specialization
    protected double mixed(long left, double right) {
        return left + right;
    }

    @Specialization
    protected double mixed(double left, long right) {
        return left + right;
    }

    @Fallback
    protected Object others(Object left, Object right) {
        return slow(Arithmetic::add, left, right);
    }
}
