package org.hocket.stdlib.fs;

import java.nio.file.Path;
import java.util.Iterator;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.Printer;

/** The files below a directory, which every loop over them looks for anew. */
final class FilesBelow extends IterableValue {

    private final Path directory;
    private final boolean hidden;

    /** Says at once, and not when the loop begins, that there is no such directory. */
    FilesBelow(Path directory, boolean hidden) {
        this.directory = directory;
        this.hidden = hidden;
        walk();
    }

    private FileWalk walk() {
        return new FileWalk(directory, hidden);
    }

    @Override
    public Iterator<Object> open(Task reader) {
        return walk();
    }

    @Override
    public String description() {
        return "files below " + Printer.literal(directory.toString());
    }
}
