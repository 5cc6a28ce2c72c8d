package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Equality;
import org.hocket.interpreter.value.NullValue;

/** {@code ==}: by structure; values of different types are different, but for ints and floats. */
public abstract class EqualNode extends BinaryNode {

    @Specialization
    protected boolean longs(long left, long right) {
        return left == right;
    }

    @Specialization
    protected boolean doubles(double left, double right) {
        return left == right;
    }

    @Specialization
    protected boolean bools(boolean left, boolean right) {
        return left == right;
    }

    @Specialization(guards = "isNull(left) || isNull(right)")
    protected boolean nulls(Object left, Object right) {
        return left == right;
    }

    protected static boolean isNull(Object value) {
        return value == NullValue.NULL;
    }

    @Specialization
    @TruffleBoundary
    protected boolean texts(String left, String right) {
        return left.equals(right);
    }

    @Fallback
    @TruffleBoundary
    protected boolean others(Object left, Object right) {
        return (boolean) slow(Equality::equal, left, right);
    }
}
