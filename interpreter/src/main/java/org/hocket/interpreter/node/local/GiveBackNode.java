package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.CollectionValue;

/** An expression that holds values of {@code var}s while it runs; see {@link LendNode}. */
public final class GiveBackNode extends ExpressionNode {

    @CompilationFinal(dimensions = 1)
    private final int[] slots;

    @Child private ExpressionNode body;

    public GiveBackNode(int[] slots, ExpressionNode body) {
        this.slots = slots;
        this.body = body;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        for (int slot : slots) {
            frame.setObject(slot, null);
        }
        try {
            return body.execute(frame);
        } finally {
            for (int slot : slots) {
                if (frame.getObject(slot) instanceof CollectionValue collection) {
                    collection.giveBack();
                }
            }
        }
    }
}
