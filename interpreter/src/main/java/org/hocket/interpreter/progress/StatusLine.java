package org.hocket.interpreter.progress;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A line on a terminal below what a script writes. The script's streams go through this: what they write takes the place of the
 * line, which then follows below it.
 *
 * <p>The cursor stays at the line's beginning. So nothing has to be known of its length to take it away, even where the terminal
 * was made narrower and has broken it into several; and what a terminal shows of Ctrl-C stands inside of it.
 */
public final class StatusLine {

    /** Erases from the cursor to the end of the screen, since below the line there is nothing. */
    private static final String ERASE = "\033[J";
    /** Where the line is too long after all, its end is cut, and no other line begins. */
    private static final String WITHOUT_WRAPPING = "\033[?7l";
    private static final String WITH_WRAPPING = "\033[?7h";

    private final OutputStream terminal;
    /** What is to be shown; null for nothing. */
    private String text;
    private boolean visible;
    /** Whether the script has begun a line and not ended it, as it does when it asks for input. */
    private boolean lineOpen;
    /** Whether people are to type something. */
    private boolean reading;

    /** @param terminal written to without the script's streams */
    public StatusLine(OutputStream terminal) {
        this.terminal = terminal;
    }

    /** Shows a text of one line, in place of what was shown before. */
    synchronized void show(String line) {
        text = line;
        draw();
    }

    synchronized void hide() {
        text = null;
        erase();
    }

    private void draw() {
        if (text != null && !lineOpen && !reading) {
            visible = write(WITHOUT_WRAPPING + text + WITH_WRAPPING + ERASE + "\r");
        }
    }

    private void erase() {
        if (visible) {
            visible = false;
            write("\r" + ERASE);
        }
    }

    /** Whether it could be written. What else is written to that terminal will fail too, and is missed more. */
    private boolean write(String sequence) {
        try {
            terminal.write(sequence.getBytes(StandardCharsets.UTF_8));
            terminal.flush();
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }

    private synchronized void writeAbove(OutputStream stream, byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        erase();
        stream.write(bytes, offset, length);
        lineOpen = bytes[offset + length - 1] != '\n';
        draw();
    }

    /** A stream that may go to the same terminal; whole texts should be written to it at once. */
    public OutputStream above(OutputStream stream) {
        return new FilterOutputStream(stream) {

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                writeAbove(out, bytes, offset, length);
            }
        };
    }

    private synchronized void beginReading() {
        reading = true;
        erase();
    }

    /** @param lineEnded whether people have ended a line, so that the cursor is at the beginning of the next */
    private synchronized void endReading(boolean lineEnded) {
        reading = false;
        lineOpen &= !lineEnded;
        draw();
    }

    /** What people type on the same terminal, for one reader at a time: meanwhile there is no line. */
    public InputStream beside(InputStream keyboard) {
        return new FilterInputStream(keyboard) {

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = 0;
                beginReading();
                try {
                    count = in.read(bytes, offset, length);
                } finally {
                    endReading(count > 0 && bytes[offset + count - 1] == '\n');
                }
                return count;
            }
        };
    }
}
