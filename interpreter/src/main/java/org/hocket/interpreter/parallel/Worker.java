package org.hocket.interpreter.parallel;

import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.Crew;
import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.concurrent.SplitMix;
import org.hocket.interpreter.concurrent.Task;

/** One who takes chunks of a map, and has them run. */
final class Worker implements Crew.Member, Outcome.Steps {

    private final ParallelMap map;
    private Task task;
    private int number;
    private int lastSize;
    private Chunk running;
    private long step;

    Worker(ParallelMap map) {
        this.map = map;
    }

    Task task() {
        return task;
    }

    int number() {
        return number;
    }

    /** How many items of the chunk before it has worked on; 0 before the first. */
    int lastSize() {
        return lastSize;
    }

    @Override
    public void work(Task self) {
        task = self;
        number = map.supply().claim();
        if (number < 0) {
            map.finishIfDone(this);
            return;
        }
        try {
            for (Chunk chunk = map.take(this); chunk != null; chunk = map.take(this)) {
                run(chunk);
                map.settle(this, chunk.size());
                if (map.crew().isCrowded()) {
                    return;
                }
            }
        } finally {
            map.supply().release(number);
        }
    }

    private void run(Chunk chunk) {
        Scheduler scheduler = task.runtime().scheduler();
        long begin = scheduler.now();
        Iterable<?> results;
        running = chunk;
        try {
            results = map.backend().run(task, map.seed(), chunk);
        } catch (Cancellation cancelled) {
            throw cancelled;
        } catch (Throwable thrown) {
            map.fail(chunk.current(), thrown);
            return;
        } finally {
            running = null;
        }
        if (chunk.size() == 0) {
            return;
        }
        long end = scheduler.now();
        lastSize = chunk.size();
        map.measured(chunk.size(), chunk.nanos(end - begin), end);
        try {
            map.outcome().accept(task, this, chunk, results);
        } catch (Cancellation cancelled) {
            throw cancelled;
        } catch (Throwable thrown) {
            map.fail(chunk.first(), thrown);
        }
    }

    @Override
    public void at(long position) {
        step = position;
    }

    @Override
    public long seed() {
        Chunk chunk = running;
        return chunk != null ? chunk.seed(map.seed()) : SplitMix.at(map.seed(), step);
    }

    @Override
    public void handBack() {
        Chunk chunk = running;
        if (chunk != null) {
            map.supply().giveBack(chunk);
        }
    }
}
