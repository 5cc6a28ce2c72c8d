package org.hocket.interpreter.value;

/**
 * An error of the script's, raised by Java code that does not know which line of the script is to blame. The node that
 * called that code turns it into a {@code HocketError} with the place.
 */
public final class Failure extends RuntimeException {

    private static final int WHOLE = -1;

    /** What to write instead, in the words of the script. */
    @FunctionalInterface
    public interface Help {

        /** @return null where nothing can be said */
        String with(Operands operands);
    }

    private final ErrorKind kind;
    private final Help help;
    private final int operand;
    private final transient Object[] further;

    private Failure(ErrorKind kind, String message, Help help, int operand, Object... further) {
        super(message, null, false, false);
        this.kind = kind;
        this.help = help;
        this.operand = operand;
        this.further = further;
    }

    /**
     * @param message one sentence without a full stop: the cause, with the real values
     * @param help    what to write instead
     */
    public Failure(ErrorKind kind, String message, Help help) {
        this(kind, message, help, WHOLE);
    }

    /** @param help what to write instead; null where nothing can be said */
    public Failure(ErrorKind kind, String message, String help) {
        this(kind, message, _ -> help);
    }

    public Failure(ErrorKind kind, String message) {
        this(kind, message, _ -> null);
    }

    /** The same, with the operand or argument that is to blame, counted from 0. */
    public Failure at(int culprit) {
        return new Failure(kind, getMessage(), help, culprit, further);
    }

    /** The same, with the fields that errors of its kind have beside the message. */
    public Failure with(Object... fields) {
        return new Failure(kind, getMessage(), help, operand, fields);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** What {@code catch} binds. */
    public ErrorValue value() {
        return ErrorValue.of(kind, getMessage(), further);
    }

    /** What to write instead; null where nothing can be said. */
    public String help(Operands operands) {
        return help.with(operands.blaming(operand));
    }

    /** The operand or argument that is to blame; -1 for the whole operation. */
    public int operand() {
        return operand;
    }
}
