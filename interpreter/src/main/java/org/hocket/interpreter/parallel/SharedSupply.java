package org.hocket.interpreter.parallel;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Whoever is idle takes what comes next. What a worker has taken and cannot begin soon comes back here, and goes to the others
 * first: so nobody ever has to take anything from under a worker's hands, and the workers need no atomic step for an item.
 */
final class SharedSupply extends Supply {

    private final PriorityQueue<Chunk> returned = new PriorityQueue<>(Comparator.comparingLong(Chunk::first));
    private final BitSet numbers = new BitSet();
    private long itemsReturned;

    SharedSupply(Code code, Input input, ChunkSizes sizes, Outcome outcome) {
        super(code, input, sizes, outcome);
    }

    @Override
    synchronized int claim() {
        int number = numbers.nextClearBit(0);
        numbers.set(number);
        return number;
    }

    @Override
    synchronized void release(int number) {
        numbers.clear(number);
    }

    @Override
    synchronized Chunk take(Worker worker) {
        int size = sizes.next(itemsReturned + input.available(), input.isComplete());
        Chunk chunk = returned.poll();
        if (chunk == null) {
            return fromInput(size);
        }
        itemsReturned -= chunk.size();
        if (chunk.size() <= size) {
            return chunk;
        }
        putBack(chunk.part(size, chunk.size()));
        return chunk.part(0, size);
    }

    private void putBack(Chunk chunk) {
        returned.add(chunk);
        itemsReturned += chunk.size();
    }

    @Override
    synchronized int openings() {
        return (int) Math.min(itemsReturned + available(), Integer.MAX_VALUE);
    }

    @Override
    synchronized boolean isExhausted() {
        return returned.isEmpty() && input.isComplete() && input.available() == 0;
    }

    @Override
    synchronized void giveBack(Chunk running) {
        Chunk rest = running.cut();
        if (rest != null) {
            putBack(rest);
        }
    }
}
