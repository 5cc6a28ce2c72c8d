package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.NodeField;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;

/** Reads a slot of the frame. */
@NodeField(name = "slot", type = int.class)
public abstract class LocalReadNode extends ExpressionNode {

    protected abstract int getSlot();

    @Specialization(guards = "frame.isLong(getSlot())")
    protected long longs(VirtualFrame frame) {
        return frame.getLong(getSlot());
    }

    @Specialization(guards = "frame.isDouble(getSlot())")
    protected double doubles(VirtualFrame frame) {
        return frame.getDouble(getSlot());
    }

    @Specialization(guards = "frame.isBoolean(getSlot())")
    protected boolean booleans(VirtualFrame frame) {
        return frame.getBoolean(getSlot());
    }

    @Specialization(replaces = {"longs", "doubles", "booleans"})
    protected Object objects(VirtualFrame frame) {
        if (!frame.isObject(getSlot())) {
            CompilerDirectives.transferToInterpreter();
            Object value = frame.getValue(getSlot());
            frame.setObject(getSlot(), value);
            return value;
        }
        return frame.getObject(getSlot());
    }
}
