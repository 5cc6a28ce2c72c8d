package org.hocket.interpreter.value;

/** What is opened for a change that closing it puts in place, such as a file to be written anew. */
public interface Discardable {

    /**
     * Closes it without the change. Where it is closed already, nothing happens.
     *
     * @throws Failure where that fails
     */
    void discard();
}
