package org.hocket.stdlib.fs;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is written from its beginning, as a {@link Replacement}, or from its end on. */
final class FileOutput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final OutputStream target;
    private final OutputStream out;

    private FileOutput(Path path, OutputStream target) {
        this.path = path;
        this.target = target;
        this.out = new BufferedOutputStream(target, BUFFER);
    }

    static FileOutput replacing(Path path) {
        return new FileOutput(path, new Replacement(path));
    }

    static FileOutput appending(Path path) {
        return new FileOutput(path, IoErrors.attempt("write", path,
                () -> Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    }

    void write(byte[] bytes) {
        IoErrors.attempt("write", path, () -> {
            out.write(bytes);
            return null;
        });
    }

    void flush() {
        IoErrors.attempt("write", path, () -> {
            out.flush();
            return null;
        });
    }

    /** Puts in place what was written; nothing can be written from then on. */
    void commit() {
        flush();
        if (target instanceof Replacement replacement) {
            replacement.commit();
        }
    }

    /** Gives up what is not in its place yet: not through the buffer, which would write what it still holds. */
    @Override
    public void close() {
        IoErrors.attempt("write", path, () -> {
            target.close();
            return null;
        });
    }
}
