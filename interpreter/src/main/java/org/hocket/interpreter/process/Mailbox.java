package org.hocket.interpreter.process;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;

/** Messages for one task, in their order. */
final class Mailbox<T> {

    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private CompletableFuture<T> wanted;

    void put(T message) {
        CompletableFuture<T> taker;
        synchronized (this) {
            taker = wanted;
            wanted = null;
            // Who was cancelled while it waited has let go of its place.
            if (taker == null || taker.isDone()) {
                waiting.add(message);
                return;
            }
        }
        if (!taker.complete(message)) {
            put(message);
        }
    }

    /** The next message, which may be still to come; only the one task that the messages are for may ask. */
    synchronized CompletableFuture<T> next() {
        T message = waiting.poll();
        if (message != null) {
            return CompletableFuture.completedFuture(message);
        }
        wanted = new CompletableFuture<>();
        return wanted;
    }
}
