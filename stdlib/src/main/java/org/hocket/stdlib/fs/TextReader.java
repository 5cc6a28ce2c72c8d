package org.hocket.stdlib.fs;

import java.io.Reader;

import org.hocket.interpreter.concurrent.LongWork;

/** The characters of a text, for the libraries that read formats; a byte order mark at its beginning is no part of them. */
public final class TextReader extends Reader {

    private final String text;
    private int next;

    public TextReader(String text) {
        this.text = text;
        this.next = text.length() - Utf8Reader.withoutMark(text).length();
    }

    @Override
    public int read(char[] target, int offset, int length) {
        LongWork.poll();
        if (next == text.length() && length > 0) {
            return -1;
        }
        int count = Math.min(length, text.length() - next);
        text.getChars(next, next + count, target, offset);
        next += count;
        return count;
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }
}
