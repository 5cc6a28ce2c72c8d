package org.hocket.interpreter.node.member;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Types;

/** Assignments to places inside the value of a variable, and to several targets at once. */
public final class AssignNodes {

    private AssignNodes() {
    }

    /** {@code place = value}, {@code place += value}: the indexes on the way, then the value, then the change. */
    public static final class ToPlace extends ExpressionNode {

        private final int pathSlot;

        @Child private PlaceNode place;
        @Child private ExpressionNode value;

        /** @param pathSlot a slot of its own, in which {@link OldValue} finds the indexes */
        public ToPlace(PlaceNode place, int pathSlot, ExpressionNode value) {
            this.place = place;
            this.pathSlot = pathSlot;
            this.value = value;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object[] path = place.evaluateKeys(frame);
            frame.setObject(pathSlot, path);
            Object written = value.execute(frame);
            place.set(frame, path, written);
            return NullValue.NULL;
        }
    }

    /** What stands at the place of the {@link ToPlace} around it. */
    public static final class OldValue extends ExpressionNode {

        private final int pathSlot;

        @Child private PlaceNode place;

        public OldValue(PlaceNode place, int pathSlot) {
            this.place = place;
            this.pathSlot = pathSlot;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return place.get(frame, (Object[]) frame.getObject(pathSlot));
        }
    }

    /** {@code [a, b] = value}. */
    public static final class ToAll extends ExpressionNode {

        private final int valueSlot;

        @Child private ExpressionNode value;
        @Children private final ExpressionNode[] assignments;

        /** @param assignments one for each target, each with an {@link Item} of {@code valueSlot} as its value */
        public ToAll(ExpressionNode value, int valueSlot, ExpressionNode[] assignments) {
            this.value = value;
            this.valueSlot = valueSlot;
            this.assignments = assignments;
        }

        @Override
        @ExplodeLoop
        public Object execute(VirtualFrame frame) {
            Object all = value.execute(frame);
            if (!(all instanceof ListValue list) || list.size() != assignments.length) {
                CompilerDirectives.transferToInterpreter();
                throw mismatch(all);
            }
            frame.setObject(valueSlot, list);
            for (ExpressionNode assignment : assignments) {
                assignment.executeVoid(frame);
            }
            return NullValue.NULL;
        }

        @TruffleBoundary
        private HocketError mismatch(Object all) {
            String found = all instanceof ListValue list ? "a list of " + list.size() : Types.describe(all);
            return HocketError.of(ErrorKind.MATCH, "this assignment needs a list of " + assignments.length + ", not " + found,
                    null, value);
        }
    }

    /** An item of the list that {@link ToAll} takes apart. */
    public static final class Item extends ExpressionNode {

        private final int valueSlot;
        private final int index;

        public Item(int valueSlot, int index) {
            this.valueSlot = valueSlot;
            this.index = index;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return ShareNode.share(((ListValue) frame.getObject(valueSlot)).get(index));
        }
    }
}
