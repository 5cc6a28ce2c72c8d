package org.hocket.interpreter.node.parallel;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.control.LoopNode;
import org.hocket.interpreter.node.pattern.PatternNode;
import org.hocket.interpreter.parallel.Chunk;
import org.hocket.interpreter.value.ListValue;

/** The loop over the items of a chunk, for one kind of items, and for one thing that becomes of the results. */
final class ChunkLoop extends LoopNode {

    /** What becomes of the results. */
    public enum Sink { DISCARD, COLLECT, FOLD }

    private final boolean overRange;
    private final Sink sink;
    private final int chunkSlot;
    private final int sinkSlot;
    private final int positionSlot;

    @Child private PatternNode pattern;
    @Child private ExpressionNode body;
    @Child private FoldNode fold = new FoldNode();

    ChunkLoop(boolean overRange, Sink sink, PatternNode pattern, ExpressionNode body, int chunkSlot, int sinkSlot, int positionSlot) {
        this.overRange = overRange;
        this.sink = sink;
        this.pattern = pattern;
        this.body = body;
        this.chunkSlot = chunkSlot;
        this.sinkSlot = sinkSlot;
        this.positionSlot = positionSlot;
    }

    boolean isFor(boolean range, Sink wanted) {
        return overRange == range && sink == wanted;
    }

    @Override
    protected boolean turn(VirtualFrame frame) {
        Chunk chunk = (Chunk) frame.getObject(chunkSlot);
        int position = (int) frame.getLong(positionSlot);
        if (position >= chunk.size()) {
            return false;
        }
        frame.setLong(positionSlot, position + 1L);
        chunk.advance(position);
        bind(frame, chunk, position);
        Task task = task(frame);
        switch (sink) {
            case DISCARD -> {
                body.executeVoid(frame);
                endItem(task);
            }
            case COLLECT -> ((ListValue) frame.getObject(sinkSlot)).add(result(frame, task));
            case FOLD -> {
                fold.add(task, chunk, (Fold) frame.getObject(sinkSlot), chunk.first() + position, result(frame, task));
                endItem(task);
            }
        }
        return true;
    }

    private Object result(VirtualFrame frame, Task task) {
        Object value = body.execute(frame);
        endItem(task);
        return value;
    }

    private void bind(VirtualFrame frame, Chunk chunk, int position) {
        if (overRange) {
            pattern.bindLong(frame, ((RangeItems) chunk.items()).get(position));
            return;
        }
        ListItems items = (ListItems) chunk.items();
        ListValue list = items.list();
        int index = items.from() + position;
        if (list.isLongs()) {
            pattern.bindLong(frame, list.longs()[index]);
        } else {
            pattern.bind(frame, list.get(index));
        }
    }

    /** Waits for the tasks that an item, or a join, has started. */
    private static void endItem(Task task) {
        if (task.hasOpenScope()) {
            awaitTasks(task);
        }
    }

    @TruffleBoundary
    private static void awaitTasks(Task task) {
        task.endItem(null);
    }
}
