package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;

/** A write to a place that holds objects only. */
abstract class BoxedWriteNode extends WriteNode {

    @Child private ExpressionNode value;

    /** @param value null where it is handed to {@link #executeWrite} */
    BoxedWriteNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public final void executeVoid(VirtualFrame frame) {
        executeWrite(frame, value.execute(frame));
    }
}
