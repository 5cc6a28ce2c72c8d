package org.hocket.interpreter.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A wait for something outside of the program. */
final class ExternalWait<T> extends Wait {

    private final CompletableFuture<T> result;
    private final Runnable withdraw;
    private boolean withdrawn;

    /** @param withdraw says that the result is not wanted any more, and the wait lasts until it has come all the same; null where
     *                 the wait ends then */
    ExternalWait(Task task, CompletableFuture<T> result, Runnable withdraw) {
        super(task);
        this.result = result;
        this.withdraw = withdraw;
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
        if (withdraw == null) {
            result.cancel(true);
            return true;
        }
        if (!withdrawn) {
            withdrawn = true;
            withdraw.run();
        }
        return false;
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
