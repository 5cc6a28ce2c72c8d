package org.hocket.stdlib.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.hocket.interpreter.builtin.Commands;
import org.hocket.interpreter.command.Command;
import org.hocket.interpreter.command.RunningCommand;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LookaheadIterator;

/** The lines of a running command; to be closed where they are not read to their end. */
final class CommandLineIterator extends LookaheadIterator implements AutoCloseable {

    private final Command command;
    private final RunningCommand running;
    private final InputStream output;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;

    CommandLineIterator(Command command, RunningCommand running) {
        this.command = command;
        this.running = running;
        this.output = new BufferedInputStream(running.output());
    }

    @Override
    protected Object find() {
        int last = readLine();
        if (last < 0 && line.size() == 0) {
            running.awaitSuccess();
            return null;
        }
        byte[] bytes = line.toByteArray();
        int length = last >= 0 && bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        long start = position;
        position += bytes.length + 1;
        line.reset();
        return Commands.decode(bytes, length, start, command);
    }

    /** Reads up to the end of a line; -1 where the output ended before. */
    private int readLine() {
        try {
            int next = output.read();
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = output.read();
            }
            return next;
        } catch (IOException e) {
            throw new Failure(ErrorKind.IO, "the output of the command `" + command.shown() + "` cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
