package org.hocket.interpreter.value;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Items of which no one knows whether there is a next one before it is looked for. */
public abstract class LookaheadIterator implements Iterator<Object> {

    private Object next;

    /** The next item; Java's null where there is none. */
    protected abstract Object find();

    @Override
    public final boolean hasNext() {
        if (next == null) {
            next = find();
        }
        return next != null;
    }

    @Override
    public final Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object item = next;
        next = null;
        return item;
    }
}
