package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.failing;
import static org.hocket.interpreter.concurrent.Simulation.failingAfter;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrderWithDeadlocks;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrderThrows;
import static org.hocket.interpreter.concurrent.Simulation.inSomeOrders;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.hocket.interpreter.concurrent.Simulation.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskTest {

    @Test
    void awaitGivesTheValue() throws Throwable {
        inAnyOrder((main, trace) -> assertEquals(3, main.await(main.start(sleeping(5, 3), "t", null))));
    }

    @Test
    void awaitThrowsTheVeryErrorAndTakesIt() throws Throwable {
        IOException error = new IOException("disk");
        inAnyOrder((main, trace) -> {
            Task task = main.start(self -> {
                throw error;
            }, "t", null);
            assertSame(error, assertThrows(IOException.class, () -> main.await(task)));
            assertSame(error, assertThrows(IOException.class, () -> main.await(task)));
        });
    }

    @Test
    void severalTasksMayAwaitTheSameOne() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task source = main.start(sleeping(MS, 7), "source", null);
            List<Task> readers = IntStream.range(0, 5).mapToObj(i -> main.start(self -> self.await(source), "r" + i, null)).toList();
            assertEquals(List.of(7, 7, 7, 7, 7), main.awaitAll(readers));
        });
    }

    @Test
    void theScriptEndsOnlyAfterAllTasksWithAllTheirTasks() throws Throwable {
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            List<String> events = trace(seed, (main, trace) -> main.start(outer -> outer.start(inner -> {
                inner.sleep(MS);
                return inner.start(last -> trace.add("last"), "last", null);
            }, "inner", null), "outer", null));
            assertEquals(List.of("last"), events);
        }
    }

    @Test
    void theScriptThrowsTheFirstErrorInTimeThatNobodyTook() throws Throwable {
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            long order = seed;
            Throwable error = assertThrows(IllegalArgumentException.class, () -> trace(order, (main, trace) -> {
                main.start(failingAfter(3 * MS, "late"), "late", null);
                Task taken = main.start(failing("taken"), "taken", null);
                main.start(failingAfter(2 * MS, "early"), "early", null);
                assertThrows(IllegalArgumentException.class, () -> main.await(taken));
            }));
            assertEquals("early", error.getMessage());
            assertEquals(List.of("late"), messages(error));
        }
    }

    @Test
    void theErrorOfTheBodyComesFirstAndUntakenOnesAreSuppressed() throws Throwable {
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            long order = seed;
            Throwable error = assertThrows(IllegalStateException.class, () -> trace(order, (main, trace) -> {
                main.start(failing("task"), "t", null);
                main.sleep(MS);
                throw new IllegalStateException("body");
            }));
            assertEquals(List.of("task"), messages(error));
        }
    }

    @Test
    void anErrorThatATasksTaskLeftIsTheTasksError() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task outer = main.start(self -> self.start(failingAfter(MS, "inner"), "inner", null), "outer", null);
            assertEquals("inner", assertThrows(IllegalArgumentException.class, () -> main.await(outer)).getMessage());
        });
    }

    @Test
    void awaitAllGivesTheValuesInOrder() throws Throwable {
        inAnyOrder((main, trace) -> {
            List<Task> tasks = IntStream.range(0, 20).mapToObj(i -> main.start(sleeping((20 - i) % 7, i), "t" + i, null)).toList();
            assertEquals(IntStream.range(0, 20).boxed().toList(), main.awaitAll(tasks));
            assertEquals(List.of(), main.awaitAll(List.of()));
        });
    }

    @Test
    void awaitAllThrowsTheFirstFailureInTimeAndCancelsTheRest() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task slow = main.start(sleeping(1000 * MS, 1), "slow", null);
            Task late = main.start(failingAfter(3 * MS, "late"), "late", null);
            Task early = main.start(failingAfter(2 * MS, "early"), "early", null);
            Throwable error = assertThrows(IllegalArgumentException.class, () -> main.awaitAll(List.of(slow, late, early)));
            assertEquals("early", error.getMessage());
            assertEquals(2 * MS, main.runtime().scheduler().now());
            assertThrows(CancelledTaskException.class, () -> main.await(slow));
            assertThrows(CancelledTaskException.class, () -> main.await(late));
        });
    }

    @Test
    void awaitAllTellsAlsoOfFailuresBeforeItWhichWasFirst() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task second = main.start(failingAfter(2 * MS, "second"), "second", null);
            Task first = main.start(failingAfter(MS, "first"), "first", null);
            main.sleep(5 * MS);
            Throwable error = assertThrows(IllegalArgumentException.class, () -> main.awaitAll(List.of(second, first)));
            assertEquals("first", error.getMessage());
            assertEquals(List.of("second"), messages(error));
        });
    }

    @Test
    void eachWhoAwaitsACancelledTaskGetsAnErrorOfItsOwn() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task cancelled = main.start(sleeping(9 * MS, 0), "cancelled", null);
            cancelled.cancel();
            for (int i = 0; i < 2; i++) {
                Task failed = main.start(failingAfter(MS, "x" + i), "failed", null);
                main.sleep(2 * MS);
                Throwable error = assertThrows(CancelledTaskException.class, () -> main.awaitAll(List.of(failed, cancelled)));
                assertEquals(List.of("x" + i), messages(error));
            }
        });
    }

    @Test
    void anOverflowOfTheStackFailsTheTaskAndNotMore() throws Throwable {
        inSomeOrders((main, trace) -> {
            Task task = main.start(self -> {
                Task child = self.start(sleeping(MS, 1), "child", null);
                trace.add(child.name());
                return overflow(self);
            }, "deep", null);
            assertThrows(StackOverflowError.class, () -> main.await(task));
            assertEquals(MS, main.runtime().scheduler().now());
        });
    }

    private static int overflow(Task self) {
        self.openScope(Policy.ALL_OR_NOTHING);
        return 1 + overflow(self);
    }

    @Test
    void tasksThatAwaitEachOtherGetAnError() throws Throwable {
        inAnyOrderThrows(DeadlockFound.class, (main, trace) -> {
            Task[] tasks = new Task[2];
            tasks[0] = main.start(self -> {
                self.sleep(1);
                return self.await(tasks[1]);
            }, "a", null);
            tasks[1] = main.start(self -> self.await(tasks[0]), "b", null);
        });
    }

    @Test
    void allTasksThatAwaitTheirParentGetTheirErrorsWhileOthersRunOn() throws Throwable {
        inAnyOrderWithDeadlocks((main, trace) -> {
            Task other = main.start(sleeping(1000 * MS, 1), "other", null);
            Task parent = main.start(self -> {
                for (int i = 0; i < 3; i++) {
                    self.start(child -> child.await(self), "child" + i, null);
                }
                return null;
            }, "parent", null);
            assertThrows(DeadlockFound.class, () -> main.await(parent));
            assertFalse(other.isDone());
            other.cancel();
        });
    }

    @Test
    void sleepEndsAtItsTimeAndNotBefore() throws Throwable {
        inAnyOrder((main, trace) -> {
            List<Task> tasks = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                long time = i * MS;
                tasks.add(main.start(self -> {
                    self.sleep(time);
                    return self.runtime().scheduler().now();
                }, "t" + i, null));
            }
            assertEquals(IntStream.range(0, 10).mapToObj(i -> i * MS).toList(), main.awaitAll(tasks));
            main.sleep(-1);
            assertEquals(9 * MS, main.runtime().scheduler().now());
        });
    }

    @Test
    void theSameSeedGivesTheSameEvents() throws Throwable {
        Set<List<String>> orders = new HashSet<>();
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            List<String> events = trace(seed, TaskTest::chatter);
            assertEquals(events, trace(seed, TaskTest::chatter));
            orders.add(events);
        }
        assertTrue(orders.size() > Simulation.ORDERS / 3, "different seeds give different orders");
    }

    private static void chatter(Task main, List<String> trace) {
        for (int i = 0; i < 4; i++) {
            main.start(self -> {
                for (int j = 0; j < 4; j++) {
                    trace.add(self.name() + j);
                    assertTrue(self.pollDue());
                    self.poll();
                }
                return null;
            }, "t" + i, null);
        }
    }

    @Test
    void seedsDependOnThePlaceInTheTreeOnly() throws Throwable {
        Set<List<Long>> all = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            Task main = Task.main(new Runtime(new SimulatedScheduler(seed), null, 42, DeadlockFound::new), "main");
            List<Long> seeds = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Task child = main.start(self -> self.start(inner -> null, "inner", null).seed(), "t", null);
                seeds.add(child.seed());
                seeds.add((Long) main.await(child));
            }
            main.end(null);
            assertEquals(6, new HashSet<>(seeds).size());
            all.add(seeds);
        }
        assertEquals(1, all.size());
        assertNotEquals(42, all.iterator().next().getFirst());
    }

    @Test
    void aTaskKnowsWhereItComesFrom() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task child = main.start(sleeping(MS, 1), "child", "line 3");
            assertEquals("child", child.name());
            assertEquals("line 3", child.origin());
            assertSame(main, child.parent());
            assertNull(main.parent());
            assertFalse(child.isDone());
            main.await(child);
            assertTrue(child.isDone());
        });
    }

    static List<String> messages(Throwable error) {
        return List.of(error.getSuppressed()).stream().map(Throwable::getMessage).toList();
    }
}
