package org.hocket.stdlib.fs;

import java.util.Iterator;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.builtin.Utf8;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.LookaheadIterator;
import org.hocket.interpreter.value.NullValue;

/** What can be done with an open file. */
final class FileMethods {

    private static final String TWO_LINES = """
            let path = fs.temp_dir() + "/a.txt"
            fs.write(path, "one\\ntwo\\n")
            """;

    static final Library LIBRARY = library();

    private FileMethods() {
    }

    private static Library library() {
        Library file = Library.of(FileValue.TYPE, "A file that `fs.open` opened. Its field `path` is the path that it was opened by.");
        addReading(file);
        addWriting(file);
        addClosing(file);
        return file;
    }

    private static void addReading(Library file) {
        file.method("read()", "All text that was not read yet.", TWO_LINES + """
                let f = fs.open(path)
                f.read_line()
                print(f.read().trim())   # two""", a -> of(a).read(FileInput::text))
            .method("read_line()", "The next line without its end, `\\n` or `\\r\\n`; null where there is none.", TWO_LINES + """
                let f = fs.open(path)
                print(f.read_line(), f.read_line(), f.read_line())   # one two null""", a -> {
                    String line = of(a).read(FileInput::line);
                    return line == null ? NullValue.NULL : line;
                })
            .method("read_bytes(limit = null)", "The next `limit` bytes, fewer only at the end; without `limit` all that were not read yet.",
                TWO_LINES + """
                let f = fs.open(path)
                print(f.read_bytes(2).len(), f.read_bytes().len())   # 2 6""", a -> {
                    int limit = a.isNull(1) ? Integer.MAX_VALUE : a.count(1);
                    return BytesValue.of(of(a).read(input -> input.bytes(limit)));
                })
            .method("lines()", "The lines that were not read yet, read as the loop goes on.", TWO_LINES + """
                let f = fs.open(path)
                f.read_line()
                for line in f.lines() { print(line) }   # two""", a -> new LinesToCome(of(a)));
    }

    private static void addWriting(Library file) {
        file.method("write(text)", "Adds text to the file.", """
                let path = fs.temp_dir() + "/a.txt"
                let f = fs.open(path, "w")
                f.write("one ")
                f.write("two")
                f.close()
                print(fs.read(path))   # one two""", a -> {
                    of(a).write(Utf8.encode(a.text(1)).array());
                    return NullValue.NULL;
                })
            .method("write_bytes(bytes)", "Adds bytes to the file.", """
                let path = fs.temp_dir() + "/a.bin"
                let f = fs.open(path, "w")
                f.write_bytes(bytes([0, 255]))
                f.close()
                print(fs.stat(path).size)   # 2""", a -> {
                    of(a).write(a.get(1) instanceof BytesValue bytes ? bytes.array() : a.expected("bytes", 1));
                    return NullValue.NULL;
                })
            .method("flush()", "Hands over to the system what was written so far; a file opened with `\"w\"` shows nothing of it before `close`.", """
                let path = fs.temp_dir() + "/log.txt"
                let f = fs.open(path, "a")
                f.write("started")
                f.flush()
                print(fs.read(path))   # started
                f.close()""", a -> {
                    of(a).flush();
                    return NullValue.NULL;
                });
    }

    private static void addClosing(Library file) {
        file.method("close()", "Ends reading or writing; what was written is then in its place. Closing again does nothing.", """
                let path = fs.temp_dir() + "/a.txt"
                let f = fs.open(path, "w")
                f.write("hello")
                print(fs.exists(path))   # false
                f.close()
                print(fs.read(path))     # hello""", a -> {
                    of(a).close();
                    return NullValue.NULL;
                })
            .method("discard()", "Closes a file without putting in place what was written to it since it was opened with `\"w\"`.", """
                let path = fs.temp_dir() + "/a.txt"
                fs.write(path, "old")
                let f = fs.open(path, "w")
                f.write("new")
                f.discard()
                print(fs.read(path))   # old""", a -> {
                    of(a).discard();
                    return NullValue.NULL;
                });
    }

    private static FileValue of(Arguments a) {
        return (FileValue) a.get(0);
    }

    /** The lines of an open file; a loop that is left early leaves the rest for the next one. */
    private static final class LinesToCome extends IterableValue {

        private final FileValue file;

        LinesToCome(FileValue file) {
            this.file = file;
        }

        @Override
        public Iterator<Object> open(Task reader) {
            return new LookaheadIterator() {

                @Override
                protected Object find() {
                    return file.read(FileInput::line);
                }
            };
        }

        @Override
        public String description() {
            return "lines of " + file;
        }
    }
}
