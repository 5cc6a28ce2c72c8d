package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.assertEndsQuietly;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.now;
import static org.hocket.interpreter.concurrent.Simulation.pause;
import static org.hocket.interpreter.concurrent.Simulation.startAll;
import static org.hocket.interpreter.concurrent.Statements.lock;
import static org.hocket.interpreter.concurrent.Statements.lockWhen;
import static org.hocket.interpreter.concurrent.Statements.lockWithin;
import static org.hocket.interpreter.concurrent.Statements.timeout;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a lock keeps together stays together, and nothing is held after a cancel. */
class CancelInLockTest {

    @Test
    void aPollInALockDeliversNothingAndTheEndDoes() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell cell = new SharedCell("cell", 0);
            Task task = startAll(main, 1, self -> {
                lock(self, () -> {
                    trace.add("begun");
                    while (self.dueAtWait() == null) {
                        self.poll();
                    }
                    self.poll();
                    lock(self, () -> self.poll(), cell);
                    self.poll();
                    cell.setValue(1);
                }, cell);
                trace.add("not reached");
            }).getFirst();
            while (trace.isEmpty()) {
                main.poll();
            }
            task.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(task));
            assertEquals(1, cell.value());
            assertEquals(List.of("begun"), trace);
            assertFree(main, cell);
        });
    }

    @Test
    void aWaitInALockDeliversAndTheLockIsFree() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell cell = new SharedCell("cell", 0);
            Lock other = new Lock("other");
            Task task = startAll(main, 1, self -> lock(self, () -> lock(self, () -> {
                self.sleep(50 * MS);
                cell.setValue(1);
            }, other), cell)).getFirst();
            main.sleep(MS);
            task.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(task));
            assertEquals(0, cell.value());
            assertEquals(MS, now(main));
            assertFree(main, cell, other);
        });
    }

    @Test
    void aScopeThatIsCutInALockLeavesTheLockHeld() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell cell = new SharedCell("cell", 0);
            Lock inner = new Lock("inner");
            lock(main, () -> {
                assertFalse(timeout(main, MS, () -> lock(main, () -> {
                    for (;;) {
                        main.sleep(MS / 2);
                    }
                }, inner)));
                assertTrue(cell.isHeldBy(main));
                assertFalse(inner.isHeldBy(main));
                assertFalse(timeout(main, MS, () -> {
                    for (;;) {
                        main.poll();
                        main.start(Simulation.sleeping(MS / 2, 1), "helper", null);
                        if (now(main) > MS) {
                            main.sleep(MS);
                        }
                        main.sleep(1);
                    }
                }));
                assertTrue(cell.isHeldBy(main));
            }, cell);
            assertFree(main, cell, inner);
        });
    }

    /** Tasks that want several locks, on conditions and in time, are cancelled at any moment. */
    @Test
    void whateverIsCancelledNothingStaysHeldAndWhatIsGuardedStaysWhole() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell left = new SharedCell("left", 10);
            SharedCell right = new SharedCell("right", 10);
            Semaphore places = new Semaphore("places", 2);
            List<Task> tasks = startAll(main, 6, self -> {
                for (int round = 0; round < 3; round++) {
                    moveOne(self, left, right, places);
                }
            });
            for (int i = 0; i < 4; i++) {
                pause(main);
                tasks.get(main.random().nextInt(6)).cancel();
            }
            for (Task task : tasks) {
                assertEndsQuietly(main, task);
            }
            assertEquals(20, (int) left.value() + (int) right.value());
            assertFree(main, left, right, places, places);
        });
    }

    /** Moves one from cell to cell; only polls keep it from doing so in one step. */
    private static void moveOne(Task self, SharedCell left, SharedCell right, Semaphore places) throws Throwable {
        Statements.Action move = () -> {
            left.setValue((int) left.value() - 1);
            self.poll();
            right.setValue((int) right.value() + 1);
        };
        switch (self.random().nextInt(4)) {
            case 0 -> lock(self, move, left, right);
            case 1 -> lockWhen(self, () -> (int) left.value() > (int) right.value() - 100, move, right, left);
            case 2 -> lockWithin(self, 2 * MS, move, places, left, right);
            default -> lock(self, () -> {
                pause(self);
                lock(self, () -> {
                    pause(self);
                    lock(self, move, left, right);
                }, left, right);
            }, places);
        }
    }

    private static void assertFree(Task fresh, Lockable... lockables) throws Throwable {
        for (Lockable lockable : lockables) {
            assertTrue(lockWithin(fresh, 0, () -> { }, lockable), lockable.name());
            assertFalse(lockable.isKeptFrom(fresh, null), lockable.name());
            assertFalse(lockable.isWatched(), lockable.name());
        }
        assertTrue(lockWithin(fresh, 0, () -> { }, lockables));
    }
}
