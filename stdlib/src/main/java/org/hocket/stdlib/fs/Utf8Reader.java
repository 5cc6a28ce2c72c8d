package org.hocket.stdlib.fs;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;

import org.hocket.interpreter.builtin.Utf8;

/**
 * The characters of a file, for the libraries that read formats. A byte order mark at its beginning is no part of them.
 * What goes wrong with the file is thrown as a {@code Failure}, bytes that are not UTF-8 with their place.
 */
public final class Utf8Reader extends Reader {

    private static final int SIZE = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final InputStream file;
    private final byte[] buffer = new byte[SIZE];
    /** The bytes at the buffer's beginning that are the first ones of a character of which the rest is still to be read. */
    private int incomplete;
    /** How many bytes of the file come before the buffer's first. */
    private long position;
    private String text = "";
    private int next;
    private boolean atEnd;

    public Utf8Reader(Path path) {
        this.path = path;
        this.file = IoErrors.attempt("read", path, () -> Streams.reading(path));
    }

    /** A text without the byte order mark that it may begin with. */
    public static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        while (next == text.length()) {
            if (atEnd) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, text.length() - next);
        text.getChars(next, next + count, target, offset);
        next += count;
        return count;
    }

    private void fill() {
        int count = IoErrors.attempt("read", path, () -> file.read(buffer, incomplete, SIZE - incomplete));
        atEnd = count < 0;
        int end = incomplete + Math.max(count, 0);
        int whole = atEnd ? end : end - unfinished(end);
        text = Utf8.decode(buffer, 0, whole, path.toString(), position);
        next = position == 0 ? text.length() - withoutMark(text).length() : 0;
        incomplete = end - whole;
        System.arraycopy(buffer, whole, buffer, 0, incomplete);
        position += whole;
    }

    /** How many bytes before {@code end} begin a character that goes on behind it. */
    private int unfinished(int end) {
        for (int length = 1; length <= Math.min(3, end); length++) {
            int first = Byte.toUnsignedInt(buffer[end - length]);
            if (first >= 0xC0) {
                int needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
                return needed > length ? length : 0;
            }
            if (first < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        IoErrors.attempt("close", path, () -> {
            file.close();
            return null;
        });
    }
}
