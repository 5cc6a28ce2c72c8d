package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.now;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.hocket.interpreter.concurrent.Simulation.within;
import static org.hocket.interpreter.concurrent.Statements.lock;
import static org.hocket.interpreter.concurrent.Statements.shield;
import static org.hocket.interpreter.concurrent.Statements.timeout;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.hocket.interpreter.concurrent.Simulation.Work;
import org.junit.jupiter.api.Test;

class ShieldTest {

    /** Starts a task, cancels it at a time, and waits for its end. */
    private static void cancelled(Task main, long at, Work work) {
        Task task = Simulation.startAll(main, 1, work).getFirst();
        main.sleep(at);
        task.cancel();
        assertThrows(CancelledTaskException.class, () -> main.await(task));
    }

    @Test
    void aShieldCompletesAndThenTheCancelIsDelivered() throws Throwable {
        inAnyOrder((main, trace) -> {
            cancelled(main, MS, self -> {
                shield(self, () -> {
                    self.sleep(2 * MS);
                    self.poll();
                    assertEquals(1, self.await(self.start(sleeping(2 * MS, 1), "helper", null)));
                    trace.add("completed");
                });
                trace.add("not reached");
            });
            assertEquals(List.of("completed"), trace);
            assertEquals(4 * MS, now(main));
        });
    }

    @Test
    void aTaskThatAShieldLeftRunningIsWaitedForToo() throws Throwable {
        inAnyOrder((main, trace) -> {
            cancelled(main, MS, self -> shield(self, () -> self.start(helper -> {
                helper.sleep(3 * MS);
                return trace.add("helped");
            }, "helper", null)));
            assertEquals(List.of("helped"), trace);
        });
    }

    @Test
    void aTimeoutInAShieldWorksWhileAnOuterCancelIsPending() throws Throwable {
        inAnyOrder((main, trace) -> {
            cancelled(main, MS, self -> shield(self, () -> {
                assertFalse(timeout(self, 3 * MS, () -> self.sleep(50 * MS)));
                assertEquals(3 * MS, now(self));
                assertFalse(timeout(self, MS, () -> self.await(self.start(sleeping(50 * MS, 1), "slow", null))));
                trace.add("completed");
            }));
            assertEquals(List.of("completed"), trace);
            assertEquals(4 * MS, now(main));
        });
    }

    @Test
    void aFailureInAScopeOfAShieldCutsThatScopeOnly() throws Throwable {
        inAnyOrder((main, trace) -> {
            cancelled(main, MS, self -> shield(self, () -> {
                assertThrows(IllegalArgumentException.class, () -> within(self.openScope(Policy.ALL_OR_NOTHING), scope -> {
                    self.start(Simulation.failingAfter(2 * MS, "inner"), "failing", null);
                    self.sleep(50 * MS);
                }));
                self.sleep(MS);
                trace.add("completed");
            }));
            assertEquals(List.of("completed"), trace);
            assertEquals(3 * MS, now(main));
        });
    }

    @Test
    void aTimeoutAroundAShieldIsHeededAtItsEnd() throws Throwable {
        inAnyOrder((main, trace) -> {
            assertFalse(timeout(main, MS, () -> {
                shield(main, () -> {
                    main.sleep(3 * MS);
                    trace.add("completed");
                });
                trace.add("not reached");
            }));
            assertEquals(List.of("completed"), trace);
            assertEquals(3 * MS, now(main));
        });
    }

    @Test
    void onlyTheOutermostOfNestedShieldsLetsTheCancelIn() throws Throwable {
        inAnyOrder((main, trace) -> {
            cancelled(main, MS, self -> shield(self, () -> {
                shield(self, () -> self.sleep(2 * MS));
                self.sleep(2 * MS);
                trace.add("completed");
            }));
            assertEquals(List.of("completed"), trace);
            assertEquals(4 * MS, now(main));
        });
    }

    @Test
    void aSecondCancelCutsWhatAFinallyWaitsForButNoShieldInIt() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = Simulation.startAll(main, 1, self -> {
                try {
                    self.sleep(50 * MS);
                } finally {
                    shield(self, () -> {
                        self.sleep(5 * MS);
                        trace.add("shielded");
                    });
                    trace.add("not reached");
                }
            }).getFirst();
            for (int i = 0; i < 3; i++) {
                main.sleep(MS);
                task.cancel();
            }
            assertThrows(CancelledTaskException.class, () -> main.await(task));
            assertEquals(List.of("shielded"), trace);
            assertEquals(6 * MS, now(main));
        });
    }

    @Test
    void aShieldInALockAndALockInAShieldKeepTheCancelOff() throws Throwable {
        inAnyOrder((main, trace) -> {
            SharedCell cell = new SharedCell("cell", 0);
            cancelled(main, MS, self -> lock(self, () -> {
                shield(self, () -> {
                    self.sleep(2 * MS);
                    cell.setValue(1);
                });
                trace.add("no wait in between");
                self.sleep(MS);
                trace.add("not reached");
            }, cell));
            cancelled(main, MS, self -> shield(self, () -> {
                lock(self, () -> {
                    self.sleep(2 * MS);
                    cell.setValue(2);
                }, cell);
                assertNull(self.held());
                trace.add("completed");
            }));
            assertEquals(2, cell.value());
            assertEquals(List.of("no wait in between", "completed"), trace);
        });
    }
}
