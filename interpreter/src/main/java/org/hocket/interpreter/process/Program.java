package org.hocket.interpreter.process;

import java.util.Collection;

import org.hocket.grammar.SourceText;
import org.hocket.interpreter.translate.ModuleTranslator;

/** The files that a running script consists of, as both sides of a pipe name them. */
public interface Program {

    /**
     * One of the files.
     *
     * @param key  what identifies it in every process
     * @param name what errors call it
     */
    record File(String key, String name, String text, Kind kind) {
    }

    /** How a file came into the program. */
    enum Kind {
        /** It is the script itself. */
        SCRIPT,
        IMPORT,
        /** It is an input of a session, and goes on where the one before it ended. */
        INPUT
    }

    /** All that have been loaded so far; a file comes after those that it imports. */
    Collection<File> files();

    /** Takes in a file of the process that this one works for, in place of the one that the file system has now. */
    void add(File file);

    /** @throws IllegalArgumentException where no file has that key */
    ModuleTranslator module(String key);

    /** Translates what of the files runs in child processes, so that it takes no time when it is wanted. */
    void prepare();

    /** Any of the files: for what is the same in all of them. */
    ModuleTranslator anyModule();

    /** What identifies the file of that text; null for one that is none of the program's. */
    String keyOf(SourceText text);
}
