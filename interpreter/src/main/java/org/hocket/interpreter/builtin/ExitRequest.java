package org.hocket.interpreter.builtin;

/** Thrown by {@code exit(n)}: the script ends, and no handler of its own sees it. */
public final class ExitRequest extends RuntimeException {

    private final int code;

    public ExitRequest(int code) {
        super("exit(" + code + ")", null, false, false);
        this.code = code;
    }

    /** What the process exits with. */
    public int code() {
        return code;
    }
}
