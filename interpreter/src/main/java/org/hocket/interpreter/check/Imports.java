package org.hocket.interpreter.check;

import java.util.Collection;
import java.util.Set;

import org.hocket.interpreter.value.Signature;

/** What the checker needs to know of the world outside the file. */
public interface Imports {

    /** The functions that are in scope everywhere; the kinds of error of the language need not be among them. */
    Set<String> globals();

    /** How the global of that name is called; null where that is not known. */
    Signature globalSignature(String global);

    /** The values that are in scope everywhere. */
    Set<String> globalValues();

    /** How a function that such a value has of its own is called; null where it has none of that name. */
    Signature ownSignature(String globalValue, String function);

    /** The names that {@code type} gives to values of the language, which {@code is} tests for. */
    Set<String> typeNames();

    /** The names of the methods that change their receiver in place. */
    Set<String> changingMethods();

    /** The names of the library's modules. */
    Collection<String> libraries();

    /** The library module of that name, or null. */
    LibraryNames library(String module);

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
