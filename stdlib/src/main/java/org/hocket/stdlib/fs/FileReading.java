package org.hocket.stdlib.fs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

import org.hocket.interpreter.builtin.Utf8;
import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.Limits;
import org.hocket.interpreter.value.MapValue;
import org.hocket.stdlib.time.InstantValue;

/** Reads whole files, and what the system knows about them. */
public final class FileReading {

    private static final int PART = 1 << 20;

    private FileReading() {
    }

    /**
     * Looks whether there is a file to read, for whoever will open it later.
     *
     * @throws org.hocket.interpreter.value.Failure an {@code IoError} where there is none, or a directory
     */
    public static void requireFile(Path path) {
        IoErrors.attempt("read", path, () -> {
            if (Files.isDirectory(path)) {
                throw IoErrors.isADirectory("read", path);
            }
            if (Files.notExists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            return path;
        });
    }

    static String text(Path path) {
        byte[] bytes = bytes(path);
        return Utf8.decode(bytes, 0, bytes.length, path.toString(), 0);
    }

    static byte[] bytes(Path path) {
        return IoErrors.attempt("read", path, () -> {
            int expected = Files.isRegularFile(path) ? Limits.size(Files.size(path), "file") : 0;
            try (InputStream file = Streams.reading(path)) {
                return all(file, LongWork.walk(expected, () -> new byte[expected]));
            }
        });
    }

    /** @param room for as much as is expected; there may be more, or less */
    private static byte[] all(InputStream file, byte[] room) throws IOException {
        int length = file.readNBytes(room, 0, room.length);
        byte[] more = untilEnd(file);
        if (length == room.length && more.length == 0) {
            return room;
        }
        byte[] content = Arrays.copyOf(room, Limits.size((long) length + more.length, "file"));
        System.arraycopy(more, 0, content, length, more.length);
        return content;
    }

    private static byte[] untilEnd(InputStream file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] part = file.readNBytes(PART);
        while (part.length > 0) {
            Limits.size((long) content.size() + part.length, "file");
            content.write(part);
            part = file.readNBytes(PART);
        }
        return content.toByteArray();
    }

    /** The first bytes, {@code limit} at most. */
    static byte[] bytes(Path path, int limit) {
        return IoErrors.attempt("read", path, () -> {
            try (InputStream file = Streams.reading(path)) {
                return file.readNBytes(limit);
            }
        });
    }

    static MapValue status(Path path) {
        return IoErrors.attempt("read", path, () -> {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            MapValue status = new MapValue();
            status.put("kind", attributes.isRegularFile() ? "file" : attributes.isDirectory() ? "directory" : "other");
            status.put("size", attributes.size());
            status.put("modified", new InstantValue(attributes.lastModifiedTime().toInstant()));
            status.put("link", Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isSymbolicLink());
            return status;
        });
    }
}
