package org.hocket.interpreter.node.parallel;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.call.ArgumentShape;
import org.hocket.interpreter.node.call.DispatchNode;
import org.hocket.interpreter.node.call.DispatchNodeGen;
import org.hocket.interpreter.parallel.Chunk;
import org.hocket.interpreter.value.Closure;

/**
 * Adds the result of an item to the nodes of the reduction that a chunk has come to, and joins those that are halves of one: as a
 * binary counter carries. There is a loop for ints and one for floats, so that neither are boxed.
 */
final class FoldNode extends Node {

    private static final ArgumentShape TWO = ArgumentShape.positional(2);

    private final BranchProfile longs = BranchProfile.create();
    private final BranchProfile doubles = BranchProfile.create();
    private final BranchProfile objects = BranchProfile.create();

    @Child private DispatchNode joinLongs = DispatchNodeGen.create();
    @Child private DispatchNode joinDoubles = DispatchNodeGen.create();
    @Child private DispatchNode joinObjects = DispatchNodeGen.create();

    /** @param index of the item among all */
    void add(Task task, Chunk chunk, Fold fold, long index, Object result) {
        if (index == fold.first() && result instanceof Double) {
            fold.becomeDoubles();
        }
        if (result instanceof Long value && fold.longs() != null) {
            longs.enter();
            addLong(task, chunk, fold, index, value);
        } else if (result instanceof Double value && fold.doubles() != null) {
            doubles.enter();
            addDouble(task, chunk, fold, index, value);
        } else {
            objects.enter();
            addObject(task, chunk, fold, index, result, 0);
        }
    }

    /** How many nodes on the left are complete with an item, if only they lie in the chunk. */
    private static int carries(long index) {
        return Long.numberOfTrailingZeros(~index);
    }

    /** Where the node begins that an item completes at a level. */
    private static long start(long index, int level) {
        return index & -1L << level;
    }

    private void addLong(Task task, Chunk chunk, Fold fold, long index, long result) {
        long[] nodes = fold.longs();
        long node = result;
        int carries = carries(index);
        for (int level = 0; level < carries; level++) {
            long start = start(index, level + 1);
            if (start < fold.first()) {
                nodes[Fold.edge(level)] = node;
                return;
            }
            Object joined = join(joinLongs, task, chunk, fold, start, level, nodes[Fold.waiting(level)], node);
            if (!(joined instanceof Long number)) {
                CompilerDirectives.transferToInterpreter();
                addObject(task, chunk, fold, index, joined, level + 1);
                return;
            }
            node = number;
        }
        nodes[Fold.waiting(carries)] = node;
    }

    private void addDouble(Task task, Chunk chunk, Fold fold, long index, double result) {
        double[] nodes = fold.doubles();
        double node = result;
        int carries = carries(index);
        for (int level = 0; level < carries; level++) {
            long start = start(index, level + 1);
            if (start < fold.first()) {
                nodes[Fold.edge(level)] = node;
                return;
            }
            Object joined = join(joinDoubles, task, chunk, fold, start, level, nodes[Fold.waiting(level)], node);
            if (!(joined instanceof Double number)) {
                CompilerDirectives.transferToInterpreter();
                addObject(task, chunk, fold, index, joined, level + 1);
                return;
            }
            node = number;
        }
        nodes[Fold.waiting(carries)] = node;
    }

    /** @param from the level of the node */
    private void addObject(Task task, Chunk chunk, Fold fold, long index, Object result, int from) {
        Object[] nodes = fold.objects();
        Object node = result;
        int carries = carries(index);
        for (int level = from; level < carries; level++) {
            long start = start(index, level + 1);
            if (start < fold.first()) {
                nodes[Fold.edge(level)] = node;
                return;
            }
            Object other = nodes[Fold.waiting(level)];
            nodes[Fold.waiting(level)] = null;
            node = join(joinObjects, task, chunk, fold, start, level, other, node);
        }
        nodes[Fold.waiting(carries)] = node;
    }

    private static Object join(DispatchNode call, Task task, Chunk chunk, Fold fold, long start, int level, Object left, Object right) {
        chunk.join(start, level + 1);
        Object joined = join(call, task, fold.function(), left, right);
        chunk.endJoin();
        return joined;
    }

    static Object join(DispatchNode call, Task task, Closure function, Object left, Object right) {
        return call.execute(task, function, TWO, new Object[] {left, right});
    }
}
