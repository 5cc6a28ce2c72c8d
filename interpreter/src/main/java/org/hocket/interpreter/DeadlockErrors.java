package org.hocket.interpreter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.grammar.Diagnostic.Place;
import org.hocket.interpreter.concurrent.Deadlock;
import org.hocket.interpreter.concurrent.Deadlock.Held;
import org.hocket.interpreter.concurrent.Deadlock.Stuck;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;

/** A deadlock as an error: who holds what, who waits for what, and where. */
public final class DeadlockErrors {

    private static final int MOST_TASKS = 20;

    private DeadlockErrors() {
    }

    /** The error for the task that is the victim, at the place where it waits. */
    public static HocketError of(Deadlock deadlock) {
        Stuck victim = deadlock.stuck().stream().filter(stuck -> stuck.task() == deadlock.victim()).findFirst().orElseThrow();
        return HocketError.of(ErrorKind.DEADLOCK, message(deadlock, victim), help(deadlock), (Node) victim.place());
    }

    private static String message(Deadlock deadlock, Stuck victim) {
        List<Stuck> stuck = deadlock.stuck();
        Stream<Stuck> victimFirst = Stream.concat(Stream.of(victim), stuck.stream().filter(each -> each != victim));
        String tasks = victimFirst.limit(MOST_TASKS).map(DeadlockErrors::describe).collect(Collectors.joining("; "));
        String others = stuck.size() <= MOST_TASKS ? ""
                : String.format(Locale.ROOT, "; and %,d other tasks wait too", stuck.size() - MOST_TASKS);
        return (deadlock.isCycle() ? "tasks wait for each other for ever: " : "no task can go on: ") + tasks + others;
    }

    private static String describe(Stuck stuck) {
        String holds = stuck.holds().isEmpty() ? "" : " holds " + stuck.holds().stream().map(DeadlockErrors::describe)
                .collect(Collectors.joining(" and ")) + " and";
        return name(stuck.task()) + holds + " waits for " + stuck.what() + at(stuck.place());
    }

    private static String describe(Held held) {
        return held.name() + at(held.place());
    }

    private static String name(Task task) {
        return task.parent() == null ? "the script" : "task " + task.name();
    }

    private static String at(Object place) {
        Place found = place instanceof Node node ? ErrorReport.place(node) : null;
        return found == null ? "" : " (" + ErrorReport.locate(found) + ")";
    }

    private static String help(Deadlock deadlock) {
        if (!deadlock.isCycle()) {
            return "a channel ends for its readers by `close()`; an event has to be set, and a latch or barrier reached, by a task that runs";
        }
        return deadlock.stuck().stream().anyMatch(stuck -> !stuck.holds().isEmpty())
                ? "take all locks in one statement, `lock a, b { … }`: it takes all or none"
                : "let only one of them await the other";
    }
}
