package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Ordering;

/** {@code <}: numbers, strings, durations, lists. */
public abstract class LessNode extends BinaryNode {

    @Specialization
    protected boolean longs(long left, long right) {
        return left < right;
    }

    @Specialization
    protected boolean doubles(double left, double right) {
        return left < right;
    }

    @Specialization(guards = "isExact(left)")
    protected boolean mixed(long left, double right) {
        return left < right;
    }

    @Specialization(guards = "isExact(right)")
    protected boolean mixed(double left, long right) {
        return left < right;
    }

    @Fallback
    protected boolean others(Object left, Object right) {
        return (boolean) slow(Ordering::less, left, right);
    }
}
