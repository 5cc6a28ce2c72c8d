package org.hocket.interpreter.parallel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Every chunk belongs to the worker that a rule gives it to, whatever the others do meanwhile. */
final class DealtSupply extends Supply {

    private final Balance balance;
    private final List<ArrayDeque<Chunk>> queues = new ArrayList<>();
    private final BitSet idle = new BitSet();
    private int next = -1;

    DealtSupply(Code code, Input input, ChunkSizes sizes, Outcome outcome, Balance balance) {
        super(code, input, sizes, outcome);
        this.balance = balance;
        for (int i = 0; i < balance.workers(); i++) {
            queues.add(new ArrayDeque<>());
        }
        idle.set(0, balance.workers());
    }

    /** Deals ahead, as far as the rule allows. */
    private void deal() {
        for (;;) {
            next = next < 0 ? balance.choose() : next;
            if (queues.get(next).size() >= balance.depth()) {
                return;
            }
            Chunk chunk = fromInput(sizes.next(input.available(), input.isComplete()));
            if (chunk == null) {
                return;
            }
            balance.dealt(next, chunk.size());
            queues.get(next).add(chunk);
            next = -1;
        }
    }

    @Override
    synchronized Chunk take(Worker worker) {
        int number = worker.number();
        if (worker.lastSize() > 0) {
            balance.done(number, worker.lastSize());
        }
        deal();
        return queues.get(number).poll();
    }

    @Override
    synchronized int claim() {
        deal();
        for (int number = idle.nextSetBit(0); number >= 0; number = idle.nextSetBit(number + 1)) {
            if (!queues.get(number).isEmpty()) {
                idle.clear(number);
                return number;
            }
        }
        return -1;
    }

    @Override
    synchronized void release(int number) {
        idle.set(number);
    }

    @Override
    synchronized int openings() {
        deal();
        return (int) idle.stream().filter(number -> !queues.get(number).isEmpty()).count();
    }

    @Override
    synchronized boolean isExhausted() {
        return queues.stream().allMatch(ArrayDeque::isEmpty) && input.isComplete() && input.available() == 0;
    }

    @Override
    void giveBack(Chunk running) {
        // It is to be done by the one that it was dealt to.
    }
}
