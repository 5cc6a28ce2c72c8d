package org.hocket.interpreter.process;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.Types;

/**
 * What of the values of a script stays in its process. Nobody checks a value before it is written: one that cannot travel is found on
 * the way, and what was written of the message is dropped.
 */
public final class Travel {

    private Travel() {
    }

    /** What is wrong where that is to go to another process: a {@code TypeError}. */
    public static Failure refusal(Object value) {
        return switch (value) {
            case Task _ -> new Failure(ErrorKind.TYPE, "a running task cannot travel to another process",
                    "await it first, and pass its value");
            case IterableValue stream -> bound("the stream " + stream, "pass what it gives, as a list: list(stream)");
            case LibraryValue library -> bound(withArticle(library.typeName()), "make it in the block that runs there, or pass what was read from it");
            default -> bound(withArticle(Types.name(value)), "pass plain values instead");
        };
    }

    private static Failure bound(String what, String help) {
        return new Failure(ErrorKind.TYPE, what + " cannot travel to another process: it belongs to this one", help);
    }

    private static String withArticle(String name) {
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
