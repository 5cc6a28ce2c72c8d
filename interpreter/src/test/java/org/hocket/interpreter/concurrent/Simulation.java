package org.hocket.interpreter.concurrent;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hocket.interpreter.concurrent.Task.Body;

/** Runs a script's body on {@link SimulatedScheduler} in many orders. */
public final class Simulation {

    public static final long MS = 1_000_000;
    /** In how many orders each test runs; {@code bench/orders} sets it. */
    public static final int ORDERS = Integer.getInteger("hocket.orders", 500);

    /** A test that gets the script's task and a list for what it observes. */
    public interface Script {

        void run(Task main, List<String> trace) throws Throwable;
    }

    /** The code in a scope. */
    interface Block {

        void run(Scope scope) throws Throwable;
    }

    /** What one of several tasks does. */
    interface Work {

        void run(Task self) throws Throwable;
    }

    private interface Run {

        void inOrderOf(long seed) throws Throwable;
    }

    private Simulation() {
    }

    /** A deadlock fails it even where the error is lost, since it may have woken a task that somebody forgot to wake. */
    static void inAnyOrder(Script script) {
        inAnyOrder(ORDERS, seed -> trace(seed, script));
    }

    /** For a script that gets stuck, and takes the errors. */
    static void inAnyOrderWithDeadlocks(Script script) {
        inAnyOrder(ORDERS, seed -> trace(seed, new SimulatedScheduler(seed), DeadlockFound::new, script));
    }

    /** For a script that takes long. */
    static void inSomeOrders(Script script) {
        inAnyOrder(ORDERS / 20, seed -> trace(seed, script));
    }

    private static void inAnyOrder(int orders, Run run) {
        for (long seed = 0; seed < orders; seed++) {
            try {
                run.inOrderOf(seed);
            } catch (Throwable e) {
                throw new AssertionError("in the order of seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    static void inAnyOrderThrows(Class<? extends Throwable> expected, Script script) {
        for (long seed = 0; seed < ORDERS; seed++) {
            long order = seed;
            assertThrows(expected, () -> trace(order, script), "in the order of seed " + order);
        }
    }

    static List<String> trace(long seed, Script script) throws Throwable {
        return trace(seed, new SimulatedScheduler(seed), script);
    }

    public static List<String> trace(long seed, SimulatedScheduler scheduler, Script script) throws Throwable {
        List<DeadlockFound> found = new ArrayList<>();
        List<String> trace = trace(seed, scheduler, deadlock -> {
            found.add(new DeadlockFound(deadlock));
            return found.getLast();
        }, script);
        if (!found.isEmpty()) {
            throw found.getFirst();
        }
        return trace;
    }

    /** @param errors makes what is thrown in a task of a deadlock */
    static List<String> trace(long seed, SimulatedScheduler scheduler, Function<Deadlock, DeadlockFound> errors, Script script)
            throws Throwable {
        Task main = Task.main(new Runtime(scheduler, null, seed, errors), "main");
        List<String> trace = new ArrayList<>();
        Throwable thrown = null;
        try {
            script.run(main, trace);
        } catch (Throwable e) {
            thrown = e;
        }
        main.end(thrown);
        return trace;
    }

    /** Runs code in a scope as the interpreter does. */
    static void within(Scope scope, Block block) throws Throwable {
        try {
            block.run(scope);
        } catch (Throwable e) {
            scope.close(e);
            throw new AssertionError("a scope whose body threw must throw");
        }
        scope.close();
    }

    /** Starts tasks that do the same. */
    static List<Task> startAll(Task parent, int count, Work work) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(parent.start(self -> {
                work.run(self);
                return null;
            }, "t" + i, null));
        }
        return tasks;
    }

    static void runAll(Task parent, int count, Work work) {
        parent.awaitAll(startAll(parent, count, work));
    }

    public static long now(Task task) {
        return task.runtime().scheduler().now();
    }

    /** Lets others go on, perhaps for a while. */
    public static void pause(Task self) {
        int drawn = self.random().nextInt(4);
        if (drawn == 0) {
            self.sleep(self.random().nextInt(3) * MS);
        } else if (drawn < 3) {
            self.pollIfDue();
        }
    }

    static Body failing(String message) {
        return self -> {
            throw new IllegalArgumentException(message);
        };
    }

    public static Body failingAfter(long nanos, String message) {
        return self -> {
            self.sleep(nanos);
            throw new IllegalArgumentException(message);
        };
    }

    static Body sleeping(long nanos, Object value) {
        return self -> {
            self.sleep(nanos);
            return value;
        };
    }

    /** Waits for a task that may have been cancelled, but not have failed, and that must have given everything back. */
    static void assertEndsQuietly(Task main, Task task) {
        try {
            main.await(task);
        } catch (CancelledTaskException cancelled) {
            assertSame(task, cancelled.task());
        }
        assertTrue(task.isDone());
        assertNull(task.held());
        assertNull(task.innermost());
    }
}
