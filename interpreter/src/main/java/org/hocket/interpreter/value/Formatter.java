package org.hocket.interpreter.value;

/** The format mini-language of Python, behind the colon of a hole: {@code {x:>8.2f}}. */
public final class Formatter {

    private Formatter() {
    }

    /**
     * @param spec {@code [[fill]align][sign][z][#][0][width][,|_][.precision][type]}
     * @throws Failure an {@code ArgumentError} where the spec is none, or not one for such a value
     */
    public static String format(Object value, String spec) {
        throw new UnsupportedOperationException();
    }
}
