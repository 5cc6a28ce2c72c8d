package org.hocket.interpreter.command;

import java.util.regex.Pattern;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** Words for {@code /bin/sh}. */
public final class Quoting {

    /** What is one word to the shell as it stands, where it is no more than an argument. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+:,./-]+");

    private Quoting() {
    }

    /**
     * The text as one word that the shell takes as it is. Always in quotes: bare, even letters and digits can be a keyword,
     * and a digit before a {@code >} the number of a stream.
     *
     * @throws Failure an {@code ArgumentError} where it holds the character NUL, which ends a word for the system
     */
    public static String quoted(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Failure(ErrorKind.ARGUMENT, "a word of a command cannot hold the character NUL");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The same for people: without quotes where none are needed to understand it. */
    public static String shown(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }
}
