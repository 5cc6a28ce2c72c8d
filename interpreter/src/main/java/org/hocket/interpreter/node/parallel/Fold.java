package org.hocket.interpreter.node.parallel;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.value.Closure;

/**
 * The nodes of the tree of a reduction that a chunk has come to so far, as a stack: the last is the right one. As long as all
 * are 64-bit ints, or all floats, they are kept unboxed.
 */
final class Fold {

    /** A node of the tree has at most 2^63 items, and of each size but the largest a chunk covers two at most. */
    private static final int DEPTH = 2 * Long.SIZE;

    private final Closure function;
    private final long first;
    private final long[] longs = new long[DEPTH];
    private double[] doubles;
    private Object[] objects;
    private int size;

    /**
     * @param function joins two results
     * @param first    the index of the first item
     */
    Fold(Closure function, long first) {
        this.function = function;
        this.first = first;
    }

    Closure function() {
        return function;
    }

    long first() {
        return first;
    }

    boolean isLongs() {
        return doubles == null && objects == null;
    }

    boolean isDoubles() {
        return doubles != null;
    }

    /** One of the two last. */
    long longAt(int fromTop) {
        return longs[size - 1 - fromTop];
    }

    double doubleAt(int fromTop) {
        return doubles[size - 1 - fromTop];
    }

    Object objectAt(int fromTop) {
        return objects[size - 1 - fromTop];
    }

    /** Takes off the two last, which have been joined. */
    void dropTwo() {
        size -= 2;
        if (objects != null) {
            objects[size] = null;
            objects[size + 1] = null;
        }
    }

    void push(Object value) {
        if (isLongs() && value instanceof Long number) {
            longs[size++] = number;
        } else if (doubles != null && value instanceof Double number) {
            doubles[size++] = number;
        } else {
            pushOther(value);
        }
    }

    @TruffleBoundary
    private void pushOther(Object value) {
        if (size == 0 && value instanceof Double) {
            objects = null;
            doubles = new double[DEPTH];
        } else if (objects == null) {
            objects = Arrays.copyOf(values(), DEPTH);
            doubles = null;
        }
        if (doubles != null) {
            doubles[size++] = (Double) value;
        } else {
            objects[size++] = value;
        }
    }

    Object[] values() {
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = objects != null ? objects[i] : doubles != null ? (Object) doubles[i] : (Object) longs[i];
        }
        return values;
    }
}
