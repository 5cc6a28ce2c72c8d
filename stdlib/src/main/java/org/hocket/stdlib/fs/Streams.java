package org.hocket.stdlib.fs;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.concurrent.WaitingInput;

/**
 * The contents of files as streams that let the task that reads or writes them give way and be cancelled. A regular file is
 * read directly, with a poll for each part. What is none, such as a pipe or a device, may block for ever, and not only when it
 * is read or written but when it is opened, too: that is done on a thread aside.
 */
final class Streams {

    private static final int PART = 1 << 20;

    private Streams() {
    }

    static InputStream reading(Path path) throws IOException {
        if (!Files.exists(path) || Files.isRegularFile(path) || Files.isDirectory(path)) {
            return new PolledInput(Files.newInputStream(path));
        }
        return new WaitingInput(() -> Files.newInputStream(path), () -> release(path));
    }

    private static final class PolledInput extends FilterInputStream {

        PolledInput(InputStream file) {
            super(file);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            LongWork.poll();
            return super.read(target, offset, Math.min(length, PART));
        }
    }

    /** Of what is no regular file. */
    static OutputStream writingAside(Path path) throws IOException {
        try {
            return new AsideOutput(LongWork.aside(() -> open(path)));
        } catch (Cancellation cancelled) {
            release(path);
            throw cancelled;
        }
    }

    /** A reader that comes after the task was cancelled is not kept waiting for bytes. */
    private static OutputStream open(Path path) throws IOException {
        OutputStream opened = Files.newOutputStream(path);
        if (Thread.interrupted()) {
            opened.close();
        }
        return opened;
    }

    /**
     * Lets whoever waits in this process for the other end of a pipe to be opened come back, since the system leaves no other
     * way: both ends are opened, which does not wait, and closed. Else a program that opens the other end later would meet one
     * that reads or writes no more.
     */
    private static void release(Path pipe) throws IOException {
        Files.newByteChannel(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
    }

    private static final class AsideOutput extends FilterOutputStream {

        AsideOutput(OutputStream device) {
            super(device);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            LongWork.aside(() -> {
                out.write(bytes, offset, length);
                return null;
            });
        }
    }
}
