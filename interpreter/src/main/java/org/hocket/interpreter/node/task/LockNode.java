package org.hocket.interpreter.node.task;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.LockableValue;
import org.hocket.interpreter.concurrent.Holding;
import org.hocket.interpreter.concurrent.Lock;
import org.hocket.interpreter.concurrent.Locking;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Types;

/** {@code lock cell { }}: the one lock that most statements take. */
public final class LockNode extends ExpressionNode {

    @Child private ExpressionNode cell;
    @Child private ExpressionNode body;

    public LockNode(ExpressionNode cell, ExpressionNode body) {
        this.cell = cell;
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        LockableValue value = lockable(cell.execute(frame), cell);
        Task task = task(frame);
        task.at(this);
        Holding mark = task.held();
        int mask = task.maskPolls();
        Lock held = null;
        Object result;
        try {
            held = acquire(task, value);
            result = body.execute(frame);
        } catch (Throwable thrown) {
            LockStatement.release(task, mark, mask);
            throw thrown;
        }
        release(task, held, mark, mask);
        return result;
    }

    /** Gives the lock that was taken, where that was easy; otherwise null. */
    @TruffleBoundary
    private static Lock acquire(Task task, LockableValue value) {
        if (value.lockable() instanceof Lock lock && lock.tryAcquire(task)) {
            return lock;
        }
        Locking.forEver(task, value.lockable()).acquire();
        return null;
    }

    @TruffleBoundary
    private static void release(Task task, Lock held, Holding mark, int mask) {
        if (held != null && held.tryRelease(task, mark)) {
            task.setPollMask(mask);
        } else {
            task.releaseTo(mark, mask);
        }
        task.deliverDue();
    }

    /** @throws HocketError where it is nothing that can be locked */
    static LockableValue lockable(Object value, ExpressionNode written) {
        if (value instanceof LockableValue lockable) {
            return lockable;
        }
        throw notLockable(value, written);
    }

    @TruffleBoundary
    private static HocketError notLockable(Object value, ExpressionNode written) {
        return HocketError.blaming(written, new Failure(ErrorKind.TYPE, "`lock` needs a shared cell, a mutex or a semaphore, not "
                + Types.describe(value), operands -> value instanceof ListValue
                        ? "to lock each cell in it, write `lock ..." + operands.culprit("cells") + "`"
                        : "make it a shared cell: `shared " + operands.culprit("cell") + " = …`"));
    }
}
