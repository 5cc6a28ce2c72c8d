package org.hocket.stdlib.json;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Iterator;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.LookaheadIterator;
import org.hocket.interpreter.value.Printer;
import org.hocket.stdlib.fs.FileReading;
import org.hocket.stdlib.fs.LineIterator;
import org.hocket.stdlib.fs.Utf8Reader;

/** The values in a file with one on each line; every loop over them reads the file anew. */
final class JsonLines extends IterableValue {

    private final Path path;

    /** Says at once, and not when the loop begins, that the file is missing. */
    JsonLines(Path path) {
        this.path = path;
        FileReading.requireFile(path);
    }

    @Override
    public Iterator<Object> open(Task reader) {
        return new Values(new LineIterator(path), reader::pollIfDue);
    }

    @Override
    public String description() {
        return "JSON lines of " + Printer.literal(path.toString());
    }

    private final class Values extends LookaheadIterator implements AutoCloseable {

        private final LineIterator lines;
        private final Runnable poll;
        private int number;

        Values(LineIterator lines, Runnable poll) {
            this.lines = lines;
            this.poll = poll;
        }

        @Override
        protected Object find() {
            while (lines.hasNext()) {
                poll.run();
                String line = (String) lines.next();
                number++;
                String text = number == 1 ? Utf8Reader.withoutMark(line) : line;
                if (!text.isBlank()) {
                    return JsonReading.read(new StringReader(text), new JsonErrors(path.toString(), number), poll);
                }
            }
            return null;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
