package org.hocket.interpreter.node.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ArgumentsNode;
import org.hocket.interpreter.value.ListValue;

/** {@code [a, ...b]}. */
public final class ListNode extends ExpressionNode {

    @Child private ArgumentsNode items;

    public ListNode(ArgumentsNode items) {
        this.items = items;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return list(items.execute(frame));
    }

    @TruffleBoundary
    private static ListValue list(Object[] values) {
        return ListValue.of(values);
    }
}
