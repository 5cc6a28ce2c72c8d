package org.hocket.stdlib.path;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** Paths as arguments of the library's functions. */
public final class Paths {

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

    /** @throws Failure an {@code ArgumentError} where no path is written so */
    public static Path of(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Failure(ErrorKind.ARGUMENT, "no path can be written like this: " + e.getReason());
        }
    }
}
