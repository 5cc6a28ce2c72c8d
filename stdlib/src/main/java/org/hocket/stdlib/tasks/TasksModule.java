package org.hocket.stdlib.tasks;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.concurrent.Race;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;

/** The module {@code tasks}: other ways to wait for several tasks than {@code await}, which wants the values of all. */
public final class TasksModule implements Library.Provider {

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Library library() {
        return Library.of("tasks", """
                Ways to wait for several tasks when `await`, which wants the values of all, is not what you mean. A task that fails
                cancels the `scope { }` that it was started in; functions are started in a scope of their own, where it does not.""")
            .function("any(tasks)", """
                The value of the first to succeed, of a list of tasks, or of functions without parameters that it starts as tasks. The
                others are cancelled, and have ended when it returns. If none succeeds, it throws the first error, with the others as
                its `.suppressed`.""", """
                fn ask(server, time) {
                  sleep(time)
                  "answer of {server}"
                }
                print(tasks.any([() -> ask("a", 1h), () -> ask("b", 1ms), () -> ask("c", 2h)]))   # answer of b""",
                    a -> winner(a, Race::firstToSucceed))
            .function("first(tasks)", """
                What the first to end of a list of tasks or functions gives, be it a value or an error. The others are cancelled, and
                have ended when it returns.""", """
                let quick = async "quick"
                let slow = async { sleep(1h) }
                print(tasks.first([slow, quick]))   # quick
                print(slow.done())                  # true""", a -> winner(a, Race::firstToEnd))
            .function("completed(tasks) -> stream", """
                The tasks of a list as they end, whatever their order; those that have ended when a loop begins come first. A loop that
                is left early leaves the others running.""", """
                let slow = async { sleep(1h) }
                for t in tasks.completed([slow, async "quick"]) {
                  print(try { await t } catch CancelledError { "stopped" })   # quick
                  slow.cancel()
                }
                # stopped""", a -> new CompletedTasks(Entrants.tasks(a, a.list(0))))
            .function("settle(tasks)", """
                How each of a list of tasks or functions ended: `Ok(value)`, or `Failed(error)` where it failed or was cancelled. It
                throws none of their errors, and cancels none. Of a map it makes a map.""", """
                for result in tasks.settle([() -> 6 // 2, () -> 1 // 0]) {
                  match result {
                    Ok(value) => print(value)          # 3
                    Failed(error) => print(error.kind) # MathError
                  }
                }""", TasksModule::settle);
    }

    private static Object winner(Arguments a, BiFunction<Task, List<Task>, Task> race) {
        ListValue entrants = a.list(0);
        if (entrants.size() == 0) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs at least one task or function, and the list is empty").at(0);
        }
        return Entrants.of(a, entrants).run(tasks -> a.task().await(race.apply(a.task(), tasks)));
    }

    private static Object settle(Arguments a) {
        return switch (a.get(0)) {
            case ListValue list -> Entrants.of(a, list).run(tasks -> outcomes(a, tasks));
            case MapValue map -> Entrants.of(a, map.values()).run(tasks -> outcomesOf(a, map, tasks));
            default -> a.expected("a list or a map", 0);
        };
    }

    private static ListValue outcomes(Arguments a, Collection<Task> tasks) {
        ListValue outcomes = new ListValue();
        tasks.forEach(task -> outcomes.add(a.outcome(task)));
        return outcomes;
    }

    private static MapValue outcomesOf(Arguments a, MapValue map, List<Task> tasks) {
        MapValue outcomes = new MapValue();
        int next = 0;
        for (Object key : map.keys()) {
            outcomes.put(key, a.outcome(tasks.get(next++)));
        }
        return outcomes;
    }
}
