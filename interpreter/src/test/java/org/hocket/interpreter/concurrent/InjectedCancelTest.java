package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.assertEndsQuietly;
import static org.hocket.interpreter.concurrent.Statements.lock;
import static org.hocket.interpreter.concurrent.Statements.lockWhen;
import static org.hocket.interpreter.concurrent.Statements.lockWithin;
import static org.hocket.interpreter.concurrent.Statements.shield;
import static org.hocket.interpreter.concurrent.Statements.timeout;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hocket.interpreter.concurrent.Simulation.Work;
import org.junit.jupiter.api.Test;

/**
 * Small programs of which each task is cancelled at each point where it or another could go on: whatever the moment, nothing
 * is held, lost or left running afterwards, and each finally block ran once and to its end.
 */
class InjectedCancelTest {

    private static final int SEEDS = Math.max(1, Simulation.ORDERS / 20);
    /** Longer than any of the programs takes. */
    private static final long LONG = 100 * MS;

    /** A program, and what must hold after it. */
    private abstract static class Program {

        final List<Task> tasks = new ArrayList<>();
        private int bodies;
        private int cleanings;
        private int cut;
        private int cleanedAfterCut;
        private boolean over;

        abstract void start(Task main);

        abstract void check(Task main) throws Throwable;

        void task(Task main, Work work) {
            tasks.add(main.start(self -> {
                bodies++;
                boolean completed = false;
                try {
                    work.run(self);
                    completed = true;
                } finally {
                    cleanings++;
                    cut += completed ? 0 : 1;
                    self.sleep(MS);
                    cleanedAfterCut += completed ? 0 : 1;
                }
                return null;
            }, "t" + tasks.size(), null));
        }

        private void cancel(int victim) {
            if (!over && victim < tasks.size()) {
                tasks.get(victim).cancel();
            }
        }

        /** What the cancel left without a partner is cancelled at the end. */
        private void run(Task main) throws Throwable {
            start(main);
            main.sleep(LONG);
            over = true;
            tasks.forEach(Task::cancel);
            for (Task task : tasks) {
                assertEndsQuietly(main, task);
            }
            assertEquals(bodies, cleanings);
            assertEquals(cut, cleanedAfterCut);
            assertTrue(Simulation.now(main) < 2 * LONG);
            check(main);
        }

        static void assertFree(Task fresh, Lockable... lockables) throws Throwable {
            assertTrue(lockWithin(fresh, 0, () -> { }, lockables));
            for (Lockable lockable : lockables) {
                assertFalse(lockable.isKeptFrom(fresh, null), lockable.name());
                assertFalse(lockable.isWatched(), lockable.name());
            }
        }
    }

    /** Cancels each task at each point of each of some orders. */
    private static void cancelEverywhere(int tasks, Supplier<Program> programs) throws Throwable {
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedScheduler undisturbed = new SimulatedScheduler(seed);
            Program whole = programs.get();
            Simulation.trace(seed, undisturbed, (main, trace) -> whole.run(main));
            assertTrue(whole.tasks.stream().allMatch(Task::succeeded), "without a cancel all comes to its end");
            for (int point = 0; point < undisturbed.points(); point++) {
                for (int victim = 0; victim < tasks; victim++) {
                    cancelAt(seed, point, victim, programs.get());
                }
            }
        }
    }

    private static void cancelAt(long seed, int point, int victim, Program program) {
        SimulatedScheduler scheduler = new SimulatedScheduler(seed);
        scheduler.disturb(point, () -> program.cancel(victim));
        try {
            Simulation.trace(seed, scheduler, (main, trace) -> program.run(main));
        } catch (Throwable e) {
            throw new AssertionError("task " + victim + " cancelled at point " + point + " of seed " + seed + ": " + e.getMessage(), e);
        }
    }

    @Test
    void locksThatTasksWaitForInAndAroundEachOther() throws Throwable {
        cancelEverywhere(4, () -> new Program() {

            private final SharedCell left = new SharedCell("left", 10);
            private final SharedCell right = new SharedCell("right", 10);
            private final Semaphore places = new Semaphore("places", 2);

            private void move(Task self) {
                left.setValue((int) left.value() - 1);
                self.poll();
                right.setValue((int) right.value() + 1);
            }

            @Override
            void start(Task main) {
                task(main, self -> lock(self, () -> lock(self, () -> move(self), left, right), places));
                task(main, self -> lock(self, () -> {
                    self.sleep(MS);
                    move(self);
                }, right, left));
                task(main, self -> lockWithin(self, 5 * MS, () -> move(self), left, places, right));
                task(main, self -> lockWhen(self, () -> (int) left.value() < 10, () -> move(self), left, right));
            }

            @Override
            void check(Task main) throws Throwable {
                assertEquals(20, (int) left.value() + (int) right.value());
                assertFree(main, left, right, places, places);
            }
        });
    }

    @Test
    void aQueueOfAConditionBetweenTasks() throws Throwable {
        cancelEverywhere(3, () -> new Program() {

            private final SharedCell queued = new SharedCell("queued", 0);
            private int put;
            private int taken;

            @Override
            void start(Task main) {
                task(main, self -> {
                    for (int i = 0; i < 4; i++) {
                        lockWhen(self, () -> (int) queued.value() < 2, () -> {
                            put++;
                            self.poll();
                            queued.setValue((int) queued.value() + 1);
                        }, queued);
                    }
                });
                for (int consumer = 0; consumer < 2; consumer++) {
                    task(main, self -> {
                        for (int i = 0; i < 2; i++) {
                            lockWhen(self, () -> (int) queued.value() > 0, () -> {
                                queued.setValue((int) queued.value() - 1);
                                self.poll();
                                taken++;
                            }, queued);
                        }
                    });
                }
            }

            @Override
            void check(Task main) throws Throwable {
                assertEquals(put - taken, queued.value());
                assertFree(main, queued);
            }
        });
    }

    @Test
    void channelsWithSelectionsBetweenTasks() throws Throwable {
        cancelEverywhere(3, () -> new Program() {

            private final Channel first = new Channel(0);
            private final Channel second = new Channel(2);
            private final Set<Object> sent = new HashSet<>();
            private final Set<Object> received = new HashSet<>();

            @Override
            void start(Task main) {
                task(main, self -> {
                    for (int i = 0; i < 4; i++) {
                        (i % 2 == 0 ? first : second).send(self, i);
                        assertTrue(sent.add(i));
                    }
                });
                task(main, self -> {
                    Selection selection = new Selection(self, -1, Arm.receiving(first), Arm.receiving(second), Arm.sending(second, 4));
                    if (selection.choose() == 2) {
                        assertTrue(sent.add(4));
                        receiveInTime(self);
                    } else {
                        note(selection.received());
                    }
                });
                task(main, self -> {
                    for (int i = 0; i < 4; i++) {
                        receiveInTime(self);
                    }
                });
            }

            private void receiveInTime(Task self) {
                Selection selection = new Selection(self, 5 * MS, Arm.receiving(second), Arm.receiving(first));
                if (selection.choose() != Selection.EXPIRED) {
                    note(selection.received());
                }
            }

            private void note(Object value) {
                assertTrue(received.add(value), "received twice");
            }

            @Override
            void check(Task main) {
                assertNull(first.tryReceive());
                for (Object left = second.tryReceive(); left != null; left = second.tryReceive()) {
                    note(left);
                }
                assertEquals(sent, received);
                assertFalse(first.trySend(9), "nobody is left in a line");
            }
        });
    }

    @Test
    void scopesTimeoutsAndShieldsInOneTask() throws Throwable {
        cancelEverywhere(2, () -> new Program() {

            private final Lock lock = new Lock("lock");
            private int shieldsBegun;
            private int shieldsCompleted;
            private final List<Task> below = new ArrayList<>();

            private void shielded(Task self) throws Throwable {
                shield(self, () -> {
                    shieldsBegun++;
                    assertFalse(timeout(self, MS, () -> self.sleep(5 * MS)));
                    lock(self, () -> self.sleep(MS), lock);
                    shieldsCompleted++;
                });
            }

            @Override
            void start(Task main) {
                task(main, self -> Simulation.within(self.openScope(Policy.ALL_OR_NOTHING, 1), scope -> {
                    for (int i = 0; i < 2; i++) {
                        below.add(self.start(child -> {
                            shielded(child);
                            return null;
                        }, "below", null));
                    }
                    self.awaitAll(List.copyOf(below));
                }));
                task(main, self -> {
                    try {
                        lock(self, () -> self.sleep(MS), lock);
                    } finally {
                        shielded(self);
                    }
                });
            }

            @Override
            void check(Task main) throws Throwable {
                assertEquals(shieldsBegun, shieldsCompleted);
                assertTrue(below.stream().allMatch(Task::isDone));
                assertFree(main, lock);
            }
        });
    }

    @Test
    void meetingsOfTasks() throws Throwable {
        cancelEverywhere(3, () -> new Program() {

            private final Barrier barrier = new Barrier(3);
            private final Latch latch = new Latch(2);
            private final Semaphore places = new Semaphore("places", 2);
            private int passed;

            @Override
            void start(Task main) {
                for (int i = 0; i < 3; i++) {
                    task(main, self -> {
                        barrier.await(self);
                        passed++;
                        lock(self, () -> {
                            latch.down();
                            latch.await(self);
                        }, places);
                    });
                }
            }

            @Override
            void check(Task main) throws Throwable {
                assertEquals(0, passed % 3);
                assertFree(main, places, places);
            }
        });
    }
}
