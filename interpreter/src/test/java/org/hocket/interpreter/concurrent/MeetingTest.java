package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.pause;
import static org.hocket.interpreter.concurrent.Simulation.runAll;
import static org.hocket.interpreter.concurrent.Simulation.startAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Barriers, latches and events against counts. */
class MeetingTest {

    @Test
    void nobodyPassesABarrierBeforeAllOfTheRoundHaveCome() throws Throwable {
        inAnyOrder((main, trace) -> {
            int parties = 1 + main.random().nextInt(4);
            Barrier barrier = new Barrier(parties);
            int[] arrived = new int[5];
            runAll(main, parties, self -> {
                for (int round = 0; round < arrived.length; round++) {
                    pause(self);
                    arrived[round]++;
                    barrier.await(self);
                    assertEquals(parties, arrived[round]);
                }
            });
        });
    }

    /** Those who come are more than a round needs: they pass in groups, and who was cancelled while waiting is in none. */
    @Test
    void whoIsCancelledAtABarrierHasNotCome() throws Throwable {
        inAnyOrder((main, trace) -> {
            int parties = 2 + main.random().nextInt(3);
            Barrier barrier = new Barrier(parties);
            int[] passed = new int[1];
            List<Task> tasks = new ArrayList<>(startAll(main, 2 * parties + 1, self -> {
                pause(self);
                barrier.await(self);
                passed[0]++;
            }));
            for (int i = 0; i < parties; i++) {
                pause(main);
                tasks.get(main.random().nextInt(tasks.size())).cancel();
            }
            main.sleep(10 * MS);
            int waiting = (int) tasks.stream().filter(task -> !task.isDone()).count();
            assertTrue(waiting < parties);
            assertEquals(0, passed[0] % parties);
            int missing = waiting == 0 ? 0 : parties - waiting;
            List<Task> last = startAll(main, missing, self -> {
                barrier.await(self);
                passed[0]++;
            });
            main.awaitAll(last);
            main.sleep(MS);
            assertTrue(tasks.stream().allMatch(Task::isDone));
            assertEquals(0, passed[0] % parties);
        });
    }

    @Test
    void aLatchOpensWhenItIsCountedDown() throws Throwable {
        inAnyOrder((main, trace) -> {
            int count = main.random().nextInt(5);
            Latch latch = new Latch(count);
            int[] counted = new int[1];
            List<Task> waiting = startAll(main, 3, self -> {
                pause(self);
                latch.await(self);
                assertTrue(counted[0] >= count);
            });
            runAll(main, count + 1, self -> {
                pause(self);
                counted[0]++;
                latch.down();
            });
            main.awaitAll(waiting);
            assertEquals(0, latch.count());
            latch.await(main);
        });
    }

    @Test
    void anEventLetsThroughWhoWaitsAndWhoComesLater() throws Throwable {
        inAnyOrder((main, trace) -> {
            Event event = new Event();
            List<Task> waiting = startAll(main, 4, self -> {
                pause(self);
                event.await(self);
                assertTrue(event.isSet());
            });
            pause(main);
            assertFalse(event.isSet());
            event.set();
            event.set();
            main.awaitAll(waiting);
            event.await(main);
        });
    }

    @Test
    void aCancelledWaitForAnEventOrALatchDisturbsNobodyElse() throws Throwable {
        inAnyOrder((main, trace) -> {
            Event event = new Event();
            Latch latch = new Latch(1);
            List<Task> waiting = new ArrayList<>(startAll(main, 2, event::await));
            waiting.addAll(startAll(main, 2, latch::await));
            pause(main);
            Task cancelled = waiting.remove(main.random().nextInt(waiting.size()));
            cancelled.cancel();
            event.set();
            latch.down();
            main.awaitAll(waiting);
            main.sleep(MS);
            assertTrue(cancelled.isDone());
        });
    }
}
