package org.hocket.stdlib.fs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Printer;

/** Changes files and directories. */
final class FileWriting {

    private static final int PIECE = 1 << 16;

    private FileWriting() {
    }

    static void replace(Path path, byte[] content) {
        try (Replacement replacement = new Replacement(path)) {
            replacement.write(content, 0, content.length);
            replacement.commit();
        }
    }

    static void append(Path path, byte[] content) {
        IoErrors.attempt("write", path, () -> Files.write(path, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    static void makeDirectory(Path path) {
        IoErrors.attempt("make", path, () -> Files.createDirectories(path));
    }

    static Path makeTemporaryFile(String suffix) {
        if (suffix.contains("/")) {
            throw new Failure(ErrorKind.ARGUMENT, "a suffix is the end of a name, not " + Printer.shortened(suffix));
        }
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        return IoErrors.attempt("make a file in", parent, () -> Files.createTempFile(parent, "hocket-", suffix));
    }

    static Path makeTemporaryDirectory() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        return IoErrors.attempt("make a directory in", parent, () -> Files.createTempDirectory(parent, "hocket-"));
    }

    /** A link is removed, never what it leads to. */
    static void remove(Path path, boolean recursive) {
        LongWork.poll();
        if (recursive && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            FileWalk.entries(path).forEach(entry -> remove(entry, true));
        }
        IoErrors.attempt("remove", path, () -> {
            Files.delete(path);
            return null;
        });
    }

    /** The target gets the permissions and the time of the source. */
    static void copy(Path source, Path target) {
        if (Files.isDirectory(source)) {
            throw IoErrors.isADirectory("copy", source);
        }
        if (Files.isDirectory(target)) {
            throw IoErrors.isADirectory("copy " + source + " to", target);
        }
        try (InputStream from = IoErrors.attempt("copy", source, () -> Streams.reading(source));
                Replacement to = new Replacement(target)) {
            byte[] piece = new byte[PIECE];
            for (int count = read(from, piece, source); count >= 0; count = read(from, piece, source)) {
                to.write(piece, 0, count);
            }
            to.copyAttributes(source);
            to.commit();
        } catch (IOException e) {
            throw IoErrors.failure("copy", source, e);
        }
    }

    private static int read(InputStream from, byte[] piece, Path source) {
        return IoErrors.attempt("copy", source, () -> from.read(piece));
    }

    static void move(Path source, Path target) {
        if (Files.isDirectory(target)) {
            throw IoErrors.isADirectory("move " + source + " to", target);
        }
        // The JDK's exception may name either file; a source that is there cannot be the one that is missing.
        boolean sourceThere = Files.exists(source, LinkOption.NOFOLLOW_LINKS);
        IoErrors.attempt("move", sourceThere ? target : source, () -> Files.move(source, target, StandardCopyOption.REPLACE_EXISTING));
    }
}
