package org.hocket.stdlib.fs;

import java.nio.file.Path;
import java.util.Iterator;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.Printer;

/** The lines of a file, which every loop over them opens anew. */
final class FileLines extends IterableValue {

    private final Path path;

    /** Says at once, and not when the loop begins, that the file is missing. */
    FileLines(Path path) {
        this.path = path;
        FileReading.requireFile(path);
    }

    @Override
    public Iterator<Object> open(Task reader) {
        return new LineIterator(path);
    }

    @Override
    public String description() {
        return "lines of " + Printer.literal(path.toString());
    }
}
