package org.hocket.interpreter.progress;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a terminal shows of what is written to it, as far as a status line makes use of it. */
public final class Screen extends ByteArrayOutputStream {

    /** The lines, each without blanks at its end; the last is where the cursor is. */
    public List<String> lines() {
        List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        String text = toString(StandardCharsets.UTF_8).replaceAll("\033\\[\\?7[lh]", "");
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            StringBuilder line = lines.getLast();
            switch (text.charAt(i)) {
                case '\r' -> column = 0;
                case '\n' -> {
                    lines.add(new StringBuilder());
                    column = 0;
                }
                case '\033' -> {
                    line.setLength(column);
                    i += "[J".length();
                }
                default -> {
                    line.replace(column, Math.min(line.length(), column + 1), text.substring(i, i + 1));
                    column++;
                }
            }
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }
}
