package org.hocket.stdlib.path;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Printer;

/** Paths as arguments of the library's functions. */
public final class Paths {

    /** Where a name begins; elsewhere two stars are no directories. */
    private static final Pattern DIRECTORIES = Pattern.compile("(?<![^/])\\*\\*/");

    private Paths() {
    }

    /**
     * The path that argument {@code index} names.
     *
     * @throws Failure a {@code TypeError} where it is no string, an {@code ArgumentError} where no path is written so
     */
    public static Path of(Arguments arguments, int index) {
        return of(arguments.text(index));
    }

    /**
     * What tells which paths fit a pattern; unlike Java's, its {@code **}{@code /} may be no directory at all.
     *
     * @throws Failure an {@code ArgumentError} where no pattern is written so
     */
    public static PathMatcher glob(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + DIRECTORIES.matcher(pattern).replaceAll("{**/,}"));
        } catch (PatternSyntaxException _) {
            throw new Failure(ErrorKind.ARGUMENT, "no pattern of paths is written like " + Printer.shortened(pattern),
                    "`*` stands for a part of a name, `**` for any directories, `{a,b}` for one of the two");
        }
    }

    /** @throws Failure an {@code ArgumentError} where no path is written so */
    public static Path of(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Failure(ErrorKind.ARGUMENT, "no path can be written like this: " + e.getReason());
        }
    }
}
