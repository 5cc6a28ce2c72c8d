package org.hocket.stdlib.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Sends what comes out of a pipe as the body of a request: of a length that nobody knows, and once. */
final class PipePublisher implements BodyPublisher {

    private static final int UNKNOWN = -1;

    private final Pipe pipe;
    private final AtomicBoolean taken = new AtomicBoolean();

    PipePublisher(Pipe pipe) {
        this.pipe = pipe;
    }

    @Override
    public long contentLength() {
        return UNKNOWN;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> connection) {
        boolean first = taken.compareAndSet(false, true);
        Sending sending = new Sending(connection);
        connection.onSubscribe(sending);
        if (!first) {
            connection.onError(new IOException("a body that is a stream cannot be sent again"));
        }
    }

    private final class Sending implements Subscription {

        private final Subscriber<? super ByteBuffer> connection;
        private final AtomicLong wanted = new AtomicLong();

        Sending(Subscriber<? super ByteBuffer> connection) {
            this.connection = connection;
        }

        @Override
        public void request(long count) {
            if (wanted.getAndAdd(count) == 0) {
                pipe.take().whenComplete(this::send);
            }
        }

        private void send(byte[] bytes, Throwable broken) {
            if (broken != null) {
                connection.onError(broken);
            } else if (bytes == null) {
                connection.onComplete();
            } else {
                connection.onNext(ByteBuffer.wrap(bytes));
                if (wanted.decrementAndGet() > 0) {
                    pipe.take().whenComplete(this::send);
                }
            }
        }

        @Override
        public void cancel() {
            pipe.abandon(new IOException("the connection takes no more"));
        }
    }
}
