package org.hocket.stdlib.fs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** Tells people what went wrong with a file. */
public final class IoErrors {

    private IoErrors() {
    }

    /** Something done with files. */
    @FunctionalInterface
    public interface Action<T> {
        T run() throws IOException;
    }

    /**
     * Does something with the file at {@code path}.
     *
     * @param verb what is done, for the error: {@code "read"}
     * @throws Failure an {@code IoError} with the path and the cause in words
     */
    public static <T> T attempt(String verb, Path path, Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw failure(verb, path, e);
        }
    }

    static Failure failure(String verb, Path path, IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> missing(verb, path);
            case AccessDeniedException _ -> because(verb, path, "permission denied", null);
            case DirectoryNotEmptyException _ -> because(verb, path, "the directory is not empty",
                    "fs.remove(path, recursive: true) removes it with all that is in it");
            case FileAlreadyExistsException _ -> because(verb, path, "it exists already", null);
            case NotDirectoryException _ -> notADirectory(verb, path);
            case FileSystemLoopException _ -> because(verb, path, "its links lead in a circle", null);
            case FileSystemException file when file.getReason() != null -> byReason(verb, path, file.getReason());
            default -> Files.isDirectory(path) ? isADirectory(verb, path) : byReason(verb, path, String.valueOf(e.getMessage()));
        };
    }

    static Failure isADirectory(String verb, Path path) {
        return because(verb, path, "is a directory, not a file", "fs.list(path) gives the names in it, fs.walk(path) all files below it");
    }

    static Failure notADirectory(String verb, Path path) {
        return because(verb, path, "is a file, not a directory", null);
    }

    static Failure noEntryIn(String verb, Path path, Path directory) {
        return because(verb, path, "no permission to make a file in " + directory, null);
    }

    private static Failure missing(String verb, Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null && Files.notExists(parent)) {
            return because(verb, path, "no such directory as " + parent,
                    verb.equals("write") ? "fs.make_dir(path) makes a directory" : null);
        }
        String thing = verb.equals("list") || verb.equals("walk") ? "directory" : "file";
        return because(verb, path, "no such " + thing, path.isAbsolute() ? null
                : "it was looked for in " + Path.of("").toAbsolutePath());
    }

    /** The operating system's words, as the middle of a sentence. */
    private static Failure byReason(String verb, Path path, String reason) {
        return switch (reason) {
            case "Is a directory" -> isADirectory(verb, path);
            case "Not a directory" -> because(verb, path, "a part of the path is a file, not a directory", null);
            case "Too many levels of symbolic links" -> because(verb, path, "its links lead in a circle", null);
            default -> because(verb, path, reason.substring(0, 1).toLowerCase() + reason.substring(1), null);
        };
    }

    private static Failure because(String verb, Path path, String cause, String help) {
        return new Failure(ErrorKind.IO, "cannot " + verb + " " + (path.toString().isEmpty() ? "\"\"" : path) + ": " + cause, help);
    }
}
