package org.hocket.interpreter.parallel;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.ORDERS;
import static org.hocket.interpreter.concurrent.Simulation.now;
import static org.hocket.interpreter.parallel.Maps.count;
import static org.hocket.interpreter.parallel.Maps.map;
import static org.hocket.interpreter.parallel.Maps.onCores;
import static org.hocket.interpreter.parallel.Maps.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.hocket.interpreter.concurrent.Barrier;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.Event;
import org.hocket.interpreter.concurrent.Policy;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.SimulatedScheduler;
import org.hocket.interpreter.concurrent.Simulation;
import org.hocket.interpreter.concurrent.Task;
import org.junit.jupiter.api.Test;

/** The laws of the parallel map, in orders of the simulated scheduler. */
class ParallelMapTest {

    private static List<Object> squares(long count) {
        return LongStream.range(0, count).mapToObj(i -> (Object) (i * i)).toList();
    }

    private static ParallelMap.Settings anySettings(RandomGenerator random) {
        int[] workers = {0, 0, 1, 2, 3, 7, 64};
        int[] chunks = {0, 0, 1, 3, 100};
        return settings(workers[random.nextInt(workers.length)], chunks[random.nextInt(chunks.length)]);
    }

    @Test
    void givesWhatTheSequentialMapGives() throws Throwable {
        onCores(3, ORDERS, (main, trace) -> {
            int items = main.random().nextInt(60);
            assertEquals(squares(items), map(main, count(items), anySettings(main.random()), (self, item) -> {
                Simulation.pause(self);
                return item * item;
            }));
        });
    }

    @Test
    void everyItemRunsOnce() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Set<Long> seen = new HashSet<>();
            map(main, count(50), anySettings(main.random()), (self, item) -> {
                assertTrue(seen.add(item));
                if (self.random().nextBoolean()) {
                    Maps.compute(self, self.random().nextInt(10) * MS);
                }
                return null;
            });
            assertEquals(50, seen.size());
        });
    }

    @Test
    void aReductionIsTheSameForAnyWorkersAndChunks() throws Throwable {
        Object[] expected = new Object[1];
        onCores(3, ORDERS, (main, trace) -> {
            Object sum = Maps.reduce(main, count(77), anySettings(main.random()), (self, item) -> {
                Simulation.pause(self);
                return 1.0 / (item + 1);
            }, (self, left, right) -> (Double) left + (Double) right);
            expected[0] = expected[0] == null ? sum : expected[0];
            assertEquals(expected[0], sum);
        });
    }

    @Test
    void aReductionKeepsTheOrder() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> assertEquals("0 1 2 3 4 5 6 7 8 9 10 11 12",
                Maps.reduce(main, count(13), anySettings(main.random()), (self, item) -> {
                    Simulation.pause(self);
                    return Long.toString(item);
                }, (self, left, right) -> left + " " + right)));
    }

    @Test
    void randomDrawsDependOnThePositionAlone() throws Throwable {
        for (int seed = 0; seed < 3; seed++) {
            List<Set<Object>> seen = new ArrayList<>();
            int fixed = seed;
            for (int order = 0; order < 50; order++) {
                // The seed of the runtime is that of the order; so the order is drawn from another.
                Object[] drawn = new Object[1];
                ParallelMap.Settings settings = anySettings(new SplittableRandom(order));
                Simulation.trace(fixed, new SimulatedScheduler(order, 2), (main, trace) -> {
                    drawn[0] = Maps.reduce(main, count(40), settings, (self, item) -> {
                        long before = self.random().nextLong();
                        Task child = self.start(t -> t.random().nextLong(), "child", null);
                        return List.of(before, self.await(child), self.random().nextInt());
                    }, (self, left, right) -> List.of(left, self.random().nextInt(), right));
                });
                seen.add(Set.of(drawn[0]));
            }
            assertEquals(1, new HashSet<>(seen).size());
        }
    }

    @Test
    void ofSeveralErrorsThatOfTheFirstItemIsThrownAndNothingIsLeftRunning() throws Throwable {
        onCores(3, ORDERS, (main, trace) -> {
            int[] running = new int[1];
            Set<Long> failed = new HashSet<>();
            IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class,
                    () -> map(main, count(40), anySettings(main.random()), (self, item) -> {
                        running[0]++;
                        try {
                            Simulation.pause(self);
                            if (item % 10 == 9) {
                                failed.add(item);
                                throw new IllegalArgumentException(Long.toString(item));
                            }
                            self.sleep(MS);
                            return item;
                        } finally {
                            running[0]--;
                        }
                    }));
            assertEquals(Long.toString(failed.stream().min(Long::compare).orElseThrow()), thrown.getMessage());
            assertEquals(failed.size() - 1, thrown.getSuppressed().length);
            assertEquals(0, running[0]);
        });
    }

    @Test
    void anErrorOfAnItemThatIsCancelledIsSuppressed() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Event started = new Event();
            IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class,
                    () -> map(main, count(2), settings(2, 1), (self, item) -> {
                        if (item == 0) {
                            started.await(self);
                            throw new IllegalArgumentException("first");
                        }
                        try {
                            started.set();
                            self.sleep(1_000 * MS);
                            return null;
                        } catch (Cancellation cancelled) {
                            cancelled.add(new IllegalStateException("last"));
                            throw cancelled;
                        }
                    }));
            assertEquals("first", thrown.getMessage());
            assertEquals("last", thrown.getSuppressed()[0].getMessage());
        });
    }

    @Test
    void cancellingTheOwnerEndsAllItems() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            int[] running = new int[1];
            ParallelMap.Settings settings = anySettings(main.random());
            Task owner = main.start(task -> map(task, count(1_000), settings, (self, item) -> {
                running[0]++;
                try {
                    self.sleep(5 * MS);
                    return item;
                } finally {
                    running[0]--;
                }
            }), "owner", null);
            main.sleep(main.random().nextInt(12) * MS);
            owner.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(owner));
            assertEquals(0, running[0]);
        });
    }

    @Test
    void aCancelThatCameBeforeTheMapEndsIt() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            ParallelMap.Settings settings = anySettings(main.random());
            Task owner = main.start(task -> map(task, count(100), settings, (self, item) -> {
                for (;;) {
                    Maps.compute(self, 10 * MS);
                }
            }), "owner", null);
            if (main.random().nextBoolean()) {
                Simulation.pause(main);
            }
            owner.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(owner));
        });
    }

    @Test
    void aDeadlineAroundItStopsBusyItems() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Scope scope = main.openTimeout(50 * MS);
            Throwable thrown = assertThrows(Throwable.class, () -> {
                try {
                    map(main, count(100), settings(0, 0), (self, item) -> {
                        Maps.compute(self, 1_000 * MS);
                        return item;
                    });
                } catch (Throwable e) {
                    scope.close(e);
                }
            });
            assertEquals("DeadlineExceeded", thrown.getClass().getSimpleName());
            assertTrue(now(main) < 70 * MS, () -> "after " + now(main));
        });
    }

    @Test
    void itemsThatWaitForEachOtherMeet() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Barrier barrier = new Barrier(20);
            assertEquals(20, map(main, count(20), settings(0, 0), (self, item) -> {
                Simulation.pause(self);
                barrier.await(self);
                return item;
            }).size());
        });
    }

    @Test
    void moreItemsThanAreBegunWhileTheyWaitForTimersMayWaitForEachOther() throws Throwable {
        onCores(2, ORDERS / 50, (main, trace) -> {
            Barrier barrier = new Barrier(400);
            assertEquals(400, map(main, count(400), settings(0, 0), (self, item) -> {
                barrier.await(self);
                return item;
            }).size());
            int[] begun = new int[2];
            map(main, count(400), settings(0, 0), (self, item) -> {
                begun[1] = Math.max(begun[1], ++begun[0]);
                self.sleep(MS);
                begun[0]--;
                return item;
            });
            assertEquals(256, begun[1]);
        });
    }

    @Test
    void mapsInsideOfMapsShareTheCores() throws Throwable {
        onCores(3, ORDERS / 5, (main, trace) -> {
            int[] computing = new int[2];
            List<Object> sums = map(main, count(6), settings(0, 0), (outer, i) -> map(outer, count(6), settings(0, 0), (inner, j) ->
                    map(inner, count(3), settings(0, 0), (self, k) -> {
                        computing[0]++;
                        computing[1] = Math.max(computing[1], computing[0]);
                        Maps.compute(self, 30 * MS);
                        computing[0]--;
                        return i * 100 + j * 10 + k;
                    })));
            assertEquals(List.of(List.of(0L, 1L, 2L), List.of(10L, 11L, 12L)), ((List<?>) sums.getFirst()).subList(0, 2));
            // One whose wait is over goes on at once, and another leaves after its item.
            assertTrue(computing[1] <= 5, () -> computing[1] + " at once");
            long took = now(main);
            assertTrue(took > 0.9 * 6 * 6 * 3 * 30 / 3 * MS && took < 1.3 * 6 * 6 * 3 * 30 / 3 * MS, () -> "took " + took);
        });
    }

    @Test
    void workersAboveTheCoresRunAtOnce() throws Throwable {
        onCores(2, ORDERS / 5, (main, trace) -> {
            map(main, count(40), settings(20, 0), (self, item) -> {
                self.sleep(100 * MS);
                return item;
            });
            assertTrue(now(main) < 250 * MS, () -> "after " + now(main));
        });
    }

    @Test
    void anErrorThatNobodyTookEndsAMapThatCannotGoOn() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Task owner = main.start(task -> {
                task.start(Simulation.failingAfter(MS, "beside"), "beside", null);
                return map(task, count(3), anySettings(task.random()), (self, item) -> {
                    new Event().await(self);
                    return item;
                });
            }, "owner", null);
            assertEquals("beside", assertThrows(IllegalArgumentException.class, () -> main.await(owner)).getMessage());
        });
    }

    @Test
    void noMoreItemsOfAReaderAreBegunThanThereAreWorkers() throws Throwable {
        onCores(8, ORDERS, (main, trace) -> {
            int[] begun = new int[2];
            int workers = 1 + main.random().nextInt(3);
            map(main, Maps.fed((reader, sink) -> {
                for (long i = 0; i < 10; i++) {
                    Simulation.pause(reader);
                    sink.accept(i);
                }
            }), settings(workers, 0), (self, item) -> {
                begun[1] = Math.max(begun[1], ++begun[0]);
                self.sleep(MS);
                begun[0]--;
                return item;
            });
            assertTrue(begun[1] <= workers);
        });
    }

    @Test
    void noMoreItemsAreBegunThanThereAreWorkers() throws Throwable {
        onCores(8, ORDERS / 5, (main, trace) -> {
            int[] begun = new int[2];
            map(main, count(40), settings(3, 0), (self, item) -> {
                begun[1] = Math.max(begun[1], ++begun[0]);
                self.sleep(MS);
                begun[0]--;
                return item;
            });
            assertEquals(3, begun[1]);
        });
    }

    @Test
    void tasksOfAnItemBelongToIt() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            int[] ended = new int[1];
            map(main, count(5), anySettings(main.random()), (self, item) -> {
                self.start(task -> {
                    task.sleep(MS);
                    return ended[0]++;
                }, "child", null);
                return null;
            });
            assertEquals(5, ended[0]);
        });
    }

    @Test
    void anErrorThatATaskOfAnItemLeavesIsTheItems() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            IllegalStateException error = new IllegalStateException("of the task");
            assertSame(error, assertThrows(IllegalStateException.class, () -> map(main, count(5), settings(0, 0), (self, item) -> {
                if (item == 3) {
                    self.start(task -> {
                        throw error;
                    }, "child", null);
                }
                return null;
            })));
        });
    }

    @Test
    void whatTheOwnerStartsMeanwhileIsNotTheCrews() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Task[] started = new Task[1];
            Task owner = main.start(task -> {
                ResultStream results = Maps.stream(task, count(Long.MAX_VALUE), true, settings(0, 0), (self, item) -> item);
                assertEquals(0L, results.next());
                started[0] = task.start(self -> {
                    self.sleep(10 * MS);
                    return "done";
                }, "other", null);
                results.close();
                assertFalse(started[0].isDone());
                return null;
            }, "owner", null);
            main.await(owner);
            assertEquals("done", main.await(started[0]));
        });
    }

    @Test
    void aScopeThatFailsCancelsTheMapInIt() throws Throwable {
        onCores(2, ORDERS / 5, (main, trace) -> {
            Scope scope = main.openScope(Policy.ALL_OR_NOTHING);
            main.start(Simulation.failingAfter(20 * MS, "beside"), "beside", null);
            IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> {
                try {
                    map(main, count(10), settings(0, 0), (self, item) -> {
                        Maps.compute(self, 1_000 * MS);
                        return item;
                    });
                } catch (Throwable e) {
                    scope.close(e);
                }
            });
            assertEquals("beside", thrown.getMessage());
        });
    }
}
