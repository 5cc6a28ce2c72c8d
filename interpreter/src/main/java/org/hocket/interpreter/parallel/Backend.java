package org.hocket.interpreter.parallel;

import org.hocket.interpreter.concurrent.Task;

/** Where chunks are run. */
@FunctionalInterface
public interface Backend {

    /** On the strands of the workers themselves. */
    Backend THREADS = (worker, _, chunk) -> chunk.code().run(worker, chunk);

    /**
     * How large chunks are to be.
     *
     * @param nanos  how long one is to take: long against what it costs to hand one over
     * @param least  how long one is to take at least, where there are so many items; towards the end they get smaller
     * @param growth how many times larger one may be than the largest that has been seen to its end
     */
    record Pace(long nanos, long least, int growth) {
    }

    /** Where a chunk costs a microsecond, and what is left of it can be given back. */
    Pace QUICK = new Pace(1_000_000, 0, 2);

    default Pace pace() {
        return QUICK;
    }

    /**
     * Has a chunk run, and waits for it.
     *
     * @param worker the task in whose name it is run, on whose strand this is called
     * @param seed   decides, with the index of an item, what is drawn at random for it
     * @return what {@link Code#run} returned; what it threw is thrown as it is
     */
    Iterable<?> run(Task worker, long seed, Chunk chunk);
}
