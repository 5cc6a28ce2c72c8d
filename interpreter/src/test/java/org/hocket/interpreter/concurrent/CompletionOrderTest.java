package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.failingAfter;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrderWithDeadlocks;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletionOrderTest {

    @Test
    void tasksComeInTheOrderInTimeWhateverTheirOutcome() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task cancelled = main.start(sleeping(1000 * MS, 0), "cancelled", null);
            main.start(self -> {
                self.sleep(2 * MS);
                cancelled.cancel();
                return null;
            }, "canceller", null);
            List<Task> tasks = List.of(main.start(sleeping(4 * MS, 0), "slow", null), cancelled,
                    main.start(failingAfter(3 * MS, "x"), "failing", null), main.start(sleeping(MS, 0), "quick", null));
            assertEquals(List.of("quick", "cancelled", "failing", "slow"), names(main, tasks));
            assertThrows(IllegalArgumentException.class, () -> main.await(tasks.get(2)));
        });
    }

    @Test
    void eachTaskComesOnceAndHasEnded() throws Throwable {
        inAnyOrder((main, trace) -> {
            List<Task> tasks = IntStream.range(0, 12)
                    .mapToObj(i -> main.start(sleeping(i % 3 * MS, i), "t" + i, null)).toList();
            main.poll();
            List<Task> order = new ArrayList<>();
            try (CompletionOrder completed = new CompletionOrder(main, tasks)) {
                while (completed.hasNext()) {
                    order.add(completed.next());
                    assertTrue(order.getLast().isDone());
                }
            }
            assertEquals(12, order.stream().distinct().count());
            assertEquals(12, order.size());
        });
    }

    @Test
    void tasksThatEndedBeforeComeFirstInTheOrderOfTheList() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task late = main.start(sleeping(9 * MS, 0), "late", null);
            Task b = main.start(sleeping(2 * MS, 0), "b", null);
            Task a = main.start(sleeping(MS, 0), "a", null);
            main.sleep(5 * MS);
            assertEquals(List.of("b", "a", "late"), names(main, List.of(late, b, a)));
        });
    }

    @Test
    void aTaskThatIsInTheListTwiceComesTwice() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task task = main.start(sleeping(MS, 0), "t", null);
            assertEquals(List.of("t", "t"), names(main, List.of(task, task)));
        });
    }

    @Test
    void whoLeavesEarlyHearsNoMoreAndTheTasksGoOn() throws Throwable {
        inAnyOrderWithDeadlocks((main, trace) -> {
            Task slow = main.start(sleeping(3 * MS, "slow"), "slow", null);
            Task quick = main.start(sleeping(MS, "quick"), "quick", null);
            CompletionOrder order = new CompletionOrder(main, List.of(slow, quick));
            assertSame(quick, order.next());
            order.close();
            assertFalse(slow.isDone());
            assertEquals("slow", main.await(slow));
            assertThrows(DeadlockFound.class, order::next, "waits for what nobody tells it");
        });
    }

    @Test
    void waitingForTheNextCanBeCancelled() throws Throwable {
        inAnyOrder((main, trace) -> {
            Task slow = main.start(sleeping(9 * MS, 1), "slow", null);
            Task reader = main.start(self -> {
                try (CompletionOrder order = new CompletionOrder(self, List.of(slow))) {
                    return order.next();
                }
            }, "reader", null);
            main.sleep(MS);
            reader.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(reader));
            assertEquals(MS, main.runtime().scheduler().now());
            assertEquals(1, main.await(slow));
        });
    }

    private static List<String> names(Task main, List<Task> tasks) {
        List<String> names = new ArrayList<>();
        try (CompletionOrder order = new CompletionOrder(main, tasks)) {
            order.forEachRemaining(task -> names.add(task.name()));
        }
        return names;
    }
}
