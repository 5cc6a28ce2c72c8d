package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.hocket.interpreter.concurrent.Simulation.Script;
import org.hocket.interpreter.concurrent.Simulation.Work;
import org.junit.jupiter.api.Test;

/** Generated programs that get stuck: each cycle, and each total stop, gets one error, and soon. */
class DeadlockTest {

    /** A cycle is complete after 3 ms; each takes at most 5 ms to be looked for, and those found at once come one by one. */
    private static final long SOON = 30 * MS;

    /** A time limit around a cycle. */
    private static final long LIMIT = 20 * MS;

    private record Found(Deadlock deadlock, long time) {

        Set<String> names() {
            Set<String> names = new HashSet<>();
            for (Deadlock.Stuck stuck : deadlock.stuck()) {
                names.add(stuck.task().name());
            }
            return names;
        }
    }

    /** Runs a program of which nothing but the deadlocks is of interest. */
    private static List<Found> deadlocks(long seed, Script script) {
        List<Found> found = new ArrayList<>();
        SimulatedScheduler scheduler = new SimulatedScheduler(seed);
        try {
            Simulation.trace(seed, scheduler, deadlock -> {
                found.add(new Found(deadlock, scheduler.now()));
                return new DeadlockFound(deadlock);
            }, script);
        } catch (DeadlockFound thrown) {
            assertTrue(found.stream().anyMatch(each -> each.deadlock() == thrown.deadlock()), "in the order of seed " + seed);
        } catch (Throwable e) {
            throw new AssertionError("in the order of seed " + seed + ": " + e.getMessage(), e);
        }
        return found;
    }

    private static void end(Task waiting, List<Task> tasks) {
        for (Task task : tasks) {
            try {
                waiting.await(task);
            } catch (DeadlockFound | CancelledTaskException thrown) {
                assertTrue(task.isDone());
            }
        }
    }

    /** Tasks that have nothing to do with a cycle, whose timers keep the program from a total stop. */
    private static void startTicking(Task main, boolean[] over) {
        Lock lock = new Lock("ticking");
        Simulation.startAll(main, 2, self -> {
            while (!over[0] && Simulation.now(self) < 2 * SOON) {
                Statements.lock(self, () -> self.sleep(MS), lock);
                self.poll();
            }
        });
    }

    @Test
    void eachCycleGetsOneErrorSoonWhileTheRestRunsOn() throws Throwable {
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            int[] count = new int[1];
            List<Found> found = deadlocks(seed, (main, trace) -> {
                boolean[] over = new boolean[1];
                startTicking(main, over);
                count[0] = 1 + main.random().nextInt(3);
                List<Task> tasks = new ArrayList<>();
                for (int i = 0; i < count[0]; i++) {
                    tasks.addAll(new WaitCycle(main.random(), "cycle" + i, 1 + main.random().nextInt(6)).start(main));
                }
                end(main, tasks);
                over[0] = true;
            });
            assertOneEach(seed, count[0], found);
        }
    }

    private static void assertOneEach(long seed, int cycles, List<Found> found) {
        Set<String> seen = new HashSet<>();
        for (Found each : found) {
            assertTrue(each.deadlock().isCycle());
            assertTrue(each.time() < SOON, () -> "seed " + seed + ": found late, at " + each.time());
            Set<String> members = new HashSet<>();
            each.names().forEach(name -> members.add(name.substring(0, name.indexOf(' '))));
            assertEquals(1, members.size(), "seed " + seed + ": " + each.names());
            assertTrue(seen.addAll(members), "seed " + seed + ": twice the same cycle");
        }
        assertEquals(cycles, seen.size(), "seed " + seed);
    }

    @Test
    void whoWaitsForACycleIsNotPartOfItAndGoesOnAfterIt() throws Throwable {
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            List<Found> found = deadlocks(seed, (main, trace) -> {
                boolean[] over = new boolean[1];
                startTicking(main, over);
                List<Task> cycle = new WaitCycle(main.random(), "cycle0", 1 + main.random().nextInt(4)).start(main);
                List<Task> behind = Simulation.startAll(main, 3, self -> end(self, cycle));
                Task last = main.start(self -> self.awaitAll(behind), "last", null);
                main.await(last);
                over[0] = true;
            });
            assertOneEach(seed, 1, found);
            assertEquals(1, found.size());
        }
    }

    @Test
    void aCycleThatADeadlineCanEndGetsNoErrorUnlessAShieldKeepsItOff() throws Throwable {
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            for (boolean shielded : new boolean[] {false, true}) {
                List<Found> found = deadlocks(seed, (main, trace) -> {
                    Work timed = self -> {
                        WaitCycle cycle = new WaitCycle(self.random(), "cycle0", 1 + self.random().nextInt(4));
                        if (shielded) {
                            Statements.shield(self, () -> end(self, cycle.start(self)));
                        } else {
                            end(self, cycle.start(self));
                        }
                    };
                    Statements.timeout(main, LIMIT, () -> timed.run(main));
                });
                assertEquals(shielded ? 1 : 0, found.size(), "seed " + seed);
                assertTrue(found.stream().allMatch(each -> each.time() < LIMIT), "seed " + seed);
            }
        }
    }

    /** One of the ways to wait that name no task. */
    private static Work endless(RandomGenerator random) {
        return switch (random.nextInt(7)) {
            case 0 -> self -> new Channel(0).receive(self);
            case 1 -> self -> new Channel(0).send(self, 1);
            case 2 -> self -> new Event().await(self);
            case 3 -> self -> new Latch(1).await(self);
            case 4 -> self -> new Barrier(2).await(self);
            case 5 -> self -> Statements.lockWhen(self, () -> false, () -> { }, new SharedCell("cell", 0));
            default -> self -> new Selection(self, -1, Arm.receiving(new Channel(1)), Arm.sending(new Channel(0), 1)).choose();
        };
    }

    /** The error of the first stop ends the program, unless somebody takes it; then those who are left stop again. */
    @Test
    void aTotalStopGetsOneErrorWhenTheLastTimerIsOver() throws Throwable {
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            int[] count = new int[1];
            boolean[] takes = new boolean[1];
            List<Found> found = deadlocks(seed, (main, trace) -> {
                count[0] = 1 + main.random().nextInt(4);
                takes[0] = main.random().nextBoolean();
                main.start(Simulation.sleeping(50 * MS, 1), "timer", null);
                List<Task> tasks = new ArrayList<>();
                for (int i = 0; i < count[0]; i++) {
                    tasks.addAll(Simulation.startAll(main, 1, endless(main.random())));
                }
                if (takes[0]) {
                    end(main, tasks);
                }
            });
            assertEquals(takes[0] ? count[0] : 1, found.size(), "seed " + seed);
            for (Found each : found) {
                assertFalse(each.deadlock().isCycle());
                assertTrue(each.time() >= 50 * MS && each.time() < 100 * MS);
            }
        }
    }

    @Test
    void aTotalStopWaitsForWhatIsOutside() throws Throwable {
        for (long seed = 0; seed < Simulation.ORDERS; seed++) {
            List<Found> found = deadlocks(seed, (main, trace) -> {
                Channel channel = new Channel(0);
                List<Task> waiting = Simulation.startAll(main, 2, channel::receive);
                CompletableFuture<Integer> outside = new CompletableFuture<>();
                main.runtime().scheduler().after(500 * MS, () -> outside.complete(1));
                channel.send(main, main.awaitExternal(outside));
                channel.close();
                main.awaitAll(waiting);
            });
            assertEquals(List.of(), found);
        }
    }
}
