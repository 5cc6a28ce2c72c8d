package org.hocket.interpreter.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.hocket.interpreter.concurrent.WaitingInput;
import org.hocket.interpreter.value.Limits;

/** The lines of a script's standard input. Several tasks may read them at once: each line is given to one. */
public final class InputLines {

    private static final int USUAL_SIZE = 1 << 16;

    private final WaitingInput input;
    private byte[] buffer = new byte[USUAL_SIZE];
    /** The bytes that nobody took yet are those from {@code start} to {@code end}; up to {@code searched} there is no line end. */
    private int start;
    private int searched;
    private int end;

    public InputLines(InputStream input) {
        this.input = new WaitingInput(input);
    }

    /**
     * The next line without its end, {@code \n} or {@code \r\n}; the calling task waits for it. A task that is cancelled
     * meanwhile takes nothing.
     *
     * @return null at the end
     */
    public String next() throws IOException {
        while (true) {
            synchronized (this) {
                String line = bufferedLine();
                if (line != null) {
                    return line;
                }
                byte[] part = input.take();
                if (part != null && part.length == 0) {
                    return start == end ? null : take(end, end);
                }
                if (part != null) {
                    add(part);
                    continue;
                }
            }
            input.await();
        }
    }

    private String bufferedLine() {
        for (; searched < end; searched++) {
            if (buffer[searched] == '\n') {
                boolean withReturn = searched > start && buffer[searched - 1] == '\r';
                return take(withReturn ? searched - 1 : searched, searched + 1);
            }
        }
        return null;
    }

    private String take(int lineEnd, int newStart) {
        String line = new String(buffer, start, lineEnd - start, StandardCharsets.UTF_8);
        start = newStart;
        searched = newStart;
        return line;
    }

    private void add(byte[] part) {
        int kept = end - start;
        int needed = Limits.size((long) kept + part.length, "line");
        byte[] target = needed <= buffer.length ? buffer : new byte[(int) Math.min(2L * needed, Limits.MAX_SIZE)];
        System.arraycopy(buffer, start, target, 0, kept);
        System.arraycopy(part, 0, target, kept, part.length);
        buffer = target.length > USUAL_SIZE && needed <= USUAL_SIZE ? Arrays.copyOf(target, USUAL_SIZE) : target;
        searched -= start;
        start = 0;
        end = needed;
    }
}
