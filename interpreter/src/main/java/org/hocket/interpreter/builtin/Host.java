package org.hocket.interpreter.builtin;

import java.io.BufferedReader;
import java.util.List;

/** What a running script sees of the program that runs it. */
public interface Host {

    /** Writes text to the script's standard output; texts of several tasks do not mix. */
    void write(String text);

    /** Writes text to the script's standard error. */
    void writeError(String text);

    /** The script's standard input. */
    BufferedReader input();

    /** What stood behind the script's name on the command line. */
    List<String> arguments();
}
