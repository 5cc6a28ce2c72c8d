package org.hocket.interpreter.node.parallel;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.NodeUtil;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.call.DispatchNode;
import org.hocket.interpreter.node.call.DispatchNodeGen;
import org.hocket.interpreter.node.parallel.ChunkLoop.Sink;
import org.hocket.interpreter.node.pattern.PatternNode;
import org.hocket.interpreter.parallel.Chunk;
import org.hocket.interpreter.value.ListValue;

/**
 * The code of a {@code parallel for}: works on one chunk, the first argument, and puts what comes of the items into the second: a
 * list, a {@link Fold}, or Java's null where nobody wants it. Each kind of items has a loop of its own, on its own copy of
 * the body, so that the body specializes on what it gets. Where the first argument is a {@link ItemsCode.Pair}, it joins that,
 * so that an error has the same trail wherever two results were joined.
 */
public final class ItemsNode extends ExpressionNode {

    private static final int CHUNK = 0;
    private static final int SINK = 1;

    private final PatternNode pattern;
    private final ExpressionNode body;
    private final int chunkSlot;
    private final int sinkSlot;
    private final int positionSlot;

    @Children private ChunkLoop[] loops = {};
    @Child private DispatchNode join = DispatchNodeGen.create();

    /**
     * @param pattern      a template, never run itself; so is {@code body}
     * @param chunkSlot    a slot of its own, for an object; so is {@code sinkSlot}
     * @param positionSlot a slot of its own, for an int
     */
    public ItemsNode(PatternNode pattern, ExpressionNode body, int chunkSlot, int sinkSlot, int positionSlot) {
        this.pattern = pattern;
        this.body = body;
        this.chunkSlot = chunkSlot;
        this.sinkSlot = sinkSlot;
        this.positionSlot = positionSlot;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        if (Frames.argument(frame, CHUNK) instanceof ItemsCode.Pair pair) {
            return FoldNode.join(join, task(frame), pair.function(), pair.left(), pair.right());
        }
        Chunk chunk = (Chunk) Frames.argument(frame, CHUNK);
        Object results = Frames.argument(frame, SINK);
        boolean range = chunk.items() instanceof RangeItems;
        Sink sink = results == null ? Sink.DISCARD : results instanceof ListValue ? Sink.COLLECT : Sink.FOLD;
        frame.setObject(chunkSlot, chunk);
        frame.setObject(sinkSlot, results);
        frame.setLong(positionSlot, 0);
        for (ChunkLoop loop : loops) {
            if (loop.isFor(range, sink)) {
                return loop.execute(frame);
            }
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        return loop(range, sink).execute(frame);
    }

    /** Workers may come here at the same time. */
    private ChunkLoop loop(boolean range, Sink sink) {
        return atomic(() -> {
            for (ChunkLoop loop : loops) {
                if (loop.isFor(range, sink)) {
                    return loop;
                }
            }
            ChunkLoop loop = insert(new ChunkLoop(range, sink, NodeUtil.cloneNode(pattern), NodeUtil.cloneNode(body), chunkSlot,
                    sinkSlot, positionSlot));
            ChunkLoop[] more = Arrays.copyOf(loops, loops.length + 1);
            more[loops.length] = loop;
            // Those who see the longer array see the new loop as a whole.
            VarHandle.storeStoreFence();
            loops = more;
            return loop;
        });
    }
}
