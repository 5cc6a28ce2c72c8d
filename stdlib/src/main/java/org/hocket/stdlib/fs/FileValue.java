package org.hocket.stdlib.fs;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.hocket.interpreter.builtin.IdentityValue;
import org.hocket.interpreter.value.Discardable;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Printer;

/** A file that a script has opened, to read it or to write it. It has identity; several tasks may use it in turn. */
final class FileValue extends IdentityValue implements Discardable, ByteInput {

    static final String TYPE = "file";

    private final Path path;
    /** Exactly one of the two is there. */
    private final FileInput input;
    private final FileOutput output;
    /** Knows this file while it is open for writing. */
    private final OpenFiles files;
    private boolean closed;

    private FileValue(Path path, FileInput input, FileOutput output, OpenFiles files) {
        super(FileMethods.LIBRARY);
        this.path = path;
        this.input = input;
        this.output = output;
        this.files = files;
    }

    static FileValue reading(Path path) {
        FileReading.requireFile(path);
        return new FileValue(path, new FileInput(path), null, null);
    }

    /** @param output what takes what is written */
    static FileValue writing(Path path, FileOutput output, OpenFiles files) {
        FileValue file = new FileValue(path, null, output, files);
        files.add(file);
        return file;
    }

    Path path() {
        return path;
    }

    /** @throws Failure an {@code IoError} where the file is closed, or open for writing */
    synchronized <T> T read(Function<FileInput, T> reading) {
        requireOpen("read");
        if (input == null) {
            throw new Failure(ErrorKind.IO, "cannot read " + path + ": it is open for writing", "`fs.open(path)` opens a file for reading");
        }
        return reading.apply(input);
    }

    @Override
    public byte[] nextBytes(int limit) {
        return read(open -> open.bytes(limit));
    }

    /** @throws Failure an {@code IoError} where the file is closed, or open for reading */
    synchronized void write(byte[] bytes) {
        openOutput().write(bytes);
    }

    synchronized void flush() {
        openOutput().flush();
    }

    private FileOutput openOutput() {
        requireOpen("write");
        if (output == null) {
            throw new Failure(ErrorKind.IO, "cannot write " + path + ": it is open for reading",
                    "`fs.open(path, \"w\")` opens a file for writing, `fs.open(path, \"a\")` at its end");
        }
        return output;
    }

    private void requireOpen(String verb) {
        if (closed) {
            throw new Failure(ErrorKind.IO, "cannot " + verb + " " + path + ": the file is closed");
        }
    }

    /** Puts in place what was written; closing again does nothing. */
    synchronized void close() {
        try {
            if (!closed && output != null) {
                output.commit();
            }
        } finally {
            discard();
        }
    }

    @Override
    public synchronized void discard() {
        if (closed) {
            return;
        }
        closed = true;
        if (input != null) {
            input.close();
        } else {
            files.remove(this);
            output.close();
        }
    }

    @Override
    public String literal() {
        return "<file " + Printer.literal(path.toString()) + ">";
    }

    @Override
    public List<String> fields() {
        return List.of("path");
    }

    @Override
    public Object field(String name) {
        return name.equals("path") ? path.toString() : null;
    }
}
