package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.NullValue;

/**
 * Puts a value into a variable. As an expression it takes the value from its child and is null; loops and patterns hand
 * it theirs.
 */
public abstract class WriteNode extends ExpressionNode {

    public abstract void executeWrite(VirtualFrame frame, Object value);

    /** The same without boxing, where the variable can take it so. */
    public void executeWriteLong(VirtualFrame frame, long value) {
        executeWrite(frame, value);
    }

    @Override
    public final Object execute(VirtualFrame frame) {
        executeVoid(frame);
        return NullValue.NULL;
    }

    @Override
    public abstract void executeVoid(VirtualFrame frame);
}
