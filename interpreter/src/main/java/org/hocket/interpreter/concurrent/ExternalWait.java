package org.hocket.interpreter.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A wait for something outside of the program. */
final class ExternalWait<T> extends Wait {

    private final CompletableFuture<T> result;

    ExternalWait(Task task, CompletableFuture<T> result) {
        super(task);
        this.result = result;
    }

    T await() {
        result.whenComplete((_, _) -> task.unpark());
        task.waitFor(this);
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw Task.<RuntimeException>sneaky(failed.getCause());
        }
    }

    @Override
    boolean isOver() {
        return result.isDone();
    }

    @Override
    boolean giveUp(Throwable reason) {
        result.cancel(true);
        return true;
    }

    @Override
    boolean movesByItself() {
        return true;
    }

    @Override
    Need need() {
        return Need.NOTHING;
    }

    @Override
    String what() {
        return "something outside";
    }
}
