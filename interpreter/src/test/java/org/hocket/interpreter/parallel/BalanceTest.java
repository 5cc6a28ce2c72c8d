package org.hocket.interpreter.parallel;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.parallel.Maps.count;
import static org.hocket.interpreter.parallel.Maps.onCores;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.hocket.interpreter.concurrent.Simulation;
import org.hocket.interpreter.parallel.Balance.Rule;
import org.hocket.interpreter.parallel.ParallelMap.Settings;
import org.junit.jupiter.api.Test;

/** Who gets which items, by the counts that an observer sees. */
class BalanceTest {

    private static final int ORDERS = 100;

    /** The items that each worker took. */
    private static final class Counts implements MapObserver {

        private final long[] items;
        private final List<List<Long>> firsts = new ArrayList<>();

        Counts(int workers) {
            items = new long[workers];
            for (int i = 0; i < workers; i++) {
                firsts.add(new ArrayList<>());
            }
        }

        @Override
        public void took(ParallelMap map, int worker, Chunk chunk) {
            items[worker] += chunk.size();
            firsts.get(worker).add(chunk.first());
        }
    }

    private interface Check {

        void of(Counts counts);
    }

    private static void dealing(Rule rule, int chunk, int items, double[] weights, Maps.Body body, Check check) throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Counts counts = new Counts(weights.length);
            Settings settings = new Settings(Backend.THREADS, 0, chunk, new Balance(rule, weights), List.of(counts));
            assertEquals(LongStream.range(0, items).boxed().toList(), Maps.map(main, count(items), settings, (self, item) -> {
                body.run(self, item);
                return item;
            }));
            check.of(counts);
        });
    }

    @Test
    void roundRobinTakesTurns() throws Throwable {
        dealing(Rule.ROUND_ROBIN, 5, 100, Balance.equal(4), (self, item) -> {
            Simulation.pause(self);
            return null;
        }, counts -> {
            for (int worker = 0; worker < 4; worker++) {
                List<Long> expected = new ArrayList<>();
                for (long first = worker * 5L; first < 100; first += 20) {
                    expected.add(first);
                }
                assertEquals(expected, counts.firsts.get(worker));
            }
        });
    }

    @Test
    void weightsAreKeptWithinAChunk() throws Throwable {
        dealing(Rule.WEIGHTED, 3, 400, new double[] {3, 1}, (self, item) -> {
            Simulation.pause(self);
            return null;
        }, counts -> assertTrue(Math.abs(counts.items[0] - 300) <= 3, () -> counts.items[0] + " of 400"));
    }

    @Test
    void weightsAreKeptWithinAChunkOfMeasuredSizes() throws Throwable {
        dealing(Rule.WEIGHTED, 0, 4_000, new double[] {3, 1}, (self, item) -> {
            Maps.compute(self, 10_000);
            return null;
        }, counts -> assertTrue(Math.abs(counts.items[0] - 3_000) <= 100, () -> counts.items[0] + " of 4,000"));
    }

    @Test
    void leastLoadedGivesTheSlowWorkerFewer() throws Throwable {
        Set<Long> slow = new HashSet<>();
        dealing(Rule.LEAST_LOADED, 1, 100, Balance.equal(2), (self, item) -> {
            // Whoever gets the first item is slow from then on.
            if (item == 0) {
                slow.clear();
                slow.add(System.identityHashCode(self) * 1L);
            }
            self.sleep((slow.contains(System.identityHashCode(self) * 1L) ? 9 : 1) * MS);
            return null;
        }, counts -> assertTrue(counts.items[0] < 30 && counts.items[1] > 70, () -> counts.items[0] + " and " + counts.items[1]));
    }

    @Test
    void nobodyTakesWhatIsAnothersThoughItIsSlow() throws Throwable {
        dealing(Rule.ROUND_ROBIN, 1, 20, Balance.equal(2), (self, item) -> {
            self.sleep((item % 2 == 0 ? 50 : 1) * MS);
            return null;
        }, counts -> assertEquals(List.of(10L, 10L), List.of(counts.items[0], counts.items[1])));
    }
}
