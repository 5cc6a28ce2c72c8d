package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.now;
import static org.hocket.interpreter.concurrent.Simulation.pause;
import static org.hocket.interpreter.concurrent.Simulation.runAll;
import static org.hocket.interpreter.concurrent.Simulation.startAll;
import static org.hocket.interpreter.concurrent.Statements.lock;
import static org.hocket.interpreter.concurrent.Statements.lockWhen;
import static org.hocket.interpreter.concurrent.Statements.lockWhenWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Locks with conditions. A change that one of them missed would leave a task asleep, which ends as a deadlock. */
class ConditionTest {

    private static final int EACH = 4;

    /** A queue in a cell, bounded by conditions only. */
    private static final class Queue {

        private final SharedCell cell = new SharedCell("queue", new ArrayDeque<int[]>());
        private final int capacity;

        Queue(int capacity) {
            this.capacity = capacity;
        }

        @SuppressWarnings("unchecked")
        private ArrayDeque<int[]> values() {
            return (ArrayDeque<int[]>) cell.value();
        }

        void put(Task self, int producer, int number) throws Throwable {
            lockWhen(self, () -> values().size() < capacity, () -> {
                pause(self);
                values().add(new int[] {producer, number});
                assertTrue(values().size() <= capacity);
            }, cell);
        }

        int[] take(Task self) throws Throwable {
            int[][] taken = new int[1][];
            lockWhen(self, () -> !values().isEmpty(), () -> {
                taken[0] = values().remove();
                pause(self);
            }, cell);
            return taken[0];
        }
    }

    @Test
    void aQueueOfAConditionPassesOnEveryValueOnceAndInOrder() throws Throwable {
        inAnyOrder((main, trace) -> {
            Queue queue = new Queue(1 + main.random().nextInt(2));
            int[] producers = new int[1];
            int[] taken = new int[1];
            List<Task> producing = startAll(main, 3, self -> {
                int producer = producers[0]++;
                for (int i = 0; i < EACH; i++) {
                    queue.put(self, producer, i);
                }
            });
            List<Task> consuming = startAll(main, 2, self -> {
                int[] next = new int[3];
                for (int i = 0; i < 3 * EACH / 2; i++) {
                    int[] value = queue.take(self);
                    assertTrue(value[1] >= next[value[0]], "out of order");
                    next[value[0]] = value[1] + 1;
                    taken[0]++;
                }
            });
            main.awaitAll(producing);
            main.awaitAll(consuming);
            assertEquals(3 * EACH, taken[0]);
            assertTrue(queue.values().isEmpty());
        });
    }

    @Test
    void readersShareAndWritersDoNot() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell readers = new SharedCell("readers", 0);
            boolean[] writing = new boolean[1];
            List<Task> reading = startAll(main, 4, self -> {
                for (int i = 0; i < 3; i++) {
                    lockWhen(self, () -> (int) readers.value() >= 0, () -> readers.setValue((int) readers.value() + 1), readers);
                    assertFalse(writing[0]);
                    pause(self);
                    assertFalse(writing[0]);
                    lock(self, () -> readers.setValue((int) readers.value() - 1), readers);
                }
            });
            runAll(main, 2, self -> {
                for (int i = 0; i < 3; i++) {
                    lockWhen(self, () -> (int) readers.value() == 0, () -> readers.setValue(-1), readers);
                    assertFalse(writing[0]);
                    writing[0] = true;
                    pause(self);
                    writing[0] = false;
                    lock(self, () -> readers.setValue(0), readers);
                }
            });
            main.awaitAll(reading);
        });
    }

    @Test
    void aConditionOnSeveralCellsSeesAChangeOfEach() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell left = new SharedCell("left", 0);
            SharedCell right = new SharedCell("right", 0);
            List<Task> waiting = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                int sum = 2 * i;
                waiting.addAll(startAll(main, 2, self -> lockWhen(self, () -> (int) left.value() + (int) right.value() >= sum,
                        () -> pause(self), main.random().nextBoolean() ? new Lockable[] {left, right} : new Lockable[] {right, left})));
            }
            for (SharedCell cell : List.of(left, right)) {
                runAll(main, 3, self -> lock(self, () -> cell.setValue((int) cell.value() + 1), cell));
            }
            main.awaitAll(waiting);
        });
    }

    @Test
    void aConditionOnASemaphoreAndACellSeesAChangeOfTheCell() throws Throwable {
        inAnyOrder((main, trace) -> {
            Semaphore places = new Semaphore("places", 2);
            SharedCell open = new SharedCell("open", false);
            int[] inside = new int[1];
            List<Task> waiting = startAll(main, 4, self -> lockWhen(self, () -> (boolean) open.value(), () -> {
                assertTrue(++inside[0] <= 2);
                pause(self);
                inside[0]--;
            }, places, open));
            pause(main);
            lock(main, () -> open.setValue(true), open);
            main.awaitAll(waiting);
            assertEquals(2, places.free());
        });
    }

    @Test
    void turnsThatConditionsDealComeInTheirOrder() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell turn = new SharedCell("turn", 0);
            int[] next = new int[1];
            runAll(main, 4, self -> {
                int own = next[0]++;
                for (int round = 0; round < 3; round++) {
                    int mine = 4 * round + own;
                    lockWhen(self, () -> (int) turn.value() == mine, () -> {
                        pause(self);
                        turn.setValue(mine + 1);
                    }, turn);
                }
            });
            assertEquals(12, turn.value());
        });
    }

    @Test
    void aConditionThatStaysFalseEndsAtItsTimeAndHoldsNothing() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell cell = new SharedCell("cell", 0);
            List<Task> changing = startAll(main, 2, self -> {
                for (int i = 0; i < 5; i++) {
                    lock(self, () -> cell.setValue((int) cell.value() + 1), cell);
                    self.sleep(MS);
                }
            });
            runAll(main, 3, self -> {
                long most = self.random().nextInt(4) * MS + MS / 2;
                assertFalse(lockWhenWithin(self, most, () -> (int) cell.value() < 0, () -> trace.add("never"), cell));
                assertNull(self.held());
                assertEquals(most, now(self));
            });
            main.awaitAll(changing);
            assertEquals(List.of(), trace);
        });
    }

    @Test
    void aConditionInTimeIsMetAtTheMomentOfTheChange() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell cell = new SharedCell("cell", 0);
            List<Task> waiting = startAll(main, 3, self -> {
                assertTrue(lockWhenWithin(self, 5 * MS, () -> (int) cell.value() == 2, () -> { }, cell));
                assertEquals(2 * MS, now(self));
            });
            for (int i = 1; i <= 2; i++) {
                main.sleep(MS);
                lock(main, () -> cell.setValue((int) cell.value() + 1), cell);
            }
            main.awaitAll(waiting);
        });
    }

    @Test
    void anErrorInABlockIsAChangeToo() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell cell = new SharedCell("cell", 0);
            List<Task> waiting = startAll(main, 2, self -> lockWhen(self, () -> (int) cell.value() == 1, () -> { }, cell));
            pause(main);
            assertThrows(IllegalStateException.class, () -> lock(main, () -> {
                cell.setValue(1);
                throw new IllegalStateException();
            }, cell));
            main.awaitAll(waiting);
        });
    }

    @Test
    void aConditionThatWaitsIsAnError() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell cell = new SharedCell("cell", 0);
            assertThrows(WaitInConditionException.class, () -> lockWhen(main, () -> {
                main.sleep(MS);
                return true;
            }, () -> { }, cell));
            assertNull(main.held());
            main.sleep(MS);
        });
    }
}
