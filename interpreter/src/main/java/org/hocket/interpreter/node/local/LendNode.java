package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.CollectionValue;

/**
 * Holds the value of a {@code var} for an expression that goes on while the variable may be changed in place. The
 * {@link GiveBackNode} around that expression ends it.
 */
public final class LendNode extends ExpressionNode {

    private final int slot;

    @Child private ExpressionNode value;

    /** @param slot where the collection is remembered */
    public LendNode(int slot, ExpressionNode value) {
        this.slot = slot;
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object lent = value.execute(frame);
        if (lent instanceof CollectionValue collection) {
            collection.lend();
            frame.setObject(slot, collection);
        }
        return lent;
    }
}
