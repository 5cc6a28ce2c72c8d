package org.hocket.interpreter.parallel;

import org.hocket.interpreter.concurrent.Task;

/** What is done with each item: code, with the values that it captured. A backend elsewhere sends both to where it runs them. */
public interface Code {

    /**
     * Works on the items of a chunk one after the other, until none is left: {@link Chunk#advance} before each item.
     *
     * @param worker runs the chunk, on its own strand
     * @return what came of the items, as the map's outcome takes it
     */
    Iterable<?> run(Task worker, Chunk chunk);
}
