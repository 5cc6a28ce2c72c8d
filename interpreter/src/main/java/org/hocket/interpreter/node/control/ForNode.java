package org.hocket.interpreter.node.control;

import java.lang.invoke.VarHandle;
import java.util.Iterator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.NodeUtil;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.pattern.PatternNode;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.RangeValue;

/**
 * {@code for}. Ranges and lists have loops of their own, made when such a subject first comes; each works on its own copy
 * of the body, so that the body specializes on what it gets. The subject is lent while the loop runs: what the body
 * changes, the loop does not see.
 */
public final class ForNode extends ExpressionNode {

    private final PatternNode pattern;
    private final ExpressionNode body;
    private final int positionSlot;
    private final int remainingSlot;
    private final int subjectSlot;

    @Child private ExpressionNode subject;
    @Child private ForLoops.OverRange overRange;
    @Child private ForLoops.OverList overList;
    @Child private ForLoops.OverIterator overIterator;

    /**
     * @param pattern      a template, never run itself; so is {@code body}
     * @param positionSlot a slot of its own, for an int; so is {@code remainingSlot}
     * @param subjectSlot  a slot of its own, for an object
     */
    public ForNode(ExpressionNode subject, PatternNode pattern, ExpressionNode body, int positionSlot,
            int remainingSlot, int subjectSlot) {
        this.subject = subject;
        this.pattern = pattern;
        this.body = body;
        this.positionSlot = positionSlot;
        this.remainingSlot = remainingSlot;
        this.subjectSlot = subjectSlot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return switch (subject.execute(frame)) {
            case RangeValue range when range.hasFrom() && range.hasTo() -> over(range, frame);
            case ListValue list -> over(list, frame);
            case Object other -> over(other, frame);
        };
    }

    private Object over(RangeValue range, VirtualFrame frame) {
        if (overRange == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            overRange = insertWhole(new ForLoops.OverRange(copyOfPattern(), copyOfBody(), positionSlot, remainingSlot,
                    subjectSlot));
        }
        frame.setLong(positionSlot, range.from());
        frame.setLong(remainingSlot, range.size());
        frame.setObject(subjectSlot, range);
        return overRange.execute(frame);
    }

    private Object over(ListValue list, VirtualFrame frame) {
        if (overList == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            overList = insertWhole(new ForLoops.OverList(copyOfPattern(), copyOfBody(), positionSlot, subjectSlot));
        }
        frame.setLong(positionSlot, 0);
        frame.setObject(subjectSlot, list);
        list.lend();
        try {
            return overList.execute(frame);
        } finally {
            list.giveBack();
        }
    }

    private Object over(Object other, VirtualFrame frame) {
        if (overIterator == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            overIterator = insertWhole(new ForLoops.OverIterator(copyOfPattern(), copyOfBody(), subjectSlot));
        }
        CollectionValue lent = other instanceof CollectionValue collection ? collection : null;
        if (lent != null) {
            lent.lend();
        }
        try {
            return overItems(open(other, task(frame)), frame);
        } finally {
            if (lent != null) {
                lent.giveBack();
            }
        }
    }

    private Object overItems(Iterator<Object> items, VirtualFrame frame) {
        frame.setObject(subjectSlot, items);
        Object value;
        try {
            value = overIterator.execute(frame);
        } catch (Throwable thrown) {
            closeAfter(items, thrown);
            throw thrown;
        }
        close(items);
        return value;
    }

    @TruffleBoundary
    private Iterator<Object> open(Object value, Task task) {
        try {
            return Iteration.over(value, task);
        } catch (Failure failure) {
            throw HocketError.from(failure, subject);
        }
    }

    @TruffleBoundary
    private void close(Iterator<Object> items) {
        try {
            Iteration.close(items);
        } catch (Failure failure) {
            throw HocketError.from(failure, subject);
        }
    }

    @TruffleBoundary
    private void closeAfter(Iterator<Object> items, Throwable thrown) {
        try {
            close(items);
        } catch (HocketError error) {
            throw Unwinding.both(thrown, error);
        }
    }

    /** Other tasks may be in this node: they see the new loop as a whole. */
    private <L extends LoopNode> L insertWhole(L loop) {
        L inserted = insert(loop);
        VarHandle.storeStoreFence();
        return inserted;
    }

    private PatternNode copyOfPattern() {
        return NodeUtil.cloneNode(pattern);
    }

    private ExpressionNode copyOfBody() {
        return NodeUtil.cloneNode(body);
    }
}
