package org.hocket.stdlib.fs;

import java.nio.file.Path;

import org.hocket.interpreter.value.LookaheadIterator;

/** The lines of a file, read as they are asked for; to be closed where they are not read to their end. */
public final class LineIterator extends LookaheadIterator implements AutoCloseable {

    private final FileInput file;

    public LineIterator(Path path) {
        this.file = new FileInput(path);
    }

    @Override
    protected Object find() {
        return file.line();
    }

    @Override
    public void close() {
        file.close();
    }
}
