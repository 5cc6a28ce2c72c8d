package org.hocket.interpreter.parallel;

import java.util.ArrayList;
import java.util.List;
import org.hocket.interpreter.concurrent.SimulatedScheduler;
import org.hocket.interpreter.concurrent.Simulation;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.parallel.ParallelMap.Settings;

/** Parallel maps over the ints from 0 on, on the simulated scheduler. */
final class Maps {

    private static final long TURN = 4 * Simulation.MS;

    static final Settings DEFAULT = settings(0, 0);

    /** What is done with an item. */
    interface Body {

        Object run(Task worker, long item) throws Throwable;
    }

    private record Numbers(long first, int size) implements Items {

        @Override
        public Items part(int from, int to) {
            return new Numbers(first + from, to - from);
        }
    }

    private Maps() {
    }

    static Settings settings(int workers, int chunk) {
        return new Settings(Backend.THREADS, workers, chunk, null, List.of());
    }

    static Input count(long items) {
        return new SlicedInput(items, Numbers::new);
    }

    /** The same, read by a task of its own. */
    static FedInput fed(FedInput.Reader reader) {
        return new FedInput(reader, items -> new Numbers((Long) items[0], items.length));
    }

    static Code code(Body body) {
        return (worker, chunk) -> {
            List<Object> results = new ArrayList<>();
            for (int i = 0; i < chunk.size(); i++) {
                chunk.advance(i);
                try {
                    results.add(body.run(worker, ((Numbers) chunk.items()).first() + i));
                    worker.endItem(null);
                } catch (Throwable e) {
                    worker.endItem(e);
                }
                worker.pollIfDue();
            }
            return results;
        };
    }

    static List<Object> map(Task owner, Input input, Settings settings, Body body) {
        Collected collected = new Collected();
        new ParallelMap(owner, null, code(body), input, collected, settings).run();
        List<Object> all = new ArrayList<>();
        collected.inOrder().forEach(part -> part.forEach(all::add));
        return all;
    }

    /** Joins the results of items by a function, in chunks that hand in every result as it is. */
    static Object reduce(Task owner, Input input, Settings settings, Body body, Reduction.Joining joining) {
        Reduction reduction = new Reduction(joining);
        Code items = code(body);
        Code nodes = (worker, chunk) -> {
            List<Object> results = new ArrayList<>();
            items.run(worker, chunk).forEach(results::add);
            return joinWhole(worker, chunk, results, joining);
        };
        new ParallelMap(owner, null, nodes, input, reduction, settings).run();
        return reduction.result();
    }

    /** The results of the largest nodes of the tree that lie in the chunk. */
    private static List<Object> joinWhole(Task worker, Chunk chunk, List<Object> results, Reduction.Joining joining) {
        List<Object> nodes = new ArrayList<>();
        long end = chunk.first() + chunk.size();
        for (long start = chunk.first(); start < end;) {
            int count = 1 << Reduction.level(start, end);
            int from = (int) (start - chunk.first());
            nodes.add(joinAll(worker, results.subList(from, from + count), joining));
            start += count;
        }
        return nodes;
    }

    private static Object joinAll(Task worker, List<Object> results, Reduction.Joining joining) {
        int half = results.size() / 2;
        return half == 0 ? results.getFirst() : joining.join(worker, joinAll(worker, results.subList(0, half), joining),
                joinAll(worker, results.subList(half, results.size()), joining));
    }

    static ResultStream stream(Task owner, Input input, boolean ordered, Settings settings, Body body) {
        ResultStream results = new ResultStream(ordered);
        results.begin(new ParallelMap(owner, null, code(body), input, results, settings));
        return results;
    }

    /** Computes without waiting, and looks up as often as a busy loop does. */
    static void compute(Task self, long nanos) {
        SimulatedScheduler scheduler = (SimulatedScheduler) self.runtime().scheduler();
        for (long left = nanos; left > 0; left -= TURN) {
            scheduler.compute(Math.min(left, TURN));
            if (nanos >= TURN) {
                self.pollIfDue();
            }
        }
    }

    /** Runs a test on so many cores, in many orders. */
    static void onCores(int cores, int orders, Simulation.Script script) throws Throwable {
        for (long seed = 0; seed < orders; seed++) {
            try {
                Simulation.trace(seed, new SimulatedScheduler(seed, cores), script);
            } catch (Throwable e) {
                throw new AssertionError("in the order of seed " + seed + ": " + e, e);
            }
        }
    }
}
