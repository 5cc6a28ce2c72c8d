package org.hocket.stdlib.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.TaskFunction;
import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.Policy;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.Types;

/** Tasks, and functions that are still to be started; all of them have been checked. */
final class Entrants {

    private final Task caller;
    private final List<Function<Task, Task>> entrants = new ArrayList<>();
    private final List<Task> started = new ArrayList<>();

    private Entrants(Task caller) {
        this.caller = caller;
    }

    /** @throws org.hocket.interpreter.value.Failure for an item that is neither a task nor a function that a task may run */
    static Entrants of(Arguments a, Iterable<Object> items) {
        Entrants entrants = new Entrants(a.task());
        for (Object item : items) {
            a.task().pollIfDue();
            entrants.entrants.add(switch (item) {
                case Task task -> _ -> task;
                case FunctionValue function -> entrants.starting(a.taskFunction(0, function, 0));
                default -> unfit(a, "tasks or functions", item);
            });
        }
        return entrants;
    }

    private Function<Task, Task> starting(TaskFunction function) {
        return parent -> {
            Task task = function.start(parent);
            started.add(task);
            return task;
        };
    }

    /** @throws org.hocket.interpreter.value.Failure for an item that is no task */
    static List<Task> tasks(Arguments a, Iterable<Object> items) {
        List<Task> tasks = new ArrayList<>();
        for (Object item : items) {
            a.task().pollIfDue();
            tasks.add(item instanceof Task task ? task : unfit(a, "tasks", item));
        }
        return tasks;
    }

    private static <T> T unfit(Arguments a, String wanted, Object item) {
        throw new Failure(ErrorKind.TYPE, a.called() + " needs " + wanted + ", not " + Types.describe(item),
                "to run a call as a task, write `async` before it").at(0);
    }

    /**
     * Starts the functions in a scope of their own, and hands them over with the tasks, in order. Where the code fails, the
     * functions are cancelled; where it is itself cancelled, the scope passes that on.
     */
    <R> R run(Function<List<Task>, R> code) {
        Scope scope = caller.openScope(Policy.SUPERVISED);
        R result;
        try {
            result = code.apply(start());
        } catch (Throwable thrown) {
            if (!(thrown instanceof Cancellation)) {
                started.forEach(Task::cancel);
            }
            scope.close(thrown);
            throw new AssertionError("a scope that ends by an error throws");
        }
        scope.close();
        return result;
    }

    private List<Task> start() {
        List<Task> tasks = new ArrayList<>();
        for (Function<Task, Task> entrant : entrants) {
            caller.pollIfDue();
            tasks.add(entrant.apply(caller));
        }
        return tasks;
    }
}
