package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/**
 * Gives tasks in the order in which they end; those that had ended before come first, in the order of the list. Of two that
 * end at the same moment either may come first. Each enters a queue as it ends, so that one more costs the same however many
 * there are. To be closed where not all are taken.
 */
public final class CompletionOrder implements Iterator<Task>, AutoCloseable {

    private final Task waiting;
    private final Queue<Arrival> ended = new ConcurrentLinkedQueue<>();
    /** Those of the tasks that had not ended before. */
    private final List<Arrival> watched = new ArrayList<>();
    private int left;
    /** All the watched ones in front of it have ended. */
    private int firstRunning;

    /** @param waiting the task that is going to call {@link #next} */
    public CompletionOrder(Task waiting, List<Task> tasks) {
        this.waiting = waiting;
        this.left = tasks.size();
        for (Task task : tasks) {
            Arrival arrival = new Arrival(task);
            (task.isDone() ? ended : watched).add(arrival);
        }
        watched.forEach(this::watch);
    }

    private final class Arrival extends Waiter {

        private final Task task;
        private boolean taken;

        Arrival(Task task) {
            super(waiting);
            this.task = task;
        }

        @Override
        void wake() {
            ended.add(this);
            waiting.unpark();
        }
    }

    /** The wait for the next one. */
    private final class Next extends Wait {

        Next() {
            super(waiting);
        }

        @Override
        boolean isOver() {
            return !ended.isEmpty();
        }

        @Override
        boolean isForTasks() {
            return true;
        }

        /** One that does not wait for tasks is enough to go on; only the first is asked, so that the answer costs the same for many. */
        @Override
        boolean isForWaiting() {
            while (firstRunning < watched.size() && watched.get(firstRunning).task.isDone()) {
                firstRunning++;
            }
            return firstRunning < watched.size() && watched.get(firstRunning).task.waitsForTasks();
        }

        /** Those that have ended and are still to be taken are among them, since they let the task go on. */
        @Override
        void blockers(Consumer<Iterable<Task>> groups) {
            groups.accept(remaining().toList());
        }

        @Override
        Need need() {
            return Need.TASK;
        }

        @Override
        String what() {
            List<Task> remaining = remaining().toList();
            return remaining.size() == 1 ? "task " + remaining.getFirst().name() : "one of " + remaining.size() + " tasks";
        }

        private Stream<Task> remaining() {
            return watched.stream().filter(arrival -> !arrival.taken).map(arrival -> arrival.task);
        }
    }

    private void watch(Arrival arrival) {
        arrival.task.addWaiter(arrival);
        if (arrival.task.isDone() && arrival.task.removeWaiter(arrival)) {
            ended.add(arrival);
        }
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    /** Waits until one more has ended. */
    @Override
    public Task next() {
        waiting.beforeWait();
        waiting.waitFor(new Next());
        Arrival arrival = ended.remove();
        arrival.taken = true;
        left--;
        return arrival.task;
    }

    /** Leaves the tasks alone, which go on. */
    @Override
    public void close() {
        watched.forEach(arrival -> arrival.task.removeWaiter(arrival));
    }
}
