package org.hocket.stdlib.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.builtin.TaskFunction;
import org.hocket.interpreter.concurrent.Policy;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;

/**
 * A task that listens on a port and starts a task for each request, all of which end before it does. The JDK's server reads
 * the requests, each on a virtual thread, and puts them into a queue, as only the task itself may start tasks.
 */
final class Server implements Task.Body {

    private static final int DEFAULT_BACKLOG = 0;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        // Else each response that is sent in two parts waits 40 ms for the client to say that it has the first. The JDK's
        // server reads that property only once, and has no other way to be told.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final InetSocketAddress address;
    private final TaskFunction handler;
    private final RequestReading reading;
    private final Host host;
    private final CompletableFuture<InetSocketAddress> bound = new CompletableFuture<>();
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
    private final Queue<Exchange> arrived = new ArrayDeque<>();
    /** What the task waits for while nothing has arrived. */
    private CompletableFuture<Void> arrival = new CompletableFuture<>();
    private boolean closed;

    Server(InetSocketAddress address, TaskFunction handler, RequestReading reading, Host host) {
        this.address = address;
        this.handler = handler;
        this.reading = reading;
        this.host = host;
    }

    /** The address that it listens on; an {@code IOException} where it cannot. */
    CompletableFuture<InetSocketAddress> bound() {
        return bound;
    }

    @Override
    public Object run(Task self) {
        HttpServer server;
        try {
            server = HttpServer.create(address, DEFAULT_BACKLOG);
        } catch (IOException e) {
            bound.completeExceptionally(e);
            return null;
        }
        try {
            server.setExecutor(Thread::startVirtualThread);
            server.createContext("/", this::exchange);
            server.start();
            bound.complete(server.getAddress());
            serve(self);
        } finally {
            // Those whose tasks were cancelled before they began; all others have ended.
            open.forEach(Exchange::abandon);
            server.stop(0);
        }
        return null;
    }

    private void serve(Task self) {
        Scope requests = self.openScope(Policy.SUPERVISED);
        try {
            for (Exchange next = next(self); next != null; next = next(self)) {
                start(self, next);
            }
        } catch (Throwable thrown) {
            requests.close(thrown);
            throw new AssertionError("a scope that ends by an error throws", thrown);
        }
        requests.close();
    }

    private void start(Task self, Exchange exchange) {
        self.start(task -> {
            new Handling(exchange, handler, reading, host).run(task);
            return null;
        }, exchange.name(), handler.origin());
    }

    private Exchange next(Task self) {
        while (true) {
            CompletableFuture<Void> coming;
            synchronized (this) {
                Exchange exchange = arrived.poll();
                if (exchange != null || closed) {
                    return exchange;
                }
                arrival = new CompletableFuture<>();
                coming = arrival;
            }
            self.awaitExternal(coming);
        }
    }

    /** Runs on the connection's thread, and ends when the request has: where it throws, the connection is closed. */
    private void exchange(HttpExchange received) throws IOException {
        Exchange exchange = new Exchange(received);
        open.add(exchange);
        try {
            if (!add(exchange)) {
                throw new IOException("the server takes no more requests");
            }
            exchange.write();
        } finally {
            open.remove(exchange);
        }
    }

    private boolean add(Exchange exchange) {
        CompletableFuture<Void> waiting;
        synchronized (this) {
            if (closed) {
                return false;
            }
            arrived.add(exchange);
            waiting = arrival;
        }
        waiting.complete(null);
        return true;
    }

    /** Takes no further requests; those that have arrived are still answered. */
    void close() {
        CompletableFuture<Void> waiting;
        synchronized (this) {
            closed = true;
            waiting = arrival;
        }
        waiting.complete(null);
    }
}
