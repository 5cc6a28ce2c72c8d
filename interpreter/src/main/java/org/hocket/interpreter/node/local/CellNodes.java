package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;

/** A {@code var} that closures share: its cell is in a slot of its owner's frame, and among what closures captured. */
public final class CellNodes {

    private CellNodes() {
    }

    /** Reads what is in the cell that {@code cell} gives. */
    public static final class Read extends ExpressionNode {

        @Child private ExpressionNode cell;

        public Read(ExpressionNode cell) {
            this.cell = cell;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return ((Cell) cell.execute(frame)).get();
        }
    }

    /** Writes into the cell that {@code cell} gives. */
    public static final class Write extends BoxedWriteNode {

        @Child private ExpressionNode cell;

        /** @param value null where it is handed to {@link #executeWrite} */
        public Write(ExpressionNode cell, ExpressionNode value) {
            super(value);
            this.cell = cell;
        }

        @Override
        public void executeWrite(VirtualFrame frame, Object written) {
            ((Cell) cell.execute(frame)).set(written);
        }
    }

    /** Makes a fresh cell, at the declaration of its variable. */
    public static final class Declare extends BoxedWriteNode {

        private final int slot;

        /** @param value null where it is handed to {@link #executeWrite} */
        public Declare(int slot, ExpressionNode value) {
            super(value);
            this.slot = slot;
        }

        @Override
        public void executeWrite(VirtualFrame frame, Object written) {
            frame.setObject(slot, new Cell(written));
        }
    }

    /** Reads what the closure that runs captured. */
    public static final class Captured extends ExpressionNode {

        private final int index;

        public Captured(int index) {
            this.index = index;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return Frames.function(frame).captured(index);
        }
    }
}
