package org.hocket.interpreter.node.parallel;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.call.ArgumentShape;
import org.hocket.interpreter.node.call.DispatchNode;
import org.hocket.interpreter.node.call.DispatchNodeGen;
import org.hocket.interpreter.parallel.Chunk;

/**
 * Adds the result of an item to the nodes of the reduction that a chunk has come to, and joins those that are halves of one: as a
 * binary counter carries.
 */
final class FoldNode extends Node {

    private static final ArgumentShape TWO = ArgumentShape.positional(2);

    private final BranchProfile longs = BranchProfile.create();
    private final BranchProfile doubles = BranchProfile.create();
    private final BranchProfile objects = BranchProfile.create();

    @Child private DispatchNode join = DispatchNodeGen.create();

    /** @param index of the item among all */
    void add(Task task, Chunk chunk, Fold fold, long index, Object result) {
        fold.push(result);
        long start = index;
        int level = 0;
        while ((start >>> level & 1) == 1 && start - (1L << level) >= fold.first()) {
            start -= 1L << level;
            level++;
            chunk.join(start, level);
            fold.push(joined(task, fold));
        }
        if (level > 0) {
            chunk.endJoin();
        }
    }

    private Object joined(Task task, Fold fold) {
        if (fold.isLongs()) {
            longs.enter();
            long left = fold.longAt(1);
            long right = fold.longAt(0);
            fold.dropTwo();
            return join(task, fold, left, right);
        }
        if (fold.isDoubles()) {
            doubles.enter();
            double left = fold.doubleAt(1);
            double right = fold.doubleAt(0);
            fold.dropTwo();
            return join(task, fold, left, right);
        }
        objects.enter();
        Object left = fold.objectAt(1);
        Object right = fold.objectAt(0);
        fold.dropTwo();
        return join(task, fold, left, right);
    }

    private Object join(Task task, Fold fold, Object left, Object right) {
        return join.execute(task, fold.function(), TWO, new Object[] {left, right});
    }
}
