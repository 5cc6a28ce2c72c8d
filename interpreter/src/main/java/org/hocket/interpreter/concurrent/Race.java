package org.hocket.interpreter.concurrent;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;

/**
 * Lets tasks compete: once there is a winner, the others are cancelled, and have ended before it is told. What a loser
 * fails with is nobody's error, since nobody wants its value any longer.
 */
public final class Race {

    private Race() {
    }

    /** @return the first of the tasks to end, however it ended; at least one is needed */
    public static Task firstToEnd(Task waiting, List<Task> tasks) {
        try (CompletionOrder order = new CompletionOrder(waiting, tasks)) {
            return winner(waiting, tasks, order.next());
        }
    }

    /**
     * Where none succeeds, the error of the first in time that did not is thrown, with the others suppressed; a
     * {@link CancelledTaskException} may be among them.
     *
     * @return the first of the tasks to succeed; at least one is needed
     */
    public static Task firstToSucceed(Task waiting, List<Task> tasks) {
        try (CompletionOrder order = new CompletionOrder(waiting, tasks)) {
            while (order.hasNext()) {
                Task ended = order.next();
                if (ended.succeeded()) {
                    return winner(waiting, tasks, ended);
                }
            }
        }
        throw Task.<RuntimeException>sneaky(Scope.combine(tasks.stream().sorted(Comparator.comparingLong(Task::misfortune))
                .map(Task::take).toList()));
    }

    private static Task winner(Task waiting, List<Task> tasks, Task winner) {
        List<Task> losers = tasks.stream().filter(task -> task != winner).distinct().toList();
        losers.forEach(Task::disown);
        // One request for all: of two, the second would cut what the finally blocks of a loser's loser wait for.
        Cancellable.cancelAll(new ArrayDeque<>(losers), new Object());
        for (Task loser : losers) {
            if (!loser.isDone()) {
                loser.join(waiting);
            }
        }
        return winner;
    }
}
