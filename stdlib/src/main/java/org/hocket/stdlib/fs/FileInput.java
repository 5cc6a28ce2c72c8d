package org.hocket.stdlib.fs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

import org.hocket.interpreter.builtin.Utf8;
import org.hocket.interpreter.value.Limits;

/**
 * A file that is read from its beginning to its end. Memory holds one buffer, which grows only for a line longer than it. The
 * file is closed when its end was read, when it cannot be read, or before, by {@link #close}. Behind a line that is not UTF-8
 * reading goes on.
 */
final class FileInput implements AutoCloseable {

    private static final int USUAL_SIZE = 1 << 16;

    private final Path path;
    private final InputStream file;
    private byte[] buffer = new byte[USUAL_SIZE];
    /** The bytes read and not yet given are those from {@code start} to {@code end}. */
    private int start;
    private int end;
    /** The next byte is number {@code position + start} of the file. */
    private long position;
    private boolean atEnd;

    FileInput(Path path) {
        this.path = path;
        this.file = IoErrors.attempt("read", path, () -> Streams.reading(path));
    }

    /** The next line without its end, or null. */
    String line() {
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

    /** All that was not read yet, as text. */
    String text() {
        byte[] rest = bytes(Integer.MAX_VALUE);
        return Utf8.decode(rest, 0, rest.length, path.toString(), position + start - rest.length);
    }

    /** The next bytes, {@code limit} at most; fewer only at the end. */
    byte[] bytes(int limit) {
        int buffered = Math.min(limit, end - start);
        byte[] first = Arrays.copyOfRange(buffer, start, start + buffered);
        start += buffered;
        if (atEnd || buffered == limit) {
            return first;
        }
        byte[] more = readOn(limit - buffered);
        position += more.length;
        byte[] all = Arrays.copyOf(first, Limits.size((long) buffered + more.length, "bytes"));
        System.arraycopy(more, 0, all, buffered, more.length);
        return all;
    }

    private byte[] readOn(int limit) {
        try {
            byte[] more = file.readNBytes(limit);
            if (more.length < limit) {
                close();
            }
            return more;
        } catch (IOException e) {
            close();
            throw IoErrors.failure("read", path, e);
        }
    }

    private String take(int length, int newStart) {
        try {
            return Utf8.decode(buffer, start, length, path.toString(), position);
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
