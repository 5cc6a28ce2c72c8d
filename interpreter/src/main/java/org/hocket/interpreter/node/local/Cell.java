package org.hocket.interpreter.node.local;

/** Where a {@code var} lives that closures share with the code around them. */
public final class Cell {

    private Object value;

    public Cell(Object value) {
        this.value = value;
    }

    public Object get() {
        return value;
    }

    public void set(Object value) {
        this.value = value;
    }
}
