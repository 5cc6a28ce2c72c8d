package org.hocket.stdlib.fs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.atomic.AtomicLong;

/** Changes files and directories. */
final class FileWriting {

    private static final AtomicLong TEMPORARY_FILES = new AtomicLong();

    private FileWriting() {
    }

    /**
     * Gives a file its content in one step: whoever reads it meanwhile, and whatever breaks off meanwhile, finds the old
     * content or the new, never a part. What is no regular file, such as a pipe, is written to as it is.
     */
    static void replace(Path path, byte[] content) {
        IoErrors.attempt("write", path, () -> {
            if (Files.isDirectory(path)) {
                throw IoErrors.isADirectory("write", path);
            }
            boolean there = Files.exists(path);
            if (there && !Files.isRegularFile(path)) {
                return Files.write(path, content);
            }
            Path target = there ? path.toRealPath() : path;
            Path temporary = target.resolveSibling(".hocket-" + ProcessHandle.current().pid() + "-" + TEMPORARY_FILES.incrementAndGet());
            try {
                Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (there) {
                    copyPermissions(target, temporary);
                }
                return Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        });
    }

    private static void copyPermissions(Path source, Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(source, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(target, view.readAttributes().permissions());
        }
    }

    static void append(Path path, byte[] content) {
        IoErrors.attempt("write", path, () -> Files.write(path, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    static void makeDirectory(Path path) {
        IoErrors.attempt("make", path, () -> Files.createDirectories(path));
    }

    static Path makeTemporaryDirectory() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        return IoErrors.attempt("make a directory in", parent, () -> Files.createTempDirectory(parent, "hocket-"));
    }

    /** A link is removed, never what it leads to. */
    static void remove(Path path, boolean recursive) {
        if (recursive && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            FileWalk.entries(path).forEach(entry -> remove(entry, true));
        }
        IoErrors.attempt("remove", path, () -> {
            Files.delete(path);
            return null;
        });
    }

    static void copy(Path source, Path target) {
        if (Files.isDirectory(source)) {
            throw IoErrors.isADirectory("copy", source);
        }
        replacing("copy", source, target, () -> Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES));
    }

    static void move(Path source, Path target) {
        replacing("move", source, target, () -> Files.move(source, target, StandardCopyOption.REPLACE_EXISTING));
    }

    private static void replacing(String verb, Path source, Path target, IoErrors.Action<Path> action) {
        if (Files.isDirectory(target)) {
            throw IoErrors.isADirectory(verb + " " + source + " to", target);
        }
        // The JDK's exception may name either file; a source that is there cannot be the one that is missing.
        boolean sourceThere = Files.exists(source, LinkOption.NOFOLLOW_LINKS);
        IoErrors.attempt(verb, sourceThere ? target : source, action);
    }
}
