package org.hocket.interpreter.node.parallel;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.parallel.Chunk;
import org.hocket.interpreter.parallel.Reduction;
import org.hocket.interpreter.value.Closure;

/**
 * The nodes of the tree of a reduction that a chunk has come to so far. Of each size there are two at most: one that waits for
 * its other half in the chunk, and one at the edge of the chunk, the other half of which lies before it. As long as all are
 * 64-bit ints, or all floats, they are kept unboxed.
 */
final class Fold {

    private final Closure function;
    private final long first;
    private long[] longs = new long[2 * Long.SIZE];
    private double[] doubles;
    private Object[] objects;

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

    /** Where the node of a level that waits for its other half is kept. */
    static int waiting(int level) {
        return level;
    }

    /** Where the node of a level at the edge of the chunk is kept. */
    static int edge(int level) {
        return Long.SIZE + level;
    }

    /** The nodes, where all are 64-bit ints, else null. */
    long[] longs() {
        return longs;
    }

    /** The nodes, where all are floats, else null. */
    double[] doubles() {
        return doubles;
    }

    /** The nodes, for whatever they are. */
    @TruffleBoundary
    Object[] objects() {
        if (objects == null) {
            objects = new Object[2 * Long.SIZE];
            for (int i = 0; i < objects.length; i++) {
                objects[i] = longs != null ? (Object) longs[i] : (Object) doubles[i];
            }
            longs = null;
            doubles = null;
        }
        return objects;
    }

    /** Called before the first node where that is a float. */
    @TruffleBoundary
    void becomeDoubles() {
        doubles = new double[2 * Long.SIZE];
        longs = null;
    }

    /** The largest nodes that lie in the chunk, from left to right. */
    List<Object> nodes(Chunk chunk) {
        List<Object> nodes = new ArrayList<>();
        long end = first + chunk.size();
        for (long start = first; start < end;) {
            int level = Reduction.level(start, end);
            boolean isRight = (start >>> level & 1) == 1;
            int place = isRight ? edge(level) : waiting(level);
            nodes.add(longs != null ? (Object) longs[place] : doubles != null ? (Object) doubles[place] : objects[place]);
            start += 1L << level;
        }
        return nodes;
    }
}
