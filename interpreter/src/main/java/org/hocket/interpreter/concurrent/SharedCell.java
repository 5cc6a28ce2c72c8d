package org.hocket.interpreter.concurrent;

/** A lock with the value that it guards: only who holds it may read or write the value. */
public final class SharedCell extends Lock {

    private Object value;

    public SharedCell(String name, Object value) {
        super(name);
        this.value = value;
    }

    /** One that belongs to another process; it has a value while it is held. */
    public SharedCell(String name, Elsewhere elsewhere) {
        super(name, elsewhere);
    }

    public Object value() {
        return value;
    }

    public void setValue(Object newValue) {
        value = newValue;
    }
}
