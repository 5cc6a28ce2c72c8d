package org.hocket.stdlib.http;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.stdlib.fs.ByteInput;

/** What an open file has to give; it stays open, since others opened it. */
record InputParts(ByteInput input) implements Parts {

    private static final int SIZE = 1 << 16;

    @Override
    public byte[] next(Task reader) {
        byte[] part = input.nextBytes(SIZE);
        return part.length == 0 ? null : part;
    }

    @Override
    public void close() {
        // Whoever opened the file closes it.
    }
}
