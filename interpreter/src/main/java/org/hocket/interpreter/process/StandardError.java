package org.hocket.interpreter.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a child writes to its standard error: whole lines, of which the last are kept. The report that a JVM writes when it crashes
 * is not for the readers of a script; only the signal is kept of it.
 */
final class StandardError {

    private static final int KEPT = 20;
    /** What the report of a crash begins with, and frames its parts. */
    private static final String RULE = "#";
    private static final String CRASH = "# A fatal error has been detected by the Java Runtime Environment:";
    private static final String EXHAUSTED = "Terminating due to java.lang.OutOfMemoryError: ";
    private static final Pattern SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+) \\(0x.*");

    private final Consumer<String> show;
    private final ArrayDeque<String> last = new ArrayDeque<>();
    private boolean ruled;
    private boolean crashed;
    private volatile boolean exhausted;
    private volatile String signal;

    /** @param show shows a text of whole lines */
    StandardError(Consumer<String> show) {
        this.show = show;
    }

    /** Reads all that comes until nobody can write any more. */
    void readAll(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                accept(line);
            }
            endRule();
        } catch (IOException closed) {
            accept("(what came after this could not be read: " + closed.getMessage() + ")");
        }
    }

    private void accept(String line) {
        crashed |= line.equals(CRASH);
        endRule();
        ruled = line.equals(RULE);
        if (line.startsWith(EXHAUSTED)) {
            exhausted = true;
        } else if (!crashed && !ruled) {
            add(line + "\n");
        } else if (signal == null) {
            Matcher named = SIGNAL.matcher(line);
            signal = named.matches() ? named.group(1) : null;
        }
    }

    /** Shows the rule that was held back, as what followed it was no report. */
    private void endRule() {
        if (ruled && !crashed) {
            add(RULE + "\n");
        }
    }

    /** Takes in text of whole lines. */
    void add(String text) {
        synchronized (this) {
            text.lines().forEach(line -> {
                last.add(line);
                if (last.size() > KEPT) {
                    last.remove();
                }
            });
        }
        show.accept(text);
    }

    /** The signal that a crash of the JVM was about; null where there was none. */
    String signal() {
        return signal;
    }

    /** Whether the JVM said that its heap was exhausted. */
    boolean isExhausted() {
        return exhausted;
    }

    synchronized String lastLines() {
        return String.join("\n", last);
    }
}
