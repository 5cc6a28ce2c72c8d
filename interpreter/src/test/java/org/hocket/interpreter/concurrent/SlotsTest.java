package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.pause;
import static org.hocket.interpreter.concurrent.Simulation.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hocket.interpreter.concurrent.Simulation.Work;
import org.junit.jupiter.api.Test;

/** Scopes with a limit against a count of the tasks that run. */
class SlotsTest {

    /** A scope with a limit, and how many of its tasks run. */
    private static final class Model {

        private final List<Task> tasks = new ArrayList<>();
        private final List<Integer> begun = new ArrayList<>();
        private final int limit;
        private int running;

        Model(int limit) {
            this.limit = limit;
        }

        void start(Task parent, Work work) {
            int number = tasks.size();
            // Room first: the task may look at the list before its start has returned.
            tasks.add(null);
            tasks.set(number, parent.start(self -> run(self, number, work), "t" + number, null));
        }

        private Object run(Task self, int number, Work work) throws Throwable {
            assertTrue(++running <= limit, "too many run");
            begun.add(number);
            for (int i = 0; i < number; i++) {
                assertFalse(tasks.get(i).isQueued(), "out of turn");
            }
            try {
                work.run(self);
            } finally {
                running--;
            }
            return number;
        }
    }

    @Test
    void neverMoreTasksRunThanTheLimitAndTheyBeginInTheirOrder() throws Throwable {
        inAnyOrder((main, trace) -> {
            int limit = 1 + main.random().nextInt(3);
            Model model = new Model(limit);
            within(main.openScope(Policy.ALL_OR_NOTHING, limit), scope -> {
                for (int i = 0; i < 8; i++) {
                    model.start(main, Simulation::pause);
                    pause(main);
                }
                main.awaitAll(model.tasks);
            });
            assertEquals(8, model.begun.size());
            if (limit == 1) {
                assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), model.begun);
            }
        });
    }

    @Test
    void aSlotIsHeldUntilTheTaskWithAllItsTasksHasEnded() throws Throwable {
        inAnyOrder((main, trace) -> {
            int[] running = new int[1];
            within(main.openScope(Policy.SUPERVISED, 2), scope -> {
                for (int i = 0; i < 5; i++) {
                    main.start(self -> {
                        assertTrue(++running[0] <= 2);
                        return self.start(child -> {
                            child.sleep(MS);
                            return running[0]--;
                        }, "child", null);
                    }, "t", null);
                }
            });
            assertEquals(0, running[0]);
        });
    }

    @Test
    void aTaskThatIsCancelledInTheQueueNeverRunsAndTakesNoSlot() throws Throwable {
        inAnyOrder((main, trace) -> {
            int limit = 1 + main.random().nextInt(2);
            Model model = new Model(limit);
            within(main.openScope(Policy.SUPERVISED, limit), scope -> {
                for (int i = 0; i < 8; i++) {
                    model.start(main, Simulation::pause);
                }
                for (int i = 0; i < 3; i++) {
                    int number = main.random().nextInt(8);
                    Task task = model.tasks.get(number);
                    boolean queued = task.isQueued();
                    task.cancel();
                    if (queued && !model.begun.contains(number)) {
                        trace.add("t" + number);
                    }
                    pause(main);
                }
            });
            for (Task task : model.tasks) {
                assertTrue(task.isDone());
            }
            for (String cancelled : trace) {
                assertFalse(model.begun.contains(Integer.valueOf(cancelled.substring(1))));
            }
        });
    }

    @Test
    void aFailureEndsWhoIsInTheQueueWithoutRunningIt() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(2);
            assertThrows(IllegalStateException.class, () -> within(main.openScope(Policy.ALL_OR_NOTHING, 2), scope -> {
                for (int i = 0; i < 6; i++) {
                    boolean fails = i == 1;
                    model.start(main, self -> {
                        self.sleep(fails ? MS : 5 * MS);
                        throw new IllegalStateException();
                    });
                }
            }));
            assertEquals(2, model.begun.size());
            assertEquals(0, model.running);
            assertEquals(MS, Simulation.now(main));
        });
    }
}
