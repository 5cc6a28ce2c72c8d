package org.hocket.repl;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of what was put in before. */
final class HistoryFile {

    private static final String ASIDE = ".corrupt";

    private HistoryFile() {
    }

    /** The file, put aside where it is no text: JLine would end at it. */
    static Path usable(Path file) {
        try {
            if (Files.exists(file)) {
                Files.readString(file);
            }
        } catch (CharacterCodingException noText) {
            putAside(file);
        } catch (IOException unreadable) {
            // JLine says that when it would write it.
            return file;
        }
        return file;
    }

    private static void putAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ASIDE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException immovable) {
            System.err.println("hocket: the history `" + file + "` is no text, and cannot be moved: " + immovable.getMessage());
        }
    }
}
