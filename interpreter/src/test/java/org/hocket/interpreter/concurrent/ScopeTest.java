package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.failingAfter;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.hocket.interpreter.concurrent.Simulation.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hocket.interpreter.concurrent.Task.Body;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static long now(Task task) {
        return task.runtime().scheduler().now();
    }

    @Test
    void aScopeWaitsForItsTasksAndNotForThoseAround() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task around = main.start(sleeping(9 * MS, 1), "around", null);
            List<Task> inside = new ArrayList<>();
            within(main.openScope(Policy.SUPERVISED), scope -> inside.add(main.start(sleeping(3 * MS, 1), "inside", null)));
            assertTrue(inside.getFirst().isDone());
            assertFalse(around.isDone());
            assertEquals(3 * MS, now(main));
        });
    }

    @Test
    void aTaskThatAScopeDidNotStartDoesNotMatterToIt() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task around = main.start(failingAfter(MS, "around"), "around", null);
            within(main.openScope(Policy.ALL_OR_NOTHING), scope -> main.sleep(2 * MS));
            assertThrows(IllegalArgumentException.class, () -> main.await(around));
        });
    }

    @Test
    void theFirstFailureCancelsBodyAndSiblings() throws Throwable {
        inAnyOrder((main, trace) -> {
            List<Task> tasks = new ArrayList<>();
            Throwable error = assertThrows(IllegalArgumentException.class,
                    () -> within(main.openScope(Policy.ALL_OR_NOTHING), scope -> {
                        tasks.add(main.start(sleeping(100 * MS, 1), "sibling", null));
                        tasks.add(main.start(failingAfter(MS, "first"), "failing", null));
                        main.sleep(50 * MS);
                        trace.add("not reached");
                    }));
            assertEquals("first", error.getMessage());
            assertEquals(MS, now(main));
            assertThrows(CancelledTaskException.class, () -> main.await(tasks.getFirst()));
            assertEquals(List.of(), trace);
        });
    }

    @Test
    void theBodyDoesNotSeeTheErrorThatItAwaits() throws Throwable {
        inAnyOrder((main, trace) -> {
            Throwable error = assertThrows(IllegalArgumentException.class,
                    () -> within(main.openScope(Policy.ALL_OR_NOTHING), scope -> {
                        Task failing = main.start(failingAfter(MS, "first"), "failing", null);
                        assertThrows(Cancellation.class, () -> main.await(failing));
                        // As the interpreter would: the cancellation goes on.
                        main.sleep(MS);
                        throw new IllegalStateException("cleaning up failed");
                    }));
            assertEquals("first", error.getMessage());
            assertEquals(List.of("cleaning up failed"), TaskTest.messages(error));
        });
    }

    @Test
    void anErrorOfTheBodyCancelsTheTasksAndCarriesTheirErrors() throws Throwable {
        inAnyOrder((main, trace) -> {
            Throwable error = assertThrows(IllegalStateException.class,
                    () -> within(main.openScope(Policy.ALL_OR_NOTHING), scope -> {
                        main.start(sleeping(100 * MS, 1), "a", null);
                        main.start(self -> {
                            try {
                                self.sleep(100 * MS);
                            } catch (Cancellation e) {
                                throw new IllegalArgumentException("cleaning up failed");
                            }
                            return null;
                        }, "b", null);
                        main.sleep(MS);
                        throw new IllegalStateException("body");
                    }));
            assertEquals("body", error.getMessage());
            assertEquals(List.of("cleaning up failed"), TaskTest.messages(error));
            assertEquals(MS, now(main));
        });
    }

    @Test
    void siblingsThatAwaitEachOtherAddNoErrorsOfTheirOwn() throws Throwable {
        inAnyOrder((main, trace) -> {
            Throwable error = assertThrows(IllegalArgumentException.class,
                    () -> within(main.openScope(Policy.ALL_OR_NOTHING), scope -> {
                        Task slow = main.start(sleeping(100 * MS, 1), "slow", null);
                        for (int i = 0; i < 3; i++) {
                            main.start(self -> self.await(slow), "waiter", null);
                        }
                        main.start(failingAfter(MS, "first"), "failing", null);
                    }));
            assertEquals("first", error.getMessage());
            assertEquals(List.of(), TaskTest.messages(error));
        });
    }

    @Test
    void aSupervisedScopeKeepsErrorsForWhoAwaits() throws Throwable {
        inAnyOrder((main, trace) -> {
            within(main.openScope(Policy.SUPERVISED), scope -> {
                Task failing = main.start(failingAfter(MS, "first"), "failing", null);
                Task other = main.start(sleeping(5 * MS, 1), "other", null);
                assertThrows(IllegalArgumentException.class, () -> main.await(failing));
                assertEquals(1, main.await(other));
            });
            Throwable error = assertThrows(IllegalArgumentException.class, () -> within(main.openScope(Policy.SUPERVISED),
                    scope -> main.start(failingAfter(MS, "nobody's"), "failing", null)));
            assertEquals("nobody's", error.getMessage());
        });
    }

    @Test
    void aFailureCutsOnlyItsOwnScope() throws Throwable {
        inAnyOrder((main, trace) -> {
            within(main.openScope(Policy.ALL_OR_NOTHING), outer -> {
                Task sibling = main.start(sleeping(9 * MS, "whole"), "sibling", null);
                assertThrows(IllegalArgumentException.class, () -> within(main.openScope(Policy.ALL_OR_NOTHING), inner -> {
                    main.start(failingAfter(MS, "inner"), "failing", null);
                    main.sleep(5 * MS);
                }));
                assertEquals("whole", main.await(sibling));
            });
        });
    }

    @Test
    void aScopeInsideOneThatFailsIsUnwoundToTheOuter() throws Throwable {
        inAnyOrder((main, trace) -> {
            List<Task> inside = new ArrayList<>();
            assertThrows(IllegalArgumentException.class, () -> within(main.openScope(Policy.ALL_OR_NOTHING), outer -> {
                main.start(failingAfter(MS, "outer"), "failing", null);
                within(main.openScope(Policy.SUPERVISED), inner -> inside.add(main.start(sleeping(50 * MS, 1), "t", null)));
            }));
            assertTrue(inside.getFirst().isDone());
            assertEquals(MS, now(main));
        });
    }

    @Test
    void aDeadlineCutsBodyAndTasks() throws Throwable {
        inAnyOrder((main, trace) -> {
            Scope timeout = main.openTimeout(2 * MS);
            DeadlineExceeded error = assertThrows(DeadlineExceeded.class, () -> within(timeout, scope -> {
                main.start(sleeping(100 * MS, 1), "t", null);
                main.sleep(50 * MS);
            }));
            assertSame(timeout, error.scope());
            assertEquals(2 * MS, error.nanos());
            assertEquals(2 * MS, now(main));
        });
    }

    @Test
    void aDeadlineCutsTasksThatTheBodyLeftRunning() throws Throwable {
        inAnyOrder((main, trace) -> {
            assertThrows(DeadlineExceeded.class, () -> within(main.openTimeout(2 * MS),
                    scope -> main.start(sleeping(100 * MS, 1), "t", null)));
            assertEquals(2 * MS, now(main));
        });
    }

    @Test
    void aBodyThatEndsInTimeIsNotCut() throws Throwable {
        inAnyOrder((main, trace) -> {
            within(main.openTimeout(2 * MS), scope -> main.sleep(MS));
            main.sleep(5 * MS);
            assertEquals(6 * MS, now(main));
        });
    }

    @Test
    void theTightestOfNestedDeadlinesReports() throws Throwable {
        long[][] cases = {{9, 5, 2, 2}, {2, 5, 9, 0}, {5, 2, 9, 1}};
        for (long[] limits : cases) {
            inAnyOrder((main, trace) -> {
                Scope[] scopes = new Scope[3];
                DeadlineExceeded error = assertThrows(DeadlineExceeded.class,
                        () -> within(scopes[0] = main.openTimeout(limits[0] * MS),
                                a -> within(scopes[1] = main.openTimeout(limits[1] * MS),
                                        b -> within(scopes[2] = main.openTimeout(limits[2] * MS),
                                                c -> main.sleep(50 * MS)))));
                assertSame(scopes[(int) limits[3]], error.scope());
            });
        }
    }

    @Test
    void aDeadlineThatIsNotPositiveExpiresAtTheFirstPollOrWait() throws Throwable {
        inAnyOrder((main, trace) -> {
            for (long limit : new long[] {0, -5}) {
                assertThrows(DeadlineExceeded.class, () -> within(main.openTimeout(limit), scope -> {
                    for (;;) {
                        main.poll();
                    }
                }));
                assertThrows(DeadlineExceeded.class, () -> within(main.openTimeout(limit), scope -> main.sleep(0)));
                within(main.openTimeout(limit), scope -> trace.add("neither"));
            }
        });
    }

    @Test
    void anOuterCancelBeatsAnInnerDeadline() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = main.start(self -> {
                within(self.openTimeout(2 * MS), scope -> self.sleep(50 * MS));
                return null;
            }, "t", null);
            main.runtime().scheduler().after(2 * MS, task::cancel);
            main.sleep(2 * MS);
            Throwable error = assertThrows(RuntimeException.class, () -> main.await(task));
            assertTrue(error instanceof CancelledTaskException || error instanceof DeadlineExceeded);
            Task both = main.start(self -> {
                Scope scope = self.openTimeout(0);
                self.cancel();
                within(scope, s -> self.poll());
                return null;
            }, "both", null);
            assertThrows(CancelledTaskException.class, () -> main.await(both));
        });
    }

    @Test
    void aDeadlineDuringTheCleaningUpOfAnOuterCancelDoesNotCutIt() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = main.start(self -> {
                within(self.openTimeout(5 * MS), scope -> {
                    try {
                        self.sleep(50 * MS);
                    } finally {
                        self.sleep(10 * MS);
                        trace.add("cleaned up");
                    }
                });
                return null;
            }, "t", null);
            main.sleep(2 * MS);
            task.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(task));
            assertEquals(List.of("cleaned up"), trace);
            assertEquals(12 * MS, now(main));
        });
    }

    @Test
    void aTimeoutInAFinallyWorksWhileTheTaskIsCancelled() throws Throwable {
        inAnyOrder((main, trace) -> {
            Body body = self -> {
                try {
                    self.sleep(50 * MS);
                } finally {
                    assertThrows(DeadlineExceeded.class, () -> within(self.openTimeout(MS), s -> self.sleep(5 * MS)));
                    trace.add("cleaned up");
                }
                return null;
            };
            Task task = main.start(body, "t", null);
            main.sleep(2 * MS);
            task.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(task));
            assertEquals(List.of("cleaned up"), trace);
        });
    }

    @Test
    void scopesLeftOpenInsideAreClosedWithTheOuter() throws Throwable {
        inAnyOrder((main, trace) -> {
            List<Task> tasks = new ArrayList<>();
            within(main.openScope(Policy.ALL_OR_NOTHING), scope -> {
                main.openScope(Policy.SUPERVISED);
                tasks.add(main.start(sleeping(MS, 1), "t", null));
            });
            assertTrue(tasks.getFirst().isDone());
        });
    }
}
