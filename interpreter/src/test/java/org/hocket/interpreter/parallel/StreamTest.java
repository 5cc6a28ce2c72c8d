package org.hocket.interpreter.parallel;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.ORDERS;
import static org.hocket.interpreter.parallel.Maps.count;
import static org.hocket.interpreter.parallel.Maps.onCores;
import static org.hocket.interpreter.parallel.Maps.settings;
import static org.hocket.interpreter.parallel.Maps.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Channel;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Simulation;
import org.hocket.interpreter.concurrent.Task;
import org.junit.jupiter.api.Test;

/** Maps whose input or results are taken one by one. */
class StreamTest {

    /** More than this no map may have under way here. */
    private static final int BOUND = 400;

    private static List<Object> numbers(long count) {
        return LongStream.range(0, count).boxed().map(Object.class::cast).toList();
    }

    private static List<Object> all(ResultStream results) {
        List<Object> all = new ArrayList<>();
        results.forEachRemaining(all::add);
        return all;
    }

    @Test
    void resultsComeInTheOrderOfTheItems() throws Throwable {
        onCores(3, ORDERS, (main, trace) -> assertEquals(numbers(100), all(stream(main, count(100), true, settings(0, 0), (self, item) -> {
            Simulation.pause(self);
            return item;
        }))));
    }

    @Test
    void resultsThatNeedNoOrderAllCome() throws Throwable {
        onCores(3, ORDERS, (main, trace) -> assertEquals(new HashSet<>(numbers(100)),
                new HashSet<>(all(stream(main, count(100), false, settings(0, 0), (self, item) -> {
                    Simulation.pause(self);
                    return item;
                })))));
    }

    @Test
    void noMoreIsBegunThanWhoeverTakesTheResultsFollows() throws Throwable {
        onCores(2, ORDERS / 5, (main, trace) -> {
            long[] begun = new long[1];
            ResultStream results = stream(main, count(Long.MAX_VALUE), main.random().nextBoolean(), settings(0, 0), (self, item) -> {
                begun[0]++;
                return item;
            });
            for (int taken = 1; taken < 50; taken++) {
                results.next();
                main.sleep(MS);
                assertTrue(begun[0] <= taken + BOUND, begun[0] + " begun, " + taken + " taken");
            }
            results.close();
        });
    }

    @Test
    void closingEndsWhatIsBeingDone() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            int[] running = new int[1];
            ResultStream results = stream(main, count(Long.MAX_VALUE), true, settings(0, 0), (self, item) -> {
                running[0]++;
                try {
                    self.sleep(MS);
                    return item;
                } finally {
                    running[0]--;
                }
            });
            assertEquals(0L, results.next());
            results.close();
            assertEquals(0, running[0]);
        });
    }

    @Test
    void anErrorComesWithTheNextResult() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            ResultStream results = stream(main, count(Long.MAX_VALUE), true, settings(0, 0), (self, item) -> {
                if (item == 30) {
                    throw new IllegalArgumentException("30");
                }
                return item;
            });
            List<Object> seen = new ArrayList<>();
            assertEquals("30", assertThrows(IllegalArgumentException.class, () -> results.forEachRemaining(seen::add)).getMessage());
            assertEquals(numbers(seen.size()), seen);
        });
    }

    @Test
    void itemsAreReadNoFurtherAheadThanTheWorkersFollow() throws Throwable {
        onCores(2, ORDERS / 5, (main, trace) -> {
            long[] counts = new long[2];
            Maps.map(main, Maps.fed((reader, sink) -> {
                for (long i = 0; i < 1_000; i++) {
                    sink.accept(i);
                    counts[0]++;
                    assertTrue(counts[0] <= counts[1] + BOUND, counts[0] + " read, " + counts[1] + " done");
                }
            }), settings(0, 0), (self, item) -> {
                self.sleep(MS);
                return counts[1]++;
            });
            assertEquals(1_000, counts[1]);
        });
    }

    @Test
    void whatIsReadIsWorkedOnAtOnceThoughNoMoreComes() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Channel questions = new Channel(main.random().nextInt(3));
            Channel answers = new Channel(0);
            Task server = main.start(task -> {
                Maps.map(task, Maps.fed((reader, sink) -> {
                    for (Object next = questions.receive(reader); !next.equals(-1L); next = questions.receive(reader)) {
                        sink.accept(next);
                    }
                }), settings(0, 0), (self, item) -> {
                    answers.send(self, item);
                    return null;
                });
                return null;
            }, "server", null);
            for (long i = 0; i < 10; i++) {
                questions.send(main, i);
                assertEquals(i, answers.receive(main));
            }
            questions.send(main, -1L);
            main.await(server);
        });
    }

    @Test
    void anErrorOfTheReaderEndsTheMap() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> assertEquals("unreadable", assertThrows(IllegalStateException.class,
                () -> Maps.map(main, Maps.fed((reader, sink) -> {
                    sink.accept(0L);
                    throw new IllegalStateException("unreadable");
                }), settings(0, 0), (self, item) -> {
                    self.sleep(MS);
                    return item;
                })).getMessage()));
    }

    @Test
    void aReductionOfWhatWasReadIsComplete() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            long items = main.random().nextInt(30);
            assertEquals(items == 0 ? null : items * (items - 1) / 2, Maps.reduce(main, Maps.fed((reader, sink) -> {
                for (long i = 0; i < items; i++) {
                    Simulation.pause(reader);
                    sink.accept(i);
                }
            }), settings(0, 0), (self, item) -> item, (self, left, right) -> (Long) left + (Long) right));
        });
    }

    @Test
    void aDeadlineInTheCodeThatTakesTheResultsIsNotTheMaps() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            ResultStream results = stream(main, count(30), true, settings(0, 0), (self, item) -> {
                Simulation.pause(self);
                return item;
            });
            for (Object expected : numbers(30)) {
                assertEquals(expected, results.next());
                Scope scope = main.openTimeout(main.random().nextInt(2) * MS);
                Throwable thrown = assertThrows(Throwable.class, () -> {
                    try {
                        main.sleep(5 * MS);
                    } catch (Throwable e) {
                        scope.close(e);
                    }
                });
                assertEquals("DeadlineExceeded", thrown.getClass().getSimpleName());
            }
            assertFalse(results.hasNext());
        });
    }

    @Test
    void cancellingWhoeverTakesTheResultsEndsTheMap() throws Throwable {
        onCores(2, ORDERS, (main, trace) -> {
            Task owner = main.start(task -> {
                ResultStream results = stream(task, count(Long.MAX_VALUE), true, settings(0, 0), (self, item) -> {
                    self.sleep(3 * MS);
                    return item;
                });
                try {
                    results.forEachRemaining(_ -> Simulation.pause(task));
                } finally {
                    results.close();
                }
                return null;
            }, "owner", null);
            main.sleep(main.random().nextInt(20) * MS);
            owner.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(owner));
        });
    }
}
