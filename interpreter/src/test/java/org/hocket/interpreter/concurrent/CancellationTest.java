package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrderThrows;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private static long now(Task task) {
        return task.runtime().scheduler().now();
    }

    @Test
    void aSleepingTaskIsCancelledAtOnce() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = main.start(sleeping(50 * MS, 1), "t", null);
            main.sleep(MS);
            task.cancel();
            CancelledTaskException error = assertThrows(CancelledTaskException.class, () -> main.await(task));
            assertSame(task, error.task());
            assertEquals(MS, now(main));
        });
    }

    @Test
    void aBusyLoopIsCancelledByItsPoll() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = main.start(self -> {
                for (;;) {
                    if (self.pollDue()) {
                        self.poll();
                    }
                }
            }, "busy", null);
            for (int i = 0; i < 10; i++) {
                main.poll();
            }
            task.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(task));
        });
    }

    @Test
    void aTaskThatIsCancelledBeforeItBeginsNeverRuns() throws Throwable {
        inAnyOrder((main, trace) -> {
            main.cancel();
            Task task = main.start(self -> trace.add("ran"), "t", null);
            boolean began = !trace.isEmpty();
            task.cancel();
            assertThrows(Cancellation.class, main::poll);
            assertEquals(began ? "[ran]" : "[]", trace.toString());
        });
    }

    @Test
    void cancellingATaskCancelsAllBelowIt() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task[] below = new Task[3];
            Task task = main.start(self -> {
                below[0] = self.start(sleeping(50 * MS, 1), "child", null);
                Scope scope = self.openScope(Policy.SUPERVISED);
                below[1] = self.start(child -> {
                    below[2] = child.start(sleeping(50 * MS, 1), "grandchild", null);
                    return child.await(below[2]);
                }, "child", null);
                scope.close();
                return null;
            }, "t", null);
            main.sleep(MS);
            task.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(task));
            for (Task each : below) {
                assertTrue(each.isDone());
                assertThrows(CancelledTaskException.class, () -> main.await(each));
            }
            assertEquals(MS, now(main));
        });
    }

    @Test
    void aTreeDeeperThanTheStackIsCancelled() throws Throwable {
        Task main = Task.main(new Runtime(new SimulatedScheduler(1), null, 1, DeadlockFound::new), "main");
        int[] depth = {0};
        Task top = main.start(self -> descend(self, depth), "0", null);
        main.sleep(MS);
        assertEquals(20_000, depth[0]);
        top.cancel();
        assertThrows(CancelledTaskException.class, () -> main.await(top));
        assertEquals(MS, now(main));
        main.end(null);
    }

    private static Object descend(Task self, int[] depth) {
        if (++depth[0] < 20_000) {
            self.start(child -> descend(child, depth), "deeper", null);
        } else {
            self.sleep(50 * MS);
        }
        return null;
    }

    @Test
    void whatAFinallyWaitsForIsNotDisturbedButBySecondCancel() throws Throwable {
        for (boolean twice : new boolean[] {false, true}) {
            inAnyOrder((main, trace) -> {
                Task task = main.start(self -> {
                    try {
                        self.sleep(50 * MS);
                    } finally {
                        Task helper = self.start(sleeping(10 * MS, "helped"), "helper", null);
                        trace.add(self.await(helper).toString());
                    }
                    return null;
                }, "t", null);
                main.sleep(MS);
                task.cancel();
                main.sleep(MS);
                if (twice) {
                    task.cancel();
                }
                assertThrows(CancelledTaskException.class, () -> main.await(task));
                assertEquals(twice ? List.of() : List.of("helped"), trace);
                assertEquals((twice ? 2 : 11) * MS, now(main));
            });
        }
    }

    @Test
    void oneCancelOfATreeCutsNoCleaningUpBelow() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = main.start(self -> {
                self.start(child -> {
                    try {
                        child.sleep(50 * MS);
                    } finally {
                        child.sleep(5 * MS);
                        trace.add("cleaned up");
                    }
                    return null;
                }, "child", null);
                self.sleep(50 * MS);
                return null;
            }, "t", null);
            main.sleep(MS);
            task.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(task));
            assertEquals(List.of("cleaned up"), trace);
        });
    }

    @Test
    void theCancelOfAParentReachesATaskOnceAlsoAfterAnother() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task[] child = new Task[1];
            Task parent = main.start(self -> {
                child[0] = self.start(cut -> {
                    try {
                        cut.sleep(50 * MS);
                    } finally {
                        try {
                            cut.sleep(50 * MS);
                        } finally {
                            cut.sleep(50 * MS);
                            trace.add("cleaned up");
                        }
                    }
                    return null;
                }, "child", null);
                try {
                    self.sleep(50 * MS);
                } finally {
                    self.sleep(10 * MS);
                }
                return null;
            }, "parent", null);
            main.sleep(MS);
            parent.cancel();
            main.sleep(MS);
            child[0].cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(parent));
            assertEquals(List.of("cleaned up"), trace);
        });
    }

    @Test
    void anErrorOfTheCleaningUpIsNotLost() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = main.start(self -> {
                self.start(child -> {
                    try {
                        child.sleep(50 * MS);
                    } catch (Cancellation e) {
                        e.add(new IllegalStateException("disk full"));
                        throw e;
                    }
                    return null;
                }, "child", null);
                self.sleep(50 * MS);
                return null;
            }, "t", null);
            main.sleep(MS);
            task.cancel();
            assertEquals("disk full", assertThrows(IllegalStateException.class, () -> main.await(task)).getMessage());
        });
    }

    @Test
    void aCancelThatComesAfterTheEndChangesNothing() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = main.start(self -> 1, "t", null);
            main.await(task);
            task.cancel();
            assertEquals(1, main.await(task));
        });
    }

    @Test
    void aCancelledScriptWaitsForItsTasksAndSaysSo() throws Throwable {
        inAnyOrderThrows(CancelledTaskException.class, (main, trace) -> {
            main.start(sleeping(50 * MS, 1), "t", null);
            main.runtime().scheduler().after(MS, main::cancel);
            main.sleep(90 * MS);
        });
    }

    @Test
    void awaitingAllIsCancelledToo() throws Throwable {
        inAnyOrder((main, trace) -> {
            List<Task> slow = List.of(main.start(sleeping(5 * MS, 1), "a", null), main.start(sleeping(5 * MS, 2), "b", null));
            Task task = main.start(self -> self.awaitAll(slow), "t", null);
            main.sleep(MS);
            task.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(task));
            assertEquals(MS, now(main));
            assertEquals(List.of(1, 2), main.awaitAll(slow));
        });
    }

    /** Cancels drawn tasks of a drawn tree at drawn times: whatever happens, nothing is left and nothing hangs. */
    @Test
    void noTaskOutlivesItsParentWhateverIsCancelled() throws Throwable {
        for (int seed = 0; seed < Simulation.ORDERS; seed++) {
            Random random = new Random(seed);
            Task main = Task.main(new Runtime(new SimulatedScheduler(seed), null, seed, DeadlockFound::new), "main");
            List<Task> all = new ArrayList<>();
            Task top = main.start(self -> grow(self, random, all, 3), "top", null);
            all.add(top);
            for (int i = 0; i < 5; i++) {
                main.sleep(random.nextInt(6) * MS);
                all.get(random.nextInt(all.size())).cancel();
            }
            assertThrowsNothingElse(main, top);
            for (Task task : all) {
                assertTrue(task.isDone(), task.name());
            }
            main.end(null);
        }
    }

    private static void assertThrowsNothingElse(Task main, Task top) {
        try {
            main.await(top);
        } catch (CancelledTaskException | DeadlineExceeded | IllegalArgumentException e) {
            assertTrue(top.isDone());
        }
    }

    private static Object grow(Task self, Random random, List<Task> all, int depth) throws Throwable {
        int kind = random.nextInt(3);
        Scope scope = kind == 0 ? self.openTimeout(random.nextInt(12) * MS)
                : self.openScope(kind == 1 ? Policy.ALL_OR_NOTHING : Policy.SUPERVISED);
        Simulation.within(scope, s -> {
            for (int i = random.nextInt(4); depth > 0 && i > 0; i--) {
                all.add(self.start(child -> grow(child, random, all, depth - 1), "d" + depth + "-" + i, null));
            }
            try {
                self.sleep(random.nextInt(10) * MS);
                if (random.nextInt(8) == 0) {
                    throw new IllegalArgumentException("drawn");
                }
            } finally {
                self.sleep(random.nextInt(3) * MS);
            }
        });
        return null;
    }
}
