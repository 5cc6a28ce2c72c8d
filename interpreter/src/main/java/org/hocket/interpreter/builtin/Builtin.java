package org.hocket.interpreter.builtin;

import org.hocket.interpreter.value.Signature;
import org.hocket.interpreter.value.Types;

/**
 * A function of the library whose body is Java.
 *
 * @param owner         the type that it is a method of ({@code "list"}), the module that holds it ({@code "fs"}), or
 *                      {@code ""} for a function that is in scope everywhere
 * @param declared      what {@link #signature}, {@link #defaults} and {@link #result} tell
 * @param documentation one or more sentences, Markdown
 * @param example       a script; each {@code # value} behind a line is what {@code print} would show of it
 * @param kind          how it is called
 * @param body          what it does
 */
public record Builtin(String owner, String name, DeclaredSignature.Later declared, String documentation, String example,
        Kind kind, Body body) {

    /** For a method, without the receiver. */
    public Signature signature() {
        return declared.get().signature();
    }

    /** For each parameter the value that it has where a call leaves it out; null where it must be given. */
    public Object[] defaults() {
        return declared.get().defaults();
    }

    /** The name of the type of all that it gives; null where that depends on its arguments. */
    public String result() {
        return declared.get().result();
    }

    /** How a builtin is called. */
    public enum Kind {
        FUNCTION,
        /** Not at all: the name alone stands for what the body returns, which is shared. */
        VALUE,
        /** The receiver is argument 0. */
        METHOD,
        /** A method that changes its receiver in place: argument 0 is a clear collection that the caller owns. */
        CHANGING_METHOD
    }

    /** How documentation shows it: a function with its parameters. */
    public String heading() {
        return kind == Kind.VALUE ? name : signature().toString();
    }

    /** The Java side of a builtin. */
    @FunctionalInterface
    public interface Body {

        /**
         * @return a value of the language, never Java's null
         * @throws org.hocket.interpreter.value.Failure an error of the script's
         */
        Object call(Arguments arguments);
    }

    /** Whether a value is of the type that it is declared to give. */
    public boolean gives(Object value) {
        return result() == null || Types.isKind(value, result());
    }
}
