package org.hocket.interpreter.concurrent;

import java.util.function.BooleanSupplier;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/** A wait in a queue that is woken when a condition has become true. */
class QueuedWait extends Wait {

    private final WaitQueue queue;
    private final BooleanSupplier condition;
    private final Need need;
    private final String what;

    QueuedWait(Task task, WaitQueue queue, BooleanSupplier condition, Need need, String what) {
        super(task);
        this.queue = queue;
        this.condition = condition;
        this.need = need;
        this.what = what;
    }

    final void await() {
        Waiter waiter = new Waiter(task);
        queue.add(waiter);
        try {
            task.waitFor(this);
        } finally {
            queue.remove(waiter);
        }
    }

    @Override
    final boolean isOver() {
        return condition.getAsBoolean();
    }

    @Override
    final Need need() {
        return need;
    }

    @Override
    final String what() {
        return what;
    }
}
