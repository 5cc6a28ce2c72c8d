package org.hocket.interpreter.process;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;

import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.Task;

/**
 * How many processes compute at the same time. Who waits for something else gives its place up meanwhile, so that those it waits for
 * find one: waiting for a place is never a deadlock.
 */
final class Places {

    private final ArrayDeque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int free;

    Places(int places) {
        free = places;
    }

    /** Waits for a place; {@link #leave} must follow. */
    void enter(Task task) {
        CompletableFuture<Void> granted;
        synchronized (this) {
            if (free > 0) {
                free--;
                return;
            }
            granted = new CompletableFuture<>();
            waiting.add(granted);
        }
        try {
            task.awaitExternal(granted.copy());
        } catch (Cancellation cancelled) {
            if (!granted.cancel(false)) {
                leave();
            }
            throw cancelled;
        }
    }

    /** Takes a place again, at once: for a while there may be more who compute than places. */
    synchronized void enterAgain() {
        free--;
    }

    void leave() {
        CompletableFuture<Void> next;
        do {
            synchronized (this) {
                next = free < 0 ? null : waiting.poll();
                if (next == null) {
                    free++;
                    return;
                }
            }
        } while (!next.complete(null));
    }
}
