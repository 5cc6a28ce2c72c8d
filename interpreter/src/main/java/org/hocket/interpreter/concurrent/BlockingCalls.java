package org.hocket.interpreter.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Calls into the system that may block for ever: reading a pipe, opening a FIFO. They run on platform threads of their own,
 * so that they hold no carrier of a virtual thread, and a task that waits for one can be cancelled. What the system then
 * still does not give back is left to a daemon thread, which ends with the program.
 */
public final class BlockingCalls {

    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("hocket-io-", 0).factory());

    private BlockingCalls() {
    }

    /**
     * Makes a call on another thread, and parks the task until it has returned; cancelling the task interrupts the call and
     * does not wait for it.
     *
     * @return what the call returned; what it threw is thrown as it is
     */
    public static <T> T run(Task task, Callable<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Future<?> running = submit(call, result);
        try {
            return task.awaitExternal(result);
        } finally {
            running.cancel(true);
        }
    }

    /** Begins a call on another thread, which goes on whether anyone waits for it or not. */
    public static <T> CompletableFuture<T> start(Callable<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        submit(call, result);
        return result;
    }

    private static <T> Future<?> submit(Callable<T> call, CompletableFuture<T> result) {
        return THREADS.submit(() -> {
            try {
                result.complete(call.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
    }
}
