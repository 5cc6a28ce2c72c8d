package org.hocket.interpreter.parallel;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.now;
import static org.hocket.interpreter.parallel.Maps.count;
import static org.hocket.interpreter.parallel.Maps.map;
import static org.hocket.interpreter.parallel.Maps.onCores;
import static org.hocket.interpreter.parallel.Maps.settings;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongUnaryOperator;
import org.hocket.interpreter.concurrent.Task;
import org.junit.jupiter.api.Test;

/** How near the chunk executor comes to the shortest time possible, on the clock of the simulated scheduler. */
class SpeedUpTest {

    private static final int CORES = 4;
    private static final int ORDERS = 5;
    private static final long SECOND = 1_000 * MS;

    /** @param most how many times the shortest time it may take */
    private static void assertNear(double most, int items, LongUnaryOperator cost) throws Throwable {
        long total = 0;
        long dearest = 0;
        for (int i = 0; i < items; i++) {
            total += cost.applyAsLong(i);
            dearest = Math.max(dearest, cost.applyAsLong(i));
        }
        long ideal = Math.max(total / CORES, dearest);
        onCores(CORES, ORDERS, (main, trace) -> {
            map(main, count(items), settings(0, 0), (self, item) -> {
                Maps.compute(self, cost.applyAsLong(item));
                return null;
            });
            long took = now(main);
            assertTrue(took <= most * ideal, () -> "took " + took + " ns where " + ideal + " are possible");
        });
    }

    @Test
    void ofItemsThatTakeTenSecondsEachWorkerGetsItsShare() throws Throwable {
        assertNear(1.01, 12, _ -> 10 * SECOND);
    }

    @Test
    void ofItemsThatTakeAMicrosecond() throws Throwable {
        assertNear(1.1, 40_000, _ -> 1_000);
    }

    @Test
    void ofItemsThatTakeTenNanoseconds() throws Throwable {
        assertNear(4, 10_000, _ -> 10);
    }

    @Test
    void whereOneInAThousandIsAThousandTimesDearer() throws Throwable {
        assertNear(1.15, 20_000, item -> item % 1_000 == 7 ? 10 * MS : 10_000);
    }

    @Test
    void whereAllDearOnesAreAtTheEnd() throws Throwable {
        assertNear(1.15, 10_000, item -> item >= 9_900 ? 20 * MS : 20_000);
    }

    @Test
    void whereAllDearOnesAreAtTheBeginning() throws Throwable {
        assertNear(1.15, 10_000, item -> item < 100 ? 20 * MS : 20_000);
    }

    @Test
    void whereOneItemTakesAsLongAsAllOthers() throws Throwable {
        assertNear(1.05, 5_000, item -> item == 100 ? 10 * SECOND : 6 * MS);
    }
}
