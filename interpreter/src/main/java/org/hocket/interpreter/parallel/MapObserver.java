package org.hocket.interpreter.parallel;

/** Follows the maps of a program while they run. Its methods are called by many threads, and must not wait. */
public interface MapObserver {

    default void began(@SuppressWarnings("unused") ParallelMap map) {
    }

    /** @param worker the number of the worker, from 0 */
    default void took(@SuppressWarnings("unused") ParallelMap map, @SuppressWarnings("unused") int worker,
            @SuppressWarnings("unused") Chunk chunk) {
    }

    default void ended(@SuppressWarnings("unused") ParallelMap map) {
    }
}
