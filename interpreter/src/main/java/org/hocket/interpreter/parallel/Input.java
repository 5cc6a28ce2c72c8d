package org.hocket.interpreter.parallel;

/** Where a map gets its items from. All but {@link #taken} is called under the monitor of the map's supply. */
public interface Input {

    /** How many items can be taken now. */
    long available();

    /** Whether there will be no more than are available. */
    boolean isComplete();

    /** How many there are in all; -1 where that is not known. */
    long total();

    /** Takes the next items, at most so many as are available. */
    Items take(int count);

    /**
     * Called after items may have been taken, under no monitor.
     *
     * @param window how many items there should be for those who work, before more are read
     */
    default void taken(@SuppressWarnings("unused") int window) {
    }
}
