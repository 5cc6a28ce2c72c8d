package org.hocket.interpreter.concurrent;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/** Awaits several tasks, and wakes the one that waits only once, however many they are. */
final class Gathering extends Wait {

    private final List<Task> tasks;
    private final AtomicInteger running;
    private volatile boolean failed;

    Gathering(Task waiting, List<Task> tasks) {
        super(waiting);
        this.tasks = tasks;
        this.running = new AtomicInteger(tasks.size());
    }

    private final class Member extends Waiter {

        private final Task task;

        Member(Task task) {
            super(Gathering.this.task);
            this.task = task;
        }

        @Override
        void wake() {
            if (count(task)) {
                Gathering.this.task.unpark();
            }
        }
    }

    List<Object> await() {
        Member[] members = new Member[tasks.size()];
        try {
            for (int i = 0; i < members.length; i++) {
                members[i] = watch(tasks.get(i));
            }
            task.waitFor(this);
        } finally {
            for (int i = 0; i < members.length; i++) {
                if (members[i] != null) {
                    tasks.get(i).removeWaiter(members[i]);
                }
            }
        }
        if (failed) {
            throw Task.<RuntimeException>sneaky(cancelRest());
        }
        Object[] values = new Object[tasks.size()];
        Arrays.setAll(values, i -> tasks.get(i).outcome());
        return Arrays.asList(values);
    }

    private Member watch(Task task) {
        if (task.isDone()) {
            count(task);
            return null;
        }
        Member member = new Member(task);
        task.addWaiter(member);
        if (task.isDone() && task.removeWaiter(member)) {
            count(task);
        }
        return member;
    }

    /** Counts a task that has ended; true when there is nothing more to wait for. */
    private boolean count(Task task) {
        if (!task.succeeded()) {
            failed = true;
        }
        return running.decrementAndGet() == 0 || failed;
    }

    @Override
    boolean isOver() {
        return failed || running.get() == 0;
    }

    @Override
    boolean isForTasks() {
        return true;
    }

    @Override
    boolean isForWaiting() {
        for (Task task : tasks) {
            if (task.waitsForTasks()) {
                return true;
            }
        }
        return false;
    }

    @Override
    void blockers(Consumer<Iterable<Task>> groups) {
        for (Task task : tasks) {
            if (task.waitsForTasks()) {
                groups.accept(List.of(task));
            }
        }
    }

    @Override
    Need need() {
        return Need.TASK;
    }

    @Override
    String what() {
        List<String> names = tasks.stream().filter(task -> !task.isDone()).map(Task::name).toList();
        return names.size() == 1 ? "task " + names.getFirst() : names.size() + " tasks";
    }

    private Throwable cancelRest() {
        Task first = tasks.stream().filter(task -> task.isDone() && !task.succeeded())
                .min((a, b) -> Long.compare(a.misfortune(), b.misfortune())).orElseThrow();
        List<Task> rest = tasks.stream().filter(task -> !task.isDone()).distinct().toList();
        // One request for all: of two, the second would cut what the finally blocks of a task's task wait for.
        Cancellable.cancelAll(new ArrayDeque<>(rest), new Object());
        for (Task task : rest) {
            task.join(this.task);
        }
        List<Throwable> others = tasks.stream().filter(task -> !task.succeeded()).map(Task::take)
                .filter(error -> !(error instanceof CancelledTaskException)).toList();
        return Scope.suppress(first.take(), others);
    }
}
