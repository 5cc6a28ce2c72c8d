package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.hocket.interpreter.concurrent.Task.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VirtualThreadsTest {

    private static final Body BUSY = self -> {
        for (;;) {
            if (self.pollDue()) {
                self.poll();
            }
        }
    };

    private static Task script() {
        return Task.main(new Runtime(new VirtualThreads(), null, 1, DeadlockFound::new), "main");
    }

    @Test
    void busyTasksHoldUpNoOther() {
        Task main = script();
        List<Task> busy = new ArrayList<>();
        for (int i = 0; i < 4 * java.lang.Runtime.getRuntime().availableProcessors(); i++) {
            busy.add(main.start(BUSY, "busy", null));
        }
        List<Task> sleepers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sleepers.add(main.start(sleeping(i * MS, i), "sleeper", null));
        }
        assertEquals(100, main.awaitAll(sleepers).size());
        Task chain = main.start(self -> self.await(self.start(sleeping(MS, "end"), "inner", null)), "chain", null);
        assertEquals("end", main.await(chain));
        busy.forEach(Task::cancel);
        main.end(null);
    }

    @Test
    void aBusyScriptIsCutByItsDeadline() {
        Task main = script();
        Scope scope = main.openTimeout(20 * MS);
        Throwable thrown = assertThrows(Cancellation.class, () -> BUSY.run(main));
        assertThrows(DeadlineExceeded.class, () -> scope.close(thrown));
        main.end(null);
    }

    @Test
    void aBusyScriptIsCancelledByAPlainThread() {
        Task main = script();
        Thread.ofPlatform().start(main::cancel);
        Throwable thrown = assertThrows(Cancellation.class, () -> BUSY.run(main));
        assertThrows(CancelledTaskException.class, () -> main.end(thrown));
    }

    @Test
    void aHundredThousandTasksPark() {
        Task main = script();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            tasks.add(main.start(sleeping(200 * MS, i), "t", null));
        }
        List<Object> values = main.awaitAll(tasks);
        assertEquals(99_999, values.getLast());
        main.end(null);
    }

    @Test
    void aStormOfCancelsLeavesNothing() {
        Task main = script();
        Random random = new Random(1);
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int kind = i % 4;
            tasks.add(main.start(kind == 0 ? BUSY : kind == 1 ? sleeping(random.nextLong(60_000 * MS), i) : self -> {
                Task inner = self.start(kind == 2 ? sleeping(60_000 * MS, 1) : BUSY, "inner", null);
                return self.await(inner);
            }, "t", null));
            if (random.nextBoolean()) {
                tasks.get(random.nextInt(tasks.size())).cancel();
            }
            if (i % 1000 == 999) {
                tasks.forEach(Task::cancel);
            }
        }
        tasks.forEach(Task::cancel);
        main.end(null);
        for (Task task : tasks) {
            assertTrue(task.isDone());
        }
    }

    @Test
    void manyStartsAndEndsAtOnceAreAllCounted() {
        Task main = script();
        for (int round = 0; round < 200; round++) {
            int[] sums = new int[1];
            List<Task> tasks = new ArrayList<>();
            Scope scope = main.openScope(Policy.ALL_OR_NOTHING);
            for (int i = 0; i < 500; i++) {
                int value = i;
                tasks.add(main.start(self -> self.await(self.start(inner -> value, "inner", null)), "t", null));
            }
            scope.close();
            for (Task task : tasks) {
                sums[0] += (int) main.await(task);
            }
            assertEquals(124_750, sums[0]);
        }
        main.end(null);
    }

    @Test
    void tasksStartWhileOthersAreStuckInTheSystem() throws InterruptedException {
        Task main = script();
        CountDownLatch released = new CountDownLatch(1);
        List<Task> stuck = new ArrayList<>();
        for (int i = 0; i < 2 * java.lang.Runtime.getRuntime().availableProcessors(); i++) {
            stuck.add(main.start(self -> {
                released.await();
                return null;
            }, "stuck", null));
        }
        Task task = main.start(self -> {
            released.countDown();
            return "ran";
        }, "t", null);
        assertEquals("ran", main.await(task));
        main.awaitAll(stuck);
        main.end(null);
    }

    @Test
    void manyShortTasksHoldUpNoTimer() {
        Task main = script();
        Task sleeper = main.start(sleeping(20 * MS, "woken"), "sleeper", null);
        Task breeder = main.start(self -> {
            while (!sleeper.isDone()) {
                self.start(inner -> null, "short", null);
                self.pollIfDue();
            }
            return null;
        }, "breeder", null);
        assertEquals("woken", main.await(sleeper));
        main.await(breeder);
        main.end(null);
    }
}
