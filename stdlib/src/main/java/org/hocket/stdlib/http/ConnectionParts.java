package org.hocket.stdlib.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import org.hocket.interpreter.concurrent.Task;

/**
 * The body of a request as its connection gives it. Each part is read by a virtual thread, since no task may block; one that
 * nobody waits for any more ends with the connection.
 */
final class ConnectionParts implements Parts {

    private static final int SIZE = 1 << 16;
    private static final byte[] END = {};

    private final String request;
    private final InputStream in;
    /** What is being read, or was and nobody has taken it; null where nothing is. One task at a time is here. */
    private CompletableFuture<byte[]> asked;
    private volatile boolean broken;

    ConnectionParts(String request, InputStream in) {
        this.request = request;
        this.in = in;
    }

    @Override
    public byte[] next(Task reader) {
        if (asked == null) {
            asked = new CompletableFuture<>();
            Thread.startVirtualThread(() -> read(asked));
        }
        byte[] part = reader.awaitExternal(asked.copy());
        if (part == END) {
            return null;
        }
        asked = null;
        return part;
    }

    private void read(CompletableFuture<byte[]> result) {
        try {
            byte[] buffer = new byte[SIZE];
            int count = in.read(buffer);
            result.complete(count < 0 ? END : count == SIZE ? buffer : Arrays.copyOf(buffer, count));
        } catch (IOException e) {
            broken = true;
            result.completeExceptionally(HttpErrors.because(request, "the client closed the connection before the request was whole", null));
        }
    }

    /** Whether the client closed the connection too early. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public void close() {
        // What is left belongs to the connection, which is used again once it has come.
    }
}
