package org.hocket.interpreter.node.task;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.LockableValue;
import org.hocket.interpreter.concurrent.Holding;
import org.hocket.interpreter.concurrent.Lockable;
import org.hocket.interpreter.concurrent.Locking;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.concurrent.WaitInConditionException;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.control.Condition;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Types;

/** {@code lock a, ...others when condition timeout limit { } else { }}: the statement with all that it can have. */
public final class LockStatement extends ExpressionNode {

    @Children private final ExpressionNode[] cells;
    @CompilationFinal(dimensions = 1)
    private final boolean[] spread;

    @Child private ExpressionNode condition;
    @Child private ExpressionNode limit;
    @Child private ExpressionNode body;
    @Child private ExpressionNode otherwise;

    /**
     * @param spread    for each of the cells, whether it is a list of them
     * @param condition null where there is none
     * @param limit     null where there is none
     * @param otherwise null where the end of the time is an error
     */
    public LockStatement(ExpressionNode[] cells, boolean[] spread, ExpressionNode condition, ExpressionNode limit, ExpressionNode body,
            ExpressionNode otherwise) {
        this.cells = cells;
        this.spread = spread;
        this.condition = condition;
        this.limit = limit;
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Task task = task(frame);
        Object[] values = evaluate(frame);
        Object time = limit == null ? null : limit.execute(frame);
        Locking locking = begin(task, values, time);
        Holding mark = task.held();
        int mask = task.maskPolls();
        Object result = null;
        boolean acquired;
        try {
            acquired = acquire(locking);
            while (acquired && condition != null && !holds(frame, task)) {
                acquired = awaitChange(locking) && acquire(locking);
            }
            if (acquired) {
                result = body.execute(frame);
            }
        } catch (Throwable thrown) {
            release(task, mark, mask);
            throw thrown;
        }
        end(task, mark, mask);
        if (acquired) {
            return result;
        }
        if (otherwise == null) {
            throw timeout(values, time);
        }
        return otherwise.execute(frame);
    }

    @ExplodeLoop
    private Object[] evaluate(VirtualFrame frame) {
        Object[] values = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = cells[i].execute(frame);
        }
        return values;
    }

    private boolean holds(VirtualFrame frame, Task task) {
        task.setInCondition(true);
        try {
            return Condition.test(condition, frame, "`when`");
        } catch (WaitInConditionException waits) {
            throw waits();
        } finally {
            task.setInCondition(false);
        }
    }

    @TruffleBoundary
    private HocketError waits() {
        return HocketError.of(ErrorKind.LOCK, "the condition of a `when` waits, while it holds what others need to change",
                "let it only read the locked cells", condition);
    }

    @TruffleBoundary
    private Locking begin(Task task, Object[] values, Object time) {
        Lockable[] wanted = lockables(values).toArray(Lockable[]::new);
        task.at(this);
        Locking locking = limit == null ? Locking.forEver(task, wanted) : Locking.within(task, TimeLimit.nanoseconds(time, "`timeout`", limit), wanted);
        if (condition != null && locking.takesAgain()) {
            throw HocketError.of(ErrorKind.LOCK, "`when` waits for a change of a cell that this task already holds, and so nobody can change it",
                    "write `when` at the outer `lock`, which takes the cell", condition);
        }
        return locking;
    }

    private List<Lockable> lockables(Object[] values) {
        List<Lockable> wanted = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!spread[i]) {
                wanted.add(LockNode.lockable(values[i], cells[i]).lockable());
            } else {
                addEach(values[i], cells[i], wanted);
            }
        }
        return wanted;
    }

    private static void addEach(Object cells, ExpressionNode written, List<Lockable> wanted) {
        if (!(cells instanceof ListValue list)) {
            throw HocketError.blaming(written, new Failure(ErrorKind.TYPE, "`...` needs a list of cells, not " + Types.describe(cells),
                    cells instanceof LockableValue ? "leave out the `...`" : null));
        }
        for (Object value : list) {
            if (!(value instanceof LockableValue lockable)) {
                throw HocketError.blaming(written, new Failure(ErrorKind.TYPE, "`lock` needs a list of shared cells, mutexes or semaphores, and "
                        + Types.describe(value) + " is in it", "make each item a cell: `shared(…)`"));
            }
            wanted.add(lockable.lockable());
        }
    }

    @TruffleBoundary
    private HocketError timeout(Object[] values, Object time) {
        String names = String.join(", ", lockables(values).stream().map(Lockable::name).toList());
        return HocketError.of(ErrorKind.TIMEOUT, (condition != null ? "the condition on " + names + " did not become true within "
                : values.length == 1 && !spread[0] ? "the lock on " + names + " was not free within "
                : "the locks on " + names + " were not free together within ") + time,
                "to go on without it, add `else { … }`", limit);
    }

    @TruffleBoundary
    private static boolean acquire(Locking locking) {
        return locking.acquire();
    }

    @TruffleBoundary
    private static boolean awaitChange(Locking locking) {
        return locking.awaitChange();
    }

    /** Gives back what was taken; a cancel that was kept off is delivered later, if the block ended by an error. */
    @TruffleBoundary
    static void release(Task task, Holding mark, int mask) {
        task.releaseTo(mark, mask);
    }

    /** The same where the block came to its end. */
    @TruffleBoundary
    static void end(Task task, Holding mark, int mask) {
        task.releaseTo(mark, mask);
        task.deliverDue();
    }
}
