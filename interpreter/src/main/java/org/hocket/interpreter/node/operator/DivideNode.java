package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Arithmetic;

/** {@code /}: numbers, durations. The quotient of two ints is a float. */
public abstract class DivideNode extends BinaryNode {

    @Specialization(guards = {"right != 0", "isExact(left)", "isExact(right)"})
    protected double longs(long left, long right) {
        return (double) left / right;
    }

    @Specialization
    protected double doubles(double left, double right) {
        return left / right;
    }

    @Specialization
    protected double mixed(long left, double right) {
        return left / right;
    }

    @Specialization
    protected double mixed(double left, long right) {
        return left / right;
    }

    @Fallback
    protected Object others(Object left, Object right) {
        return slow(Arithmetic::divide, left, right);
    }
}
