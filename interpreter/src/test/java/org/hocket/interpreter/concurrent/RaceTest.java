package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.failing;
import static org.hocket.interpreter.concurrent.Simulation.failingAfter;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrderWithDeadlocks;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.hocket.interpreter.concurrent.Simulation.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hocket.interpreter.concurrent.Task.Body;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void theFirstToEndWinsAndTheOthersHaveEnded() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task slow = main.start(finishing(1000 * MS, 5 * MS, trace), "slow", null);
            Task quick = main.start(sleeping(MS, "quick"), "quick", null);
            assertSame(quick, Race.firstToEnd(main, List.of(slow, quick)));
            assertTrue(slow.isDone());
            assertEquals(List.of("finished"), trace);
            assertEquals(6 * MS, main.runtime().scheduler().now());
            assertThrows(CancelledTaskException.class, () -> main.await(slow));
        });
    }

    @Test
    void theFirstToEndMayHaveFailed() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task failed = main.start(failingAfter(MS, "x"), "failed", null);
            Task slow = main.start(sleeping(2 * MS, 1), "slow", null);
            assertSame(failed, Race.firstToEnd(main, List.of(slow, failed)));
            assertThrows(IllegalArgumentException.class, () -> main.await(failed));
        });
    }

    @Test
    void theFirstToSucceedWinsOverEarlierFailures() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task failed = main.start(failingAfter(MS, "x"), "failed", null);
            Task cancelled = main.start(sleeping(9 * MS, 0), "cancelled", null);
            cancelled.cancel();
            Task good = main.start(sleeping(2 * MS, 1), "good", null);
            assertSame(good, Race.firstToSucceed(main, List.of(cancelled, failed, good)));
        });
    }

    @Test
    void withoutSuccessTheFirstErrorInTimeIsThrownWithTheOthersSuppressed() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task late = main.start(failingAfter(3 * MS, "late"), "late", null);
            Task cancelled = main.start(sleeping(9 * MS, 0), "cancelled", null);
            Task early = main.start(failingAfter(MS, "early"), "early", null);
            main.start(self -> {
                self.sleep(2 * MS);
                cancelled.cancel();
                return null;
            }, "canceller", null);
            Throwable error = assertThrows(IllegalArgumentException.class,
                    () -> Race.firstToSucceed(main, List.of(late, cancelled, early, late)));
            assertEquals("early", error.getMessage());
            assertEquals(2, error.getSuppressed().length);
            assertInstanceOf(CancelledTaskException.class, error.getSuppressed()[0]);
            assertEquals("late", error.getSuppressed()[1].getMessage());
        });
    }

    @Test
    void aCancelledTaskGetsTheErrorsOfOneRaceOnly() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task cancelled = main.start(sleeping(9 * MS, 0), "cancelled", null);
            cancelled.cancel();
            for (int i = 0; i < 2; i++) {
                Task failed = main.start(failingAfter(MS, "x"), "failed", null);
                Throwable error = assertThrows(CancelledTaskException.class,
                        () -> Race.firstToSucceed(main, List.of(cancelled, failed)));
                assertEquals(1, error.getSuppressed().length);
            }
        });
    }

    @Test
    void whatLosersFailWithIsNobodysError() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task loser = main.start(self -> {
                try {
                    self.sleep(9 * MS);
                    return null;
                } finally {
                    failing("in finally").run(self);
                }
            }, "loser", null);
            Task lost = main.start(failingAfter(MS, "x"), "lost", null);
            Task quick = main.start(sleeping(2 * MS, 1), "quick", null);
            assertSame(quick, Race.firstToSucceed(main, List.of(loser, quick, lost)));
        });
    }

    /** The second of two requests would cut the wait in the inner task's finally block. */
    @Test
    void aLoserBelowAnotherLoserIsCancelledOnce() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task[] inner = new Task[1];
            Task outer = main.start(self -> {
                inner[0] = self.start(finishing(1000 * MS, 5 * MS, trace), "inner", null);
                return null;
            }, "outer", null);
            Task quick = main.start(sleeping(2 * MS, 1), "quick", null);
            main.sleep(MS);
            assertSame(quick, Race.firstToEnd(main, List.of(outer, inner[0], quick)));
            assertEquals(List.of("finished"), trace);
        });
    }

    @Test
    void whoIsCancelledWhileWaitingCancelsNoTaskOfOthers() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task slow = main.start(sleeping(9 * MS, 1), "slow", null);
            Task waiting = main.start(self -> Race.firstToEnd(self, List.of(slow)), "waiting", null);
            main.sleep(MS);
            waiting.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(waiting));
            assertFalse(slow.isDone());
            assertEquals(1, main.await(slow));
        });
    }

    @Test
    void aRaceOfTasksThatAllWaitForItIsADeadlockWhileOthersRunOn() throws Throwable {
        inAnyOrderWithDeadlocks((main, trace) -> {
            Task other = main.start(sleeping(1000 * MS, 1), "other", null);
            Task race = main.start(self -> self.await(Race.firstToEnd(self, waitingFor(self, 3))), "race", null);
            assertThrows(DeadlockFound.class, () -> main.await(race));
            assertFalse(other.isDone());
            other.cancel();
        });
    }

    @Test
    void aRaceWithOneTaskThatCanGoOnIsNoDeadlock() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task race = main.start(self -> {
                List<Task> tasks = new ArrayList<>(waitingFor(self, 3));
                Task inner = self.start(sleeping(50 * MS, "good"), "inner", null);
                tasks.add(self.start(outer -> outer.await(inner), "outer", null));
                return self.await(Race.firstToEnd(self, tasks));
            }, "race", null);
            assertEquals("good", main.await(race));
        });
    }

    private static List<Task> waitingFor(Task awaited, int count) {
        return IntStream.range(0, count).mapToObj(i -> awaited.start(self -> self.await(awaited), "waiting" + i, null)).toList();
    }

    @Test
    void racesOfAnyTasksHaveOneWinnerAndLoseNoError() throws Throwable {
        for (int round = 0; round < 1000; round++) {
            Random random = new Random(round);
            List<Integer> times = random.ints(1 + random.nextInt(5), 0, 3).boxed().toList();
            List<Boolean> good = times.stream().map(_ -> random.nextBoolean()).toList();
            trace(round, (main, trace) -> {
                List<Task> tasks = IntStream.range(0, times.size()).mapToObj(i -> main.start(good.get(i)
                        ? sleeping(times.get(i) * MS, i) : failingAfter(times.get(i) * MS, "e" + i), "t" + i, null)).toList();
                if (good.contains(true)) {
                    Task winner = Race.firstToSucceed(main, tasks);
                    int best = IntStream.range(0, times.size()).filter(good::get).map(times::get).min().orElseThrow();
                    assertEquals(best, times.get((Integer) main.await(winner)));
                } else {
                    Throwable error = assertThrows(IllegalArgumentException.class, () -> Race.firstToSucceed(main, tasks));
                    assertEquals(tasks.size() - 1, error.getSuppressed().length);
                }
                assertTrue(tasks.stream().allMatch(Task::isDone));
            });
        }
    }

    /** Waits in a finally block that a single cancel does not cut. */
    private static Body finishing(long nanos, long end, List<String> trace) {
        return self -> {
            try {
                self.sleep(nanos);
                return null;
            } finally {
                self.sleep(end);
                trace.add("finished");
            }
        };
    }
}
