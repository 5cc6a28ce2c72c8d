package org.hocket.stdlib.http;

import java.util.function.Supplier;

import org.hocket.interpreter.concurrent.DeadlineExceeded;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.DurationValue;

/** Waits that have an end. */
final class Deadline {

    private Deadline() {
    }

    /**
     * Does something that may wait, in a scope that is cancelled when a time has passed.
     *
     * @param late what to do then; gives the result, or throws
     */
    static <T> T within(DurationValue limit, Task task, Supplier<T> action, Supplier<T> late) {
        Scope scope = task.openTimeout(limit.nanoseconds());
        try {
            T result = run(action, scope);
            scope.close();
            return result;
        } catch (DeadlineExceeded exceeded) {
            if (exceeded.scope() != scope) {
                throw exceeded;
            }
        }
        return late.get();
    }

    private static <T> T run(Supplier<T> action, Scope scope) {
        try {
            return action.get();
        } catch (Throwable thrown) {
            scope.close(thrown);
            throw new AssertionError("a scope that ends by an error throws", thrown);
        }
    }
}
