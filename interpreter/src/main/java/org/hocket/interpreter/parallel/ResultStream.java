package org.hocket.interpreter.parallel;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.hocket.interpreter.concurrent.Crew;
import org.hocket.interpreter.concurrent.Task;

/**
 * Hands the results to the owner of the map one by one, while the workers go on; those who are far ahead wait for it. Only the
 * owner may call the methods of the iterator, and must close it if it leaves before the end.
 */
public final class ResultStream implements Outcome, Iterator<Object>, AutoCloseable {

    private final boolean ordered;
    private final TreeMap<Long, Sized> ready = new TreeMap<>();
    private ParallelMap map;
    private Iterator<?> part;
    private long next;
    private volatile long consumed;
    private boolean closed;

    /** @param ordered whether the results come in the order of the items; else each comes when it is there */
    public ResultStream(boolean ordered) {
        this.ordered = ordered;
    }

    /** Starts the map whose outcome this is. */
    public void begin(ParallelMap started) {
        map = started;
        map.start();
    }

    @Override
    public void accept(Task worker, Steps steps, Chunk chunk, Iterable<?> results) {
        synchronized (this) {
            ready.put(chunk.first(), new Sized(chunk.size(), results));
        }
        Crew.wake(map.owner());
    }

    private record Sized(int size, Iterable<?> results) {
    }

    @Override
    public long room(long begun, int window) {
        return window - (begun - consumed);
    }

    private synchronized boolean hasPart() {
        return !ready.isEmpty() && (!ordered || ready.firstKey() == next);
    }

    private synchronized Sized takePart() {
        return hasPart() ? ready.pollFirstEntry().getValue() : null;
    }

    @Override
    public boolean hasNext() {
        while (!closed && (part == null || !part.hasNext())) {
            part = null;
            if (map.hasFailed()) {
                closed = true;
                map.close(null);
            }
            // In this order: what was the last has been accepted before the map is over.
            boolean over = map.isOver();
            Sized taken = takePart();
            if (taken != null) {
                part = taken.results().iterator();
                next += taken.size();
                consumed += taken.size();
                map.crew().staff();
            } else if (over) {
                closed = true;
                map.close(null);
            } else {
                Crew.await(map.owner(), () -> hasPart() || map.isOver(), "the next result of its parallel for");
            }
        }
        return !closed;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.next();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            map.abandon();
        }
    }
}
