package org.hocket.interpreter.value;

import java.util.Iterator;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.hocket.interpreter.concurrent.Task;

/** A stream of values, such as the lines of a file, that is read anew by every loop over it. It has identity. */
@ExportLibrary(InteropLibrary.class)
public abstract class IterableValue implements TruffleObject {

    /**
     * Begins a reading; an iterator that is {@link AutoCloseable} must be closed where a loop leaves early.
     *
     * @param reader the task that reads; it polls where it takes long to find a value
     */
    public abstract Iterator<Object> open(Task reader);

    /** What it is, as it prints between angle brackets: {@code lines of "a.txt"}. */
    public abstract String description();

    @Override
    public final String toString() {
        return "<" + description() + ">";
    }

    @ExportMessage
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return toString();
    }
}
