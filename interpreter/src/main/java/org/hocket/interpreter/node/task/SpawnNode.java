package org.hocket.interpreter.node.task;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketContext;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ClosureNode;
import org.hocket.interpreter.process.Departure;
import org.hocket.interpreter.process.SpawnedTask;
import org.hocket.interpreter.process.WorkerPool;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Types;

/** {@code spawn}: starts a task that runs in a child process, with copies of what its body captures. */
public final class SpawnNode extends ExpressionNode {

    private final String name;

    @Child private ClosureNode body;
    @Child private ExpressionNode memory;
    @Child private ExpressionNode timeout;

    /**
     * @param name    what errors and tools call the task
     * @param memory  the option of that name; null where it is left out
     * @param timeout the same
     */
    public SpawnNode(String name, ClosureNode body, ExpressionNode memory, ExpressionNode timeout) {
        this.name = name;
        this.body = body;
        this.memory = memory;
        this.timeout = timeout;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object bytes = memory == null ? null : memory.execute(frame);
        Object time = timeout == null ? null : timeout.execute(frame);
        return start(task(frame), bytes, time, body.execute(frame));
    }

    @TruffleBoundary
    private Task start(Task task, Object bytes, Object time, Closure closure) {
        WorkerPool pool = ((HocketContext) task.runtime().host()).processes();
        try {
            Departure.check(pool.program(), closure);
        } catch (Failure failure) {
            throw HocketError.from(failure, this);
        }
        return task.start(new SpawnedTask(pool, closure, bytes(bytes), nanoseconds(time), this), name, this);
    }

    private long bytes(Object bytes) {
        if (memory == null) {
            return 0;
        }
        if (!(bytes instanceof Long number)) {
            throw HocketError.blaming(memory, new Failure(ErrorKind.TYPE, "`memory` needs a number of bytes, not " + Types.describe(bytes),
                    "write it as in `memory: 512mb`"));
        }
        if (number < WorkerPool.LEAST_MEMORY) {
            throw HocketError.blaming(memory, new Failure(ErrorKind.ARGUMENT, "a process needs `memory` of 256mb or more, not " + number + " bytes"));
        }
        return number;
    }

    private long nanoseconds(Object time) {
        return timeout == null ? 0 : Math.max(1, TimeLimit.nanoseconds(time, "`timeout`", timeout));
    }
}
