package org.hocket.interpreter.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** An error that can be thrown: a record that also knows how it came to be thrown. Equality looks at the record only. */
public final class ErrorValue extends RecordValue {

    private ErrorValue cause;
    private Throwable thrown;

    /** @param type one of which {@link RecordType#isError} holds */
    public ErrorValue(RecordType type, Object... fields) {
        super(type, fields);
    }

    /** @param further the fields after the message; those that are left out have their defaults */
    public static ErrorValue of(ErrorKind kind, String message, Object... further) {
        RecordType type = RecordType.of(kind);
        Object[] fields = new Object[type.fields().size()];
        fields[0] = message;
        for (int i = 1; i < fields.length; i++) {
            fields[i] = i <= further.length ? further[i - 1] : type.defaultOf(i);
        }
        return new ErrorValue(type, fields);
    }

    /** Its field {@code message} where that is a string, else the literal that makes it. */
    @TruffleBoundary
    public String message() {
        int field = type().indexOf("message");
        return field >= 0 && get(field) instanceof String text ? text : Printer.literal(this);
    }

    /** The name of its type. */
    public String kind() {
        return type().name();
    }

    /** The error that was being handled when this one was thrown, or null. */
    public ErrorValue cause() {
        return cause;
    }

    /** The first cause stays, and no error is in the end its own cause. */
    public void setCause(ErrorValue newCause) {
        for (ErrorValue each = newCause; each != null; each = each.cause) {
            if (each == this) {
                return;
            }
        }
        if (cause == null) {
            cause = newCause;
        }
    }

    /** The exception that carried it when it was last thrown, or null. */
    public Throwable thrown() {
        return thrown;
    }

    public void setThrown(Throwable carrier) {
        thrown = carrier;
    }

    @Override
    public ErrorValue copy() {
        ErrorValue copy = new ErrorValue(type(), toArray());
        copy.cause = cause;
        copy.thrown = thrown;
        return copy;
    }
}
