package org.hocket.stdlib.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.Failure;

/**
 * The body of a response as it comes. The next part is asked for when a task wants it, so that what nobody reads stays with
 * the server. A part that was asked for is kept when the task is cancelled, for whoever reads on.
 */
final class ReceivedParts implements Parts, BodySubscriber<ReceivedParts> {

    private final String request;
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    /** What was asked for and not taken; null where nothing was. */
    private CompletableFuture<byte[]> asked;
    private boolean complete;
    private Failure lost;

    /** @param request as errors begin */
    ReceivedParts(String request) {
        this.request = request;
    }

    @Override
    public byte[] next(Task reader) {
        byte[] part = reader.awaitExternal(ask().copy());
        if (part != null) {
            synchronized (this) {
                asked = null;
            }
        }
        return part;
    }

    private CompletableFuture<byte[]> ask() {
        CompletableFuture<byte[]> answer;
        synchronized (this) {
            if (asked != null) {
                return asked;
            }
            if (lost != null) {
                return CompletableFuture.failedFuture(lost);
            }
            if (complete) {
                return CompletableFuture.completedFuture(null);
            }
            asked = new CompletableFuture<>();
            answer = asked;
        }
        subscription.thenAccept(server -> server.request(1));
        return answer;
    }

    @Override
    public void close() {
        onComplete();
        subscription.thenAccept(Subscription::cancel);
    }

    @Override
    public CompletionStage<ReceivedParts> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription server) {
        subscription.complete(server);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        int size = buffers.stream().mapToInt(ByteBuffer::remaining).sum();
        if (size == 0) {
            subscription.thenAccept(server -> server.request(1));
            return;
        }
        ByteBuffer part = ByteBuffer.allocate(size);
        buffers.forEach(part::put);
        waiting().complete(part.array());
    }

    @Override
    public void onError(Throwable cause) {
        Failure failure = HttpErrors.lost(request, cause);
        CompletableFuture<byte[]> reader;
        synchronized (this) {
            lost = failure;
            reader = asked;
        }
        if (reader != null) {
            reader.completeExceptionally(failure);
        }
    }

    @Override
    public void onComplete() {
        CompletableFuture<byte[]> reader;
        synchronized (this) {
            complete = true;
            reader = asked;
        }
        if (reader != null) {
            reader.complete(null);
        }
    }

    private synchronized CompletableFuture<byte[]> waiting() {
        return asked;
    }
}
