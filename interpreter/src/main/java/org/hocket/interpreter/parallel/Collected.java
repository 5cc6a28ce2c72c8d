package org.hocket.interpreter.parallel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hocket.interpreter.concurrent.Task;

/** Keeps all results. */
public final class Collected implements Outcome {

    private record Part(long first, Iterable<?> results) {
    }

    private final List<Part> parts = new ArrayList<>();

    @Override
    public synchronized void accept(Task worker, Steps steps, Chunk chunk, Iterable<?> results) {
        parts.add(new Part(chunk.first(), results));
    }

    /** What came of the chunks, in the order of the items; asked when the map is over. */
    public List<Iterable<?>> inOrder() {
        parts.sort(Comparator.comparingLong(Part::first));
        List<Iterable<?>> results = new ArrayList<>(parts.size());
        parts.forEach(part -> results.add(part.results));
        return results;
    }
}
