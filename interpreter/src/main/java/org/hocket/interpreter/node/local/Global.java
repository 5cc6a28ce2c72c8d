package org.hocket.interpreter.node.local;

import java.lang.invoke.VarHandle;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** A variable at the top level of a file that functions or other files reach. */
public final class Global {

    private final String name;
    private Object value;

    public Global(String name) {
        this.name = name;
    }

    /** Its value; Java's null where its declaration has not run yet. */
    public Object get() {
        return value;
    }

    /** What to say where it is used too early. */
    public Failure early() {
        return new Failure(ErrorKind.NAME, "`" + name + "` is used before the line that gives it its value has run",
                "move that line up, or the call down");
    }

    public void set(Object written) {
        // A task on another thread may read a `let` while its declaration runs: it sees nothing, or all of the value.
        VarHandle.storeStoreFence();
        value = written;
    }
}
