package org.hocket.stdlib.fs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.Printer;

/** The selected files below a directory, which every loop over them looks for anew. */
final class FilesBelow extends IterableValue {

    private final Selection selection;
    private final boolean mayBeMissing;

    private FilesBelow(Selection selection, boolean mayBeMissing) {
        this.selection = selection;
        this.mayBeMissing = mayBeMissing;
    }

    /** Says at once, and not when the loop begins, that there is no such directory. */
    static FilesBelow directory(Path directory, boolean hidden) {
        FileWalk.entries(directory);
        return new FilesBelow(Selection.below(directory, hidden), false);
    }

    /** None where there is no such directory. */
    static FilesBelow glob(String pattern) {
        return new FilesBelow(Selection.glob(pattern), true);
    }

    @Override
    public Iterator<Object> open(Task reader) {
        return mayBeMissing && Files.notExists(selection.directory()) ? Collections.emptyIterator()
                : new FileWalk(selection, reader::pollIfDue);
    }

    @Override
    public String description() {
        return "files below " + Printer.literal(selection.directory().toString());
    }
}
