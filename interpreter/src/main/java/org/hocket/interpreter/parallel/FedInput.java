package org.hocket.interpreter.parallel;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hocket.interpreter.concurrent.Crew;
import org.hocket.interpreter.concurrent.Task;

/**
 * Items that must be read one after the other, and may have to be waited for: those of a channel, or the lines of a file. A task
 * of its own reads them, so that nobody else waits, and no further ahead than the workers follow.
 */
public final class FedInput implements Input {

    /** Reads all items there are. */
    @FunctionalInterface
    public interface Reader {

        /** @param sink takes each; may wait */
        void readAll(Task task, Consumer<Object> sink);
    }

    private final Reader reader;
    private final Function<Object[], Items> packer;
    private final ArrayDeque<Object> buffer = new ArrayDeque<>();
    private volatile int capacity = 1;
    private volatile Task waiting;
    private boolean complete;

    /** @param packer makes items of values */
    public FedInput(Reader reader, Function<Object[], Items> packer) {
        this.reader = reader;
        this.packer = packer;
    }

    /** @param crew gets members for what was read */
    void feed(Task self, Crew crew) {
        reader.readAll(self, item -> {
            int size = add(item);
            if (isRare(size)) {
                crew.staff();
            }
            if (size >= capacity) {
                waiting = self;
                Crew.await(self, () -> !isFull(), "those who work on what it reads");
                waiting = null;
            }
        });
    }

    /** Whoever works takes the next items by itself; to look for others at the first, and now and then, is enough. */
    private static boolean isRare(int size) {
        return Integer.bitCount(size) == 1;
    }

    private synchronized int add(Object item) {
        buffer.add(item);
        return buffer.size();
    }

    private synchronized boolean isFull() {
        return buffer.size() >= capacity;
    }

    synchronized void end() {
        complete = true;
    }

    @Override
    public void taken(int window) {
        capacity = window;
        Task reading = waiting;
        if (reading != null && !isFull()) {
            Crew.wake(reading);
        }
    }

    @Override
    public synchronized long available() {
        return buffer.size();
    }

    @Override
    public synchronized boolean isComplete() {
        return complete;
    }

    @Override
    public long total() {
        return -1;
    }

    @Override
    public synchronized Items take(int count) {
        Object[] items = new Object[count];
        for (int i = 0; i < count; i++) {
            items[i] = buffer.poll();
        }
        return packer.apply(items);
    }
}
