package org.hocket.interpreter.node.control;

import java.util.Iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.pattern.PatternNode;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.RangeValue;

/** The loops of {@link ForNode}, which fills their slots before the first turn. */
final class ForLoops {

    private ForLoops() {
    }

    abstract static class Over extends LoopNode {

        @Child PatternNode pattern;
        @Child ExpressionNode body;

        Over(PatternNode pattern, ExpressionNode body) {
            this.pattern = pattern;
            this.body = body;
        }
    }

    static final class OverRange extends Over {

        private final int positionSlot;
        private final int remainingSlot;
        private final int subjectSlot;

        OverRange(PatternNode pattern, ExpressionNode body, int positionSlot, int remainingSlot, int subjectSlot) {
            super(pattern, body);
            this.positionSlot = positionSlot;
            this.remainingSlot = remainingSlot;
            this.subjectSlot = subjectSlot;
        }

        @Override
        protected boolean turn(VirtualFrame frame) {
            long remaining = frame.getLong(remainingSlot);
            if (remaining == 0) {
                return false;
            }
            long item = frame.getLong(positionSlot);
            frame.setLong(remainingSlot, remaining - 1);
            frame.setLong(positionSlot, item + ((RangeValue) frame.getObject(subjectSlot)).step());
            pattern.bindLong(frame, item);
            executeBody(body, frame);
            return true;
        }
    }

    static final class OverList extends Over {

        private final int positionSlot;
        private final int subjectSlot;

        OverList(PatternNode pattern, ExpressionNode body, int positionSlot, int subjectSlot) {
            super(pattern, body);
            this.positionSlot = positionSlot;
            this.subjectSlot = subjectSlot;
        }

        @Override
        protected boolean turn(VirtualFrame frame) {
            long position = frame.getLong(positionSlot);
            ListValue list = (ListValue) frame.getObject(subjectSlot);
            if (position >= list.size()) {
                return false;
            }
            frame.setLong(positionSlot, position + 1);
            if (list.isLongs()) {
                pattern.bindLong(frame, list.longs()[(int) position]);
            } else {
                pattern.bind(frame, list.get((int) position));
            }
            executeBody(body, frame);
            return true;
        }
    }

    static final class OverIterator extends Over {

        private final int subjectSlot;

        OverIterator(PatternNode pattern, ExpressionNode body, int subjectSlot) {
            super(pattern, body);
            this.subjectSlot = subjectSlot;
        }

        @Override
        protected boolean turn(VirtualFrame frame) {
            Object item = next(Frames.task(frame), frame.getObject(subjectSlot));
            if (item == null) {
                return false;
            }
            pattern.bind(frame, item);
            executeBody(body, frame);
            return true;
        }

        /** The next item; Java's null when there is none. */
        @TruffleBoundary
        private Object next(Task task, Object iterator) {
            task.at(this);
            try {
                Iterator<?> items = (Iterator<?>) iterator;
                return items.hasNext() ? items.next() : null;
            } catch (Failure failure) {
                throw HocketError.from(failure, this);
            }
        }
    }
}
