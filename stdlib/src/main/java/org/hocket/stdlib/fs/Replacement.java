package org.hocket.stdlib.fs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The new content of a file while it is being written. It lies in a temporary file beside the other, which it replaces in
 * one step: whoever reads the file meanwhile, and whatever breaks off meanwhile, finds the old content or the new, never a
 * part. What is no regular file, such as a pipe, is written to as it is.
 *
 * <p>What goes wrong is thrown as a {@code Failure}, an {@code IoError} with the path.
 */
public final class Replacement extends OutputStream {

    private final Path path;
    private final Path target;
    /** Null where the target is written to as it is. */
    private final Path temporary;
    private final OutputStream out;

    public Replacement(Path path) {
        this.path = path;
        boolean there = Files.exists(path);
        if (Files.isDirectory(path)) {
            throw IoErrors.isADirectory("write", path);
        }
        boolean asItIs = there && !Files.isRegularFile(path);
        this.target = there && !asItIs ? IoErrors.attempt("write", path, path::toRealPath) : path;
        // Not named after the process: in a container the next one has the number of one that was killed, whose files may lie here.
        this.temporary = asItIs ? null : target.resolveSibling(".hocket-" + UUID.randomUUID());
        if (there && !Files.isWritable(target)) {
            throw IoErrors.failure("write", path, new AccessDeniedException(path.toString()));
        }
        this.out = IoErrors.attempt("write", path, this::open);
        if (there && temporary != null) {
            try {
                copyPermissions(target);
            } catch (IOException e) {
                close();
                throw IoErrors.failure("write", path, e);
            }
        }
    }

    private OutputStream open() throws IOException {
        if (temporary == null) {
            return Streams.writingAside(target);
        }
        try {
            OutputStream opened = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Leftovers.add(temporary);
            return opened;
        } catch (AccessDeniedException e) {
            throw IoErrors.noEntryIn("write", path, temporary.toAbsolutePath().getParent());
        }
    }

    private void copyPermissions(Path source) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(source, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
        }
    }

    /** Gives the file the permissions and the time of another one. */
    void copyAttributes(Path source) {
        if (temporary != null) {
            IoErrors.attempt("write", path, () -> {
                out.flush();
                copyPermissions(source);
                return Files.setLastModifiedTime(temporary, Files.getLastModifiedTime(source));
            });
        }
    }

    /** Gives a file what {@code content} writes; nothing where it throws. */
    public static void write(Path path, Consumer<Writer> content) {
        try (Replacement replacement = new Replacement(path)) {
            Writer writer = replacement.writer();
            content.accept(writer);
            IoErrors.attempt("write", path, () -> {
                writer.flush();
                return null;
            });
            replacement.commit();
        }
    }

    /** Encodes in UTF-8; to be flushed before {@link #commit}. */
    Writer writer() {
        return new BufferedWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8));
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        IoErrors.attempt("write", path, () -> {
            out.write(bytes, offset, length);
            return null;
        });
    }

    /** Puts the content in its place; nothing can be written from then on. */
    public void commit() {
        IoErrors.attempt("write", path, () -> {
            out.close();
            return temporary == null ? target : Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /** Gives up what was not committed. */
    @Override
    public void close() {
        IoErrors.attempt("write", path, () -> {
            out.close();
            if (temporary != null) {
                Files.deleteIfExists(temporary);
                Leftovers.remove(temporary);
            }
            return null;
        });
    }
}
