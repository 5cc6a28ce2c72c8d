package org.hocket.interpreter.concurrent;

import java.util.List;

/** Takes locks in the name of a task of this process in the process that they belong to. What a task waits for there can be cancelled here. */
public interface Elsewhere {

    /**
     * Takes all of some locks, or none; cells have their values then.
     *
     * @param most how many nanoseconds to wait; negative for ever
     * @return false when the time is over
     */
    boolean acquire(Task task, List<Lockable> wanted, long most);

    /**
     * Gives the locks back that the last {@link #acquire} took, and waits until another task has held one of them.
     *
     * @return false when the time is over
     */
    boolean awaitChange(Task task);

    /** Takes the locks again that {@link #awaitChange} gave back. */
    boolean acquireAgain(Task task, List<Lockable> wanted);

    /**
     * Gives one of them back, with the value that a cell has now.
     *
     * @param changed whether those who wait for a change of it are to look at it
     */
    void release(Task task, Lockable lockable, boolean changed);
}
