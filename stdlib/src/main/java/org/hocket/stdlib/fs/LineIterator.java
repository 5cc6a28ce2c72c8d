package org.hocket.stdlib.fs;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a file, read as they are asked for; to be closed where they are not read to their end. */
public final class LineIterator implements Iterator<Object>, AutoCloseable {

    private final FileInput file;
    private String next;

    public LineIterator(Path path) {
        this.file = new FileInput(path);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = file.line();
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

    @Override
    public void close() {
        file.close();
    }
}
