package org.hocket.repl;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;

/** What scripts print, above the line that is being edited. */
final class TerminalOutput extends OutputStream {

    private final Terminal terminal;
    private final LineReader reader;

    TerminalOutput(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (reader.isReading()) {
            reader.printAbove(text);
        } else {
            terminal.writer().write(text);
            terminal.flush();
        }
    }
}
