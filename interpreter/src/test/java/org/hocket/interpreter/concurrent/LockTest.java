package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.now;
import static org.hocket.interpreter.concurrent.Simulation.pause;
import static org.hocket.interpreter.concurrent.Simulation.runAll;
import static org.hocket.interpreter.concurrent.Simulation.startAll;
import static org.hocket.interpreter.concurrent.Statements.lock;
import static org.hocket.interpreter.concurrent.Statements.lockWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Locks against a model that writes down who holds what. */
class LockTest {

    /** Longer than any wait may take. */
    private static final long LONG = 200 * MS;

    /** Locks, and who holds each. */
    private static final class Model {

        private final Lock[] locks;
        private final Task[] holders;

        Model(int count) {
            locks = new Lock[count];
            holders = new Task[count];
            for (int i = 0; i < count; i++) {
                locks[i] = new Lock("lock " + i);
            }
        }

        /** One or more locks in a drawn order. */
        Lock[] draw(RandomGenerator random) {
            List<Lock> drawn = new ArrayList<>();
            for (Lock lock : locks) {
                if (drawn.isEmpty() || random.nextBoolean()) {
                    drawn.add(random.nextInt(drawn.size() + 1), lock);
                }
            }
            return drawn.toArray(Lock[]::new);
        }

        /** What the body of a lock statement does. */
        void hold(Task self, Lock... taken) {
            enter(self, taken);
            pause(self);
            leave(self, taken);
        }

        void enter(Task self, Lock... taken) {
            for (Lock lock : taken) {
                int index = List.of(locks).indexOf(lock);
                assertNull(holders[index], "held by another");
                assertTrue(lock.isHeldBy(self));
                holders[index] = self;
            }
        }

        void leave(Task self, Lock... taken) {
            for (Lock lock : taken) {
                int index = List.of(locks).indexOf(lock);
                assertSame(self, holders[index]);
                holders[index] = null;
            }
        }

        void assertAllFree(Task fresh) throws Throwable {
            for (Lock lock : locks) {
                assertTrue(lockWithin(fresh, 0, () -> hold(fresh, lock), lock), lock.name());
                assertFalse(lock.isKeptFrom(fresh, null), lock.name());
            }
        }
    }

    @Test
    void oneTaskAtATimeHoldsALockAndAllGetTheirTurn() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(3);
            runAll(main, 5, self -> {
                for (int round = 0; round < 4; round++) {
                    Lock[] wanted = model.draw(self.random());
                    lock(self, () -> model.hold(self, wanted), wanted);
                }
            });
            model.assertAllFree(main);
        });
    }

    @Test
    void aLockIsTakenAgainByItsHolderAndIsFreeAfterTheOuterBlock() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(2);
            Lock first = model.locks[0];
            Lock second = model.locks[1];
            runAll(main, 4, self -> lock(self, () -> {
                model.enter(self, first, second);
                lock(self, () -> pause(self), second);
                lock(self, () -> lock(self, () -> pause(self), first, second), first);
                assertTrue(first.isHeldBy(self) && second.isHeldBy(self));
                pause(self);
                model.leave(self, first, second);
            }, second, first));
            model.assertAllFree(main);
        });
    }

    @Test
    void whatLocksGuardIsSeenWholeByWhoeverHoldsThem() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell[] accounts = new SharedCell[4];
            for (int i = 0; i < accounts.length; i++) {
                accounts[i] = new SharedCell("account " + i, 100);
            }
            runAll(main, 4, self -> {
                for (int i = 0; i < 4; i++) {
                    transfer(self, accounts[self.random().nextInt(4)], accounts[self.random().nextInt(4)]);
                    lock(self, () -> assertEquals(400, sum(accounts)), accounts);
                }
            });
        });
    }

    private static void transfer(Task self, SharedCell from, SharedCell to) throws Throwable {
        lock(self, () -> {
            int before = (int) from.value();
            pause(self);
            from.setValue(before - 7);
            pause(self);
            to.setValue((int) to.value() + 7);
        }, from, to);
    }

    private static int sum(SharedCell... cells) {
        int sum = 0;
        for (SharedCell cell : cells) {
            sum += (int) cell.value();
        }
        return sum;
    }

    @Test
    void whoWaitsForSeveralHoldsNoneOfThem() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(3);
            List<Task> tasks = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                tasks.add(main.start(self -> {
                    Lock[] wanted = model.draw(self.random());
                    lock(self, () -> model.hold(self, wanted), wanted);
                    return null;
                }, "t" + i, null));
            }
            while (!tasks.stream().allMatch(Task::isDone) && now(main) < LONG) {
                for (Task task : tasks) {
                    int sleep = task.sleep();
                    Holding held = task.held();
                    if (sleep != 0 && task.waiting() instanceof Acquisition && task.sleep() == sleep) {
                        assertNull(held);
                    }
                }
                main.poll();
                main.sleep(MS / 4);
            }
            main.awaitAll(tasks);
        });
    }

    @Test
    void aTimeThatIsOverLeavesNothingHeld() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(3);
            runAll(main, 5, self -> {
                for (int round = 0; round < 4; round++) {
                    Lock[] wanted = model.draw(self.random());
                    long most = self.random().nextInt(4) * MS;
                    long begin = now(self);
                    long[] acquired = {-1};
                    boolean got = lockWithin(self, most, () -> {
                        acquired[0] = now(self) - begin;
                        model.hold(self, wanted);
                    }, wanted);
                    assertNull(self.held());
                    assertEquals(got, acquired[0] >= 0);
                    assertTrue(got ? acquired[0] <= most : now(self) - begin == most);
                }
            });
            model.assertAllFree(main);
        });
    }

    @Test
    void anErrorInTheBlockGivesTheLocksBack() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(2);
            runAll(main, 4, self -> {
                Lock[] wanted = model.draw(self.random());
                assertThrows(IllegalStateException.class, () -> lock(self, () -> {
                    model.hold(self, wanted);
                    throw new IllegalStateException();
                }, wanted));
                assertNull(self.held());
            });
            model.assertAllFree(main);
        });
    }

    /** Three tasks keep taking the locks again in the moment in which they give them back, never all at once. */
    @Test
    void nobodyStarvesAmongTasksThatBargeIn() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(3);
            boolean[] over = new boolean[1];
            for (int i = 0; i < 3; i++) {
                Lock own = model.locks[i];
                long time = (1 + i) * MS;
                main.start(self -> {
                    while (!over[0] && now(self) < LONG) {
                        lock(self, () -> {
                            model.enter(self, own);
                            self.sleep(time);
                            model.leave(self, own);
                        }, own);
                    }
                    return null;
                }, "barging", null);
            }
            List<Task> patient = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                patient.add(main.start(self -> {
                    self.sleep(MS);
                    lock(self, () -> model.hold(self, model.locks), model.locks);
                    return now(self);
                }, "patient", null));
            }
            for (Object end : main.awaitAll(patient)) {
                assertTrue((long) end < LONG, "starved until " + end);
            }
            over[0] = true;
        });
    }

    /** The patient task has reserved what is free, and waits for what the other holds. */
    @Test
    void whoHoldsSomethingDoesNotWaitForAReservation() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(3);
            Lock first = model.locks[0];
            Lock second = model.locks[1];
            Lock third = model.locks[2];
            List<Task> tasks = new ArrayList<>(startAll(main, 1, self -> lock(self, () -> {
                self.sleep(6 * MS);
                long begin = now(self);
                lock(self, () -> model.hold(self, third), third);
                assertTrue(now(self) - begin <= 2 * MS, "waited for the reservation");
            }, second)));
            // What this one gives back has the patient task look again, and reserve.
            tasks.addAll(startAll(main, 1, self -> lock(self, () -> self.sleep(4 * MS), first)));
            main.sleep(MS);
            tasks.addAll(startAll(main, 1, self -> lock(self, () -> pause(self), first, third, second)));
            main.awaitAll(tasks);
        });
    }
}
