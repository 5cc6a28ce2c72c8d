package org.hocket.interpreter.value;

/**
 * An error of the script's, raised by Java code that does not know which line of the script is to blame. The node that
 * called that code turns it into a {@code HocketError} with the place.
 */
public final class Failure extends RuntimeException {

    private final ErrorKind kind;
    private final String help;

    /**
     * @param message one sentence without a full stop: the cause, with the real values
     * @param help    what to write instead; null where nothing can be said
     */
    public Failure(ErrorKind kind, String message, String help) {
        super(message, null, false, false);
        this.kind = kind;
        this.help = help;
    }

    public Failure(ErrorKind kind, String message) {
        this(kind, message, null);
    }

    public ErrorKind kind() {
        return kind;
    }

    public String help() {
        return help;
    }
}
