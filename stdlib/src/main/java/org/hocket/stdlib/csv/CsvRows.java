package org.hocket.stdlib.csv;

import java.nio.file.Path;
import java.util.Iterator;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.stdlib.fs.FileReading;
import org.hocket.stdlib.fs.Utf8Reader;

/** The rows of a file, which every loop over them reads anew. */
final class CsvRows extends IterableValue {

    private final Path path;
    private final CsvOptions options;
    private final boolean ragged;

    /** Says at once, and not when the loop begins, that the file is missing. */
    CsvRows(Path path, CsvOptions options, boolean ragged) {
        this.path = path;
        this.options = options;
        this.ragged = ragged;
        FileReading.requireFile(path);
    }

    @Override
    public Iterator<Object> open(Task reader) {
        return new RowIterator(new Utf8Reader(path), path.toString(), options, ragged, reader::pollIfDue);
    }

    @Override
    public String description() {
        return "rows of " + Printer.literal(path.toString());
    }
}
