package org.hocket.interpreter.node.task;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.Types;

/** {@code await}: of a task, or of all tasks of a list or map. */
public final class AwaitNode extends ExpressionNode {

    @Child private ExpressionNode operand;

    public AwaitNode(ExpressionNode operand) {
        this.operand = operand;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return await(task(frame), operand.execute(frame));
    }

    @TruffleBoundary
    private Object await(Task waiter, Object awaited) {
        if (awaited instanceof Task task) {
            return await(waiter, task, this);
        }
        waiter.at(this);
        try {
            return switch (awaited) {
                case ListValue list -> ListValue.from(waiter.awaitAll(tasks(list)));
                case MapValue map -> awaitMap(waiter, map);
                default -> throw notTask(awaited);
            };
        } catch (CancelledTaskException cancelled) {
            throw HocketError.from(cancelled, this);
        }
    }

    /** Awaits one task, at a node to which errors of the waiting itself belong. */
    @TruffleBoundary
    static Object await(Task waiter, Task awaited, Node node) {
        try {
            return waiter.at(node).await(awaited);
        } catch (CancelledTaskException cancelled) {
            throw HocketError.from(cancelled, node);
        }
    }

    private MapValue awaitMap(Task waiter, MapValue map) {
        List<Object> results = waiter.awaitAll(tasks(map.values()));
        MapValue values = new MapValue();
        int next = 0;
        for (Object key : map.keys()) {
            values.put(key, results.get(next++));
        }
        return values;
    }

    private List<Task> tasks(Iterable<Object> items) {
        List<Task> tasks = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Task task)) {
                throw notTask(item);
            }
            tasks.add(task);
        }
        return tasks;
    }

    private HocketError notTask(Object value) {
        return HocketError.of(ErrorKind.TYPE, "`await` needs a task, or a list or map of tasks, not " + Types.describe(value),
                "a task comes from `async`", operand);
    }
}
