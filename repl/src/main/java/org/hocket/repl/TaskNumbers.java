package org.hocket.repl;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.hocket.interpreter.concurrent.Task;

/** Numbers by which tasks are named at the prompt. */
final class TaskNumbers {

    private final Map<Task, Integer> numbers = new WeakHashMap<>();
    private int last;

    int of(Task task) {
        return numbers.computeIfAbsent(task, _ -> ++last);
    }

    /** The task of that number among some; null where none has it. */
    Task task(int number, List<Task> tasks) {
        return tasks.stream().filter(task -> of(task) == number).findFirst().orElse(null);
    }
}
