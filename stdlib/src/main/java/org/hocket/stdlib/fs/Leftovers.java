package org.hocket.stdlib.fs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The temporary files that are being written; those that still are when the program ends are removed. */
final class Leftovers {

    private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::removeAll, "remove temporary files"));
    }

    private Leftovers() {
    }

    static void add(Path file) {
        FILES.add(file.toAbsolutePath());
    }

    static void remove(Path file) {
        FILES.remove(file.toAbsolutePath());
    }

    private static void removeAll() {
        for (Path file : FILES) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
