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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Semaphores against a count. */
class SemaphoreTest {

    @Test
    void neverMoreTasksHoldItThanItHasPlaces() throws Throwable {
        inAnyOrder((main, trace) -> {
            int places = 1 + main.random().nextInt(3);
            Semaphore semaphore = new Semaphore("places", places);
            int[] inside = new int[1];
            int[] most = new int[1];
            runAll(main, 6, self -> {
                for (int round = 0; round < 3; round++) {
                    lock(self, () -> {
                        most[0] = Math.max(most[0], ++inside[0]);
                        pause(self);
                        inside[0]--;
                    }, semaphore);
                }
            });
            assertTrue(most[0] <= places);
            assertEquals(places, semaphore.free());
        });
    }

    /** Those who get in wait for each other inside: each place that became free must have woken someone. */
    @Test
    void placesThatBecomeFreeAtOnceAreAllTaken() throws Throwable {
        inAnyOrder((main, trace) -> {
            int places = 2 + main.random().nextInt(3);
            Semaphore semaphore = new Semaphore("places", places);
            Barrier inside = new Barrier(places);
            Task first = main.start(self -> {
                Holding mark = self.held();
                int mask = self.maskPolls();
                for (int i = 0; i < places; i++) {
                    Locking.forEver(self, semaphore).acquire();
                }
                self.sleep(MS);
                self.releaseTo(mark, mask);
                return null;
            }, "first", null);
            main.sleep(MS / 2);
            runAll(main, 2 * places, self -> lock(self, () -> inside.await(self), semaphore));
            main.await(first);
            assertEquals(places, semaphore.free());
        });
    }

    @Test
    void placesThatSeveralGiveBackAtOnceAreAllTaken() throws Throwable {
        inAnyOrder((main, trace) -> {
            int places = 2 + main.random().nextInt(2);
            Semaphore semaphore = new Semaphore("places", places);
            Barrier inside = new Barrier(places);
            runAll(main, 4 * places, self -> lock(self, () -> inside.await(self), semaphore));
            assertEquals(places, semaphore.free());
        });
    }

    @Test
    void aWaitForASemaphoreAndACellHoldsNeither() throws Throwable {
        inAnyOrder((main, trace) -> {
            Semaphore semaphore = new Semaphore("places", 2);
            SharedCell cell = new SharedCell("cell", 0);
            List<Task> both = startAll(main, 3, self -> lock(self, () -> {
                int before = (int) cell.value();
                pause(self);
                cell.setValue(before + 1);
            }, semaphore, cell));
            List<Task> cells = startAll(main, 2, self -> lock(self, () -> {
                pause(self);
                cell.setValue((int) cell.value() + 1);
            }, cell));
            runAll(main, 3, self -> lock(self, () -> pause(self), semaphore));
            main.awaitAll(both);
            main.awaitAll(cells);
            assertEquals(5, cell.value());
            assertEquals(2, semaphore.free());
        });
    }

    @Test
    void aTimeThatIsOverTakesNoPlace() throws Throwable {
        inAnyOrder((main, trace) -> {
            Semaphore semaphore = new Semaphore("places", 2);
            int[] inside = new int[1];
            runAll(main, 5, self -> {
                for (int round = 0; round < 3; round++) {
                    long begin = now(self);
                    long most = self.random().nextInt(3) * MS;
                    if (!lockWithin(self, most, () -> {
                        assertTrue(++inside[0] <= 2);
                        pause(self);
                        inside[0]--;
                    }, semaphore)) {
                        assertEquals(most, now(self) - begin);
                    }
                    assertNull(self.held());
                }
            });
            assertEquals(2, semaphore.free());
        });
    }

    /** One task wants all places, while others take single ones again and again. */
    @Test
    void nobodyStarvesWhoWantsAllPlaces() throws Throwable {
        inAnyOrder((main, trace) -> {
            Semaphore semaphore = new Semaphore("places", 2);
            SharedCell cell = new SharedCell("cell", 0);
            boolean[] over = new boolean[1];
            startAll(main, 3, self -> {
                while (!over[0] && now(self) < 200 * MS) {
                    lock(self, () -> self.sleep(2 * MS), semaphore);
                }
            });
            startAll(main, 2, self -> {
                while (!over[0] && now(self) < 200 * MS) {
                    lock(self, () -> self.sleep(3 * MS), cell);
                }
            });
            Task patient = main.start(self -> {
                self.sleep(MS);
                lock(self, () -> pause(self), semaphore, cell);
                return now(self);
            }, "patient", null);
            assertTrue((long) main.await(patient) < 200 * MS);
            over[0] = true;
        });
    }
}
