package org.hocket.stdlib.tasks;

import java.util.Iterator;
import java.util.List;

import org.hocket.interpreter.concurrent.CompletionOrder;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.IterableValue;

/** Tasks as they end. */
final class CompletedTasks extends IterableValue {

    private final List<Task> tasks;

    CompletedTasks(List<Task> tasks) {
        this.tasks = tasks;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Iterator<Object> open(Task reader) {
        return (Iterator) new CompletionOrder(reader, tasks);
    }

    @Override
    public String description() {
        return tasks.size() + (tasks.size() == 1 ? " task" : " tasks") + " as they end";
    }
}
