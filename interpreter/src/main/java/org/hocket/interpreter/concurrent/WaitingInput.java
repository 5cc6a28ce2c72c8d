package org.hocket.interpreter.concurrent;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Bytes that come from outside when they like, or never: from a terminal, a pipe, a device. They are read on a thread aside, so
 * that the task that waits for them holds no carrier and can be cancelled. A read that nobody waits for any more goes on, and
 * what it brings is for whoever reads next; so no cancel loses a byte. At most one read is under way.
 *
 * <p>Several tasks may {@link #await} and {@link #take} at once; as a stream it is for one at a time.
 */
public final class WaitingInput extends InputStream {

    private static final int PART = 1 << 16;

    private final Callable<InputStream> opening;
    private final Closeable releasing;
    private InputStream source;
    private CompletableFuture<byte[]> read;
    private boolean closed;

    private byte[] part = {};
    private int next;

    /**
     * Of a source that is not open yet.
     *
     * @param opening   opens it; called by the first read, since it may wait as well
     * @param releasing lets an opening that waits come back; called where this is closed meanwhile
     */
    public WaitingInput(Callable<InputStream> opening, Closeable releasing) {
        this.opening = opening;
        this.releasing = releasing;
    }

    /** Of an open source. */
    public WaitingInput(InputStream source) {
        this(() -> source, source);
        this.source = source;
    }

    /** Waits until there is something to {@link #take}. */
    public void await() {
        CompletableFuture<?> arrival = begun().handle((_, _) -> null);
        Task task = LongWork.task();
        if (task == null) {
            arrival.join();
        } else {
            task.awaitExternal(arrival);
        }
    }

    private synchronized CompletableFuture<byte[]> begun() {
        if (read == null) {
            read = BlockingCalls.start(this::readPart);
        }
        return read;
    }

    private byte[] readPart() throws Exception {
        InputStream open = opened();
        byte[] bytes = new byte[PART];
        int count = open.read(bytes);
        return Arrays.copyOf(bytes, Math.max(count, 0));
    }

    /** What was opened after this was closed ends at once. */
    private InputStream opened() throws Exception {
        InputStream known = current();
        if (known != null) {
            return known;
        }
        InputStream opened = opening.call();
        synchronized (this) {
            source = opened;
            if (closed) {
                opened.close();
            }
        }
        return opened;
    }

    private synchronized InputStream current() {
        return source;
    }

    /**
     * The bytes that have come; none at the end.
     *
     * @return null where none have come, or someone else took them
     * @throws IOException where opening or reading failed
     */
    public synchronized byte[] take() throws IOException {
        if (read == null || !read.isDone()) {
            return null;
        }
        CompletableFuture<byte[]> done = read;
        read = null;
        try {
            return done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (next == part.length) {
            await();
            byte[] come = take();
            if (come != null && come.length == 0) {
                return -1;
            }
            part = come == null ? part : come;
            next = come == null ? next : 0;
        }
        int count = Math.min(length, part.length - next);
        System.arraycopy(part, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (source != null) {
            source.close();
        } else if (read != null && !read.isDone()) {
            releasing.close();
        }
    }
}
