package org.hocket.stdlib.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import org.hocket.interpreter.concurrent.Task;

/**
 * Bytes on their way from a task that makes them to whoever sends them. What comes while the sender is busy is gathered, so
 * that many small parts cost little and a single one is sent at once; where much was gathered, the task waits.
 */
final class Pipe {

    private static final int FULL = 1 << 16;
    private static final CompletableFuture<byte[]> END = CompletableFuture.completedFuture(null);

    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private boolean ended;
    private IOException broken;
    /** What the sender waits for; null where it does not. */
    private CompletableFuture<byte[]> wanted;
    /** What the task waits for; null where it does not. */
    private CompletableFuture<Void> room;

    /**
     * Hands bytes over.
     *
     * @return whether there is someone who sends them; false once the pipe is {@link #abandon}ed
     */
    boolean put(Task task, byte[] bytes) {
        CompletableFuture<Void> full = offer(bytes);
        if (full != null) {
            task.awaitExternal(full);
        }
        return !isBroken();
    }

    private CompletableFuture<Void> offer(byte[] bytes) {
        CompletableFuture<byte[]> waiting;
        synchronized (this) {
            if (bytes.length == 0 || broken != null) {
                return null;
            }
            waiting = wanted;
            wanted = null;
            if (waiting == null) {
                gathered.writeBytes(bytes);
                room = gathered.size() >= FULL ? new CompletableFuture<>() : null;
                return room;
            }
        }
        waiting.complete(bytes);
        return null;
    }

    /** Says that nothing comes any more. */
    void end() {
        CompletableFuture<byte[]> waiting;
        synchronized (this) {
            ended = true;
            waiting = wanted;
            wanted = null;
        }
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /** All that was gathered, or what comes next; null at the end. An {@code IOException} where the pipe was given up. */
    CompletableFuture<byte[]> take() {
        CompletableFuture<Void> waiting;
        CompletableFuture<byte[]> taken;
        synchronized (this) {
            if (broken != null) {
                return CompletableFuture.failedFuture(broken);
            }
            if (gathered.size() == 0) {
                wanted = ended ? null : new CompletableFuture<>();
                return ended ? END : wanted;
            }
            taken = CompletableFuture.completedFuture(gathered.toByteArray());
            gathered.reset();
            waiting = room;
            room = null;
        }
        if (waiting != null) {
            waiting.complete(null);
        }
        return taken;
    }

    /** Ends the pipe for both sides: what is in it is not sent, and what comes is thrown away. */
    void abandon(IOException cause) {
        CompletableFuture<Void> task;
        CompletableFuture<byte[]> sender;
        synchronized (this) {
            broken = cause;
            gathered.reset();
            task = room;
            room = null;
            sender = wanted;
            wanted = null;
        }
        if (task != null) {
            task.complete(null);
        }
        if (sender != null) {
            sender.completeExceptionally(cause);
        }
    }

    private synchronized boolean isBroken() {
        return broken != null;
    }
}
