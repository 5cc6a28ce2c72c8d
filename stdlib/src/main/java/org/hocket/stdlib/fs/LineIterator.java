package org.hocket.stdlib.fs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.hocket.interpreter.builtin.Utf8;
import org.hocket.interpreter.value.Limits;

/**
 * The lines of a file, read as they are asked for: memory holds one buffer, which grows only for a line longer than it.
 * The file is closed when its lines end, when reading fails, or before, by {@link #close}.
 */
public final class LineIterator implements Iterator<Object>, AutoCloseable {

    private static final int USUAL_SIZE = 1 << 16;

    private final Path path;
    private final InputStream file;
    private byte[] buffer = new byte[USUAL_SIZE];
    /** The bytes read and not yet given are those from {@code start} to {@code end}. */
    private int start;
    private int end;
    /** How many bytes of the file come before the buffer's first. */
    private long position;
    private boolean atEnd;
    private String next;

    public LineIterator(Path path) {
        this.path = path;
        this.file = IoErrors.attempt("read", path, () -> Files.newInputStream(path));
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String line = next;
        next = null;
        return line;
    }

    /** The next line without its end, or null. */
    private String read() {
        int searched = start;
        while (true) {
            int newline = indexOfNewline(searched);
            if (newline >= 0) {
                int length = newline - start;
                return take(length > 0 && buffer[newline - 1] == '\r' ? length - 1 : length, newline + 1);
            }
            int unread = end - start;
            if (atEnd) {
                return unread == 0 ? null : take(unread, end);
            }
            fill();
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

    private String take(int length, int newStart) {
        try {
            return Utf8.decode(buffer, start, length, path.toString(), position);
        } catch (RuntimeException e) {
            close();
            throw e;
        } finally {
            start = newStart;
        }
    }

    /** Reads on; the unread bytes move to the front of a buffer with room behind them. */
    private void fill() {
        int unread = end - start;
        byte[] target = buffer;
        if (unread == buffer.length) {
            target = new byte[Limits.size(2L * buffer.length, "line")];
        } else if (buffer.length > USUAL_SIZE && unread < USUAL_SIZE) {
            target = new byte[USUAL_SIZE];
        }
        System.arraycopy(buffer, start, target, 0, unread);
        position += start;
        buffer = target;
        start = 0;
        end = unread;
        try {
            int count = file.read(buffer, end, buffer.length - end);
            if (count < 0) {
                close();
            } else {
                end += count;
            }
        } catch (IOException e) {
            close();
            throw IoErrors.failure("read", path, e);
        }
    }

    @Override
    public void close() {
        atEnd = true;
        IoErrors.attempt("close", path, () -> {
            file.close();
            return null;
        });
    }
}
