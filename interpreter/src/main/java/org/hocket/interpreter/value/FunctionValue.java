package org.hocket.interpreter.value;

import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.concurrent.Task;

/** Anything that a script can call: its own functions, those of the library, constructors of records. */
public abstract class FunctionValue implements TruffleObject {

    /** What it is called; {@link Signature#ANONYMOUS} for one without a name. */
    public abstract String name();

    public abstract Signature signature();

    /**
     * Calls it from Java code of the library.
     *
     * @param task      the task that calls
     * @param place     the call of the library, to be named in errors; null where there is none
     * @param arguments positional ones
     * @throws Failure an {@code ArgumentError} where their number does not fit
     */
    public abstract Object call(Task task, Node place, Object... arguments);
}
