package org.hocket.stdlib.http;

import org.hocket.interpreter.concurrent.Task;

/** The bytes of a body, part by part, as they come from whoever sends them. */
interface Parts {

    /**
     * Waits for the next part, which has at least one byte. A task that is cancelled meanwhile loses none of them.
     *
     * @return null at the end
     * @throws org.hocket.interpreter.value.Failure an {@code IoError} where the rest is lost
     */
    byte[] next(Task reader);

    /** Gives up what was not read: who waits for it finds the end. Any task may call it, any number of times. */
    void close();
}
