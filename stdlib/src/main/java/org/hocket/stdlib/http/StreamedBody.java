package org.hocket.stdlib.http;

import java.io.ByteArrayOutputStream;
import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Limits;
import org.hocket.interpreter.value.LookaheadIterator;

/**
 * A body that comes as it is read, once. Memory holds what was received and not read, which is more than one part only for a
 * line longer than it. A loop that is left early leaves the rest to the next one.
 */
final class StreamedBody implements Body {

    private static final Cleaner FORGOTTEN = Cleaner.create();

    private final Parts parts;
    private final Encoding encoding;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile boolean closed;
    /** The bytes received and not yet given are those from {@code start} to {@code end}; only the reader touches them. */
    private byte[] buffer = {};
    private int start;
    private int end;

    StreamedBody(Parts parts, Encoding encoding) {
        this.parts = parts;
        this.encoding = encoding;
    }

    /** One whose sender is told to stop when no task can read it any more. */
    static StreamedBody received(Parts parts, Encoding encoding) {
        StreamedBody body = new StreamedBody(parts, encoding);
        FORGOTTEN.register(body, parts::close);
        return body;
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public byte[] bytes(Task reader) {
        return read(() -> rest(reader, Limits.MAX_SIZE));
    }

    /**
     * All bytes that were not read yet.
     *
     * @param limit how many there may be
     * @return null where there are more
     */
    byte[] upTo(long limit, Task reader) {
        return read(() -> rest(reader, limit));
    }

    private byte[] rest(Task reader, long limit) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part = part(reader); part != null; part = part(reader)) {
            if ((long) all.size() + part.length > limit) {
                return null;
            }
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Override
    public Iterator<Object> chunks(Task reader) {
        return new LookaheadIterator() {

            @Override
            protected Object find() {
                byte[] part = read(() -> part(reader));
                return part == null ? null : BytesValue.of(part);
            }
        };
    }

    @Override
    public Iterator<Object> lines(Task reader) {
        return new LookaheadIterator() {

            @Override
            protected Object find() {
                return read(() -> line(reader));
            }
        };
    }

    /** What was received and not read, or else the next part; null at the end. */
    private byte[] part(Task reader) {
        if (start < end) {
            byte[] received = start == 0 && end == buffer.length ? buffer : Arrays.copyOfRange(buffer, start, end);
            start = 0;
            end = 0;
            buffer = new byte[0];
            return received;
        }
        reader.pollIfDue();
        return parts.next(reader);
    }

    /** The next line without its end, or null. */
    private String line(Task reader) {
        int searched = start;
        while (true) {
            int newline = indexOfNewline(searched);
            if (newline >= 0) {
                int length = newline - start;
                return take(length > 0 && buffer[newline - 1] == '\r' ? length - 1 : length, newline + 1);
            }
            int unread = end - start;
            byte[] part = parts.next(reader);
            if (part == null) {
                return unread == 0 ? null : take(unread, end);
            }
            add(part);
            searched = start + unread;
        }
    }

    private int indexOfNewline(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** The unread bytes move to the front; the buffer grows by doubling, so that a long line costs no more than its length. */
    private void add(byte[] part) {
        int unread = end - start;
        if (unread == 0) {
            buffer = part;
        } else {
            int size = Limits.size((long) unread + part.length, "line");
            byte[] target = size <= buffer.length ? buffer : new byte[(int) Math.min(Limits.MAX_SIZE, Math.max(size, 2L * buffer.length))];
            System.arraycopy(buffer, start, target, 0, unread);
            System.arraycopy(part, 0, target, unread, part.length);
            buffer = target;
        }
        start = 0;
        end = unread + part.length;
    }

    private String take(int length, int newStart) {
        try {
            return encoding.decode(buffer, start, length);
        } finally {
            start = newStart;
        }
    }

    private <T> T read(Supplier<T> action) {
        requireOpen();
        if (!reading.compareAndSet(false, true)) {
            throw new Failure(ErrorKind.IO, "cannot read " + encoding.source() + ": another task is reading it");
        }
        try {
            T result = action.get();
            requireOpen();
            return result;
        } finally {
            reading.set(false);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new Failure(ErrorKind.IO, "cannot read " + encoding.source() + ": it was closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        parts.close();
    }
}
