package org.hocket.interpreter.parallel;

import org.hocket.interpreter.concurrent.Task;

/** Where chunks are run. */
@FunctionalInterface
public interface Backend {

    /** On the strands of the workers themselves. */
    Backend THREADS = (worker, chunk) -> chunk.code().run(worker, chunk);

    /**
     * Has a chunk run, and waits for it.
     *
     * @param worker the task in whose name it is run, on whose strand this is called
     * @return what {@link Code#run} returned; what it threw is thrown as it is
     */
    Iterable<?> run(Task worker, Chunk chunk);
}
