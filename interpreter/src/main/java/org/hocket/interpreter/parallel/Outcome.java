package org.hocket.interpreter.parallel;

import org.hocket.interpreter.concurrent.Task;

/** What becomes of the results of a map. */
public interface Outcome {

    /** Nobody wants the results. */
    Outcome NONE = (worker, steps, chunk, results) -> { };

    /**
     * Takes what came of the items of a chunk. Workers call it at the same time, in any order.
     *
     * @param worker on whose strand it is called
     */
    void accept(Task worker, Steps steps, Chunk chunk, Iterable<?> results);

    /** Called once, when all chunks have been accepted, by a worker. */
    default void complete(Task last, Steps steps) {
    }

    /** How many more items may be begun, for a map of which so many have been; called under the monitor of the supply. */
    default long room(long begun, int window) {
        return Long.MAX_VALUE;
    }

    /** Tells a worker's steps that do not belong to one item, so that what they draw at random is their own. */
    interface Steps {

        /** Says which step comes now. */
        void at(long position);
    }
}
