package org.hocket.stdlib.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.sun.net.httpserver.HttpExchange;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;

/**
 * One request to a server, and its response. Two work on it: the connection's own thread, a virtual one, which writes, and
 * may block as long as the client reads slowly; and the task that runs the handler, which waits for that thread only in
 * ways that can be cancelled. Whichever of them fails ends the other's work.
 */
final class Exchange {

    /** Lengths, as the JDK's server takes them. */
    private static final long NOTHING = -1;
    private static final long UNKNOWN = 0;

    private final HttpExchange exchange;
    private final ConnectionParts received;
    private final Thread connection = Thread.currentThread();
    private final CompletableFuture<ResponseValue> response = new CompletableFuture<>();
    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final Pipe pipe = new Pipe();

    /** To be made by the connection's thread. */
    Exchange(HttpExchange exchange) {
        this.exchange = exchange;
        this.received = new ConnectionParts(name(), exchange.getRequestBody());
    }

    String method() {
        return exchange.getRequestMethod();
    }

    HeaderFields header() {
        return HeaderFields.of(exchange.getRequestHeaders());
    }

    /** The body of the request as it comes. */
    Parts received() {
        return received;
    }

    /** Whether the client has gone before it had sent its request. */
    boolean isCutOff() {
        return received.isBroken();
    }

    RequestValue request(HeaderFields header, Body body) {
        return new RequestValue(method(), exchange.getRequestURI(), header, body);
    }

    /** As tasks and errors are called: {@code "GET /index.html"}. */
    String name() {
        return method() + " " + exchange.getRequestURI().getPath();
    }

    /**
     * Writes the response when there is one; called by the connection's thread.
     *
     * @throws IOException where there will be no whole response: then the server closes the connection
     */
    void write() throws IOException {
        try {
            write(response.join());
            written.complete(null);
        } catch (CompletionException givenUp) {
            throw fail(new IOException(givenUp.getCause()));
        } catch (IOException gone) {
            throw fail(gone);
        }
    }

    private IOException fail(IOException cause) {
        pipe.abandon(cause);
        written.completeExceptionally(cause);
        return cause;
    }

    private void write(ResponseValue answer) throws IOException {
        exchange.getResponseHeaders().putAll(answer.header().toPassOn());
        if (!hasBody(answer)) {
            if (method().equals("HEAD") && answer.body() instanceof WholeBody whole) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(whole.bytes().length));
            }
            exchange.sendResponseHeaders(answer.status(), NOTHING);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.body() instanceof WholeBody whole ? whole.bytes().length : UNKNOWN);
        OutputStream out = exchange.getResponseBody();
        if (answer.body() instanceof WholeBody whole) {
            out.write(whole.bytes());
        } else {
            // The header goes ahead, as the first part may be long in coming.
            out.flush();
            for (byte[] part = pipe.take().join(); part != null; part = pipe.take().join()) {
                out.write(part);
                out.flush();
            }
        }
        // Only here: closing says that the body is whole.
        out.close();
    }

    private boolean hasBody(ResponseValue answer) {
        return !method().equals("HEAD") && !Status.hasNoBody(answer.status())
                && !(answer.body() instanceof WholeBody whole && whole.bytes().length == 0);
    }

    /** Whether a response was begun, so that there cannot be another one. */
    boolean isAnswered() {
        return response.isDone();
    }

    /**
     * Sends a response, and waits until the connection has taken all of it.
     *
     * @return whether it has; false where the client has gone
     */
    boolean send(ResponseValue answer, Task task) {
        response.complete(answer);
        try {
            if (answer.body() instanceof StreamedBody streamed && hasBody(answer)) {
                Iterator<Object> chunks = streamed.chunks(task);
                boolean wanted = true;
                while (wanted && chunks.hasNext()) {
                    wanted = pipe.put(task, ((BytesValue) chunks.next()).array());
                }
                pipe.end();
            }
            task.awaitExternal(written.copy());
            return true;
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception gone) {
            return false;
        } finally {
            answer.body().close();
        }
    }

    /** Closes the connection, unless all was written. */
    void abandon() {
        if (!written.isDone()) {
            IOException cause = new IOException("the request was given up");
            response.completeExceptionally(cause);
            pipe.abandon(cause);
            connection.interrupt();
        }
    }
}
