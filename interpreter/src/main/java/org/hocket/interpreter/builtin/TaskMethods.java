package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.NullValue;

/** The methods of a task; its {@code name} is a field. */
final class TaskMethods {

    private TaskMethods() {
    }

    static Library library() {
        return Library.of("task", "Code that runs beside the code that started it. Its field `name` says what it runs.")
                .method("cancel()", "Ends the task, and all that it started; its `finally` blocks run. Whoever awaits it gets a `CancelledError`.", """
                        let t = async { sleep(1h) }
                        t.cancel()
                        print(try { await t } catch CancelledError { "cancelled" })   # cancelled""", a -> {
                    task(a).cancel();
                    return NullValue.NULL;
                })
                .method("done() -> bool", "Whether the task has ended: with a value, by an error, or cancelled.", """
                        let t = async { 1 + 1 }
                        await t
                        print(t.done())   # true""", a -> task(a).isDone());
    }

    private static Task task(Arguments arguments) {
        return (Task) arguments.get(0);
    }
}
