package org.hocket.interpreter.concurrent;

import java.util.List;
import java.util.function.Consumer;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/** A wait for the end of one task. */
final class Join extends Wait {

    private final Task awaited;

    Join(Task waiting, Task awaited) {
        super(waiting);
        this.awaited = awaited;
    }

    void await() {
        Waiter waiter = new Waiter(task);
        awaited.addWaiter(waiter);
        try {
            task.waitFor(this);
        } finally {
            awaited.removeWaiter(waiter);
        }
    }

    @Override
    boolean isOver() {
        return awaited.isDone();
    }

    @Override
    boolean isBrief() {
        return true;
    }

    @Override
    boolean isForTasks() {
        return true;
    }

    @Override
    boolean isForWaiting() {
        return awaited.waitsForTasks();
    }

    @Override
    void blockers(Consumer<Iterable<Task>> groups) {
        groups.accept(List.of(awaited));
    }

    @Override
    Need need() {
        return Need.TASK;
    }

    @Override
    String what() {
        return "task " + awaited.name();
    }
}
