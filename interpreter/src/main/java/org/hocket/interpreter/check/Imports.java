package org.hocket.interpreter.check;

/** The files around the one that is checked. */
@FunctionalInterface
public interface Imports {

    /** @param path as the file writes it */
    FileImport file(String path);

    /** What comes of the import of a file. */
    sealed interface FileImport permits FileModule, Problem {
    }

    /**
     * Why a file cannot be imported.
     *
     * @param message one sentence: the cause
     * @param help    what to do instead; null where nothing can be said
     */
    record Problem(String message, String help) implements FileImport {
    }
}
