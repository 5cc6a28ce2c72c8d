package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.NodeField;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;

/** Writes a slot of the frame; a slot that has held values of one primitive type only holds them unboxed. */
@NodeChild(value = "value", type = ExpressionNode.class)
@NodeField(name = "slot", type = int.class)
public abstract class LocalWriteNode extends WriteNode {

    protected abstract int getSlot();

    @Override
    public abstract void executeWriteLong(VirtualFrame frame, long value);

    @Specialization(guards = "holds(frame, LONG)")
    protected void longs(VirtualFrame frame, long value) {
        frame.getFrameDescriptor().setSlotKind(getSlot(), FrameSlotKind.Long);
        frame.setLong(getSlot(), value);
    }

    @Specialization(guards = "holds(frame, DOUBLE)")
    protected void doubles(VirtualFrame frame, double value) {
        frame.getFrameDescriptor().setSlotKind(getSlot(), FrameSlotKind.Double);
        frame.setDouble(getSlot(), value);
    }

    @Specialization(guards = "holds(frame, BOOLEAN)")
    protected void booleans(VirtualFrame frame, boolean value) {
        frame.getFrameDescriptor().setSlotKind(getSlot(), FrameSlotKind.Boolean);
        frame.setBoolean(getSlot(), value);
    }

    @Specialization(replaces = {"longs", "doubles", "booleans"})
    protected void objects(VirtualFrame frame, Object value) {
        frame.getFrameDescriptor().setSlotKind(getSlot(), FrameSlotKind.Object);
        frame.setObject(getSlot(), value);
    }

    protected static final FrameSlotKind LONG = FrameSlotKind.Long;
    protected static final FrameSlotKind DOUBLE = FrameSlotKind.Double;
    protected static final FrameSlotKind BOOLEAN = FrameSlotKind.Boolean;

    protected final boolean holds(VirtualFrame frame, FrameSlotKind kind) {
        FrameSlotKind now = frame.getFrameDescriptor().getSlotKind(getSlot());
        return now == kind || now == FrameSlotKind.Illegal;
    }
}
