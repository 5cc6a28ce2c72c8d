package org.hocket.interpreter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.grammar.Diagnostic.Place;
import org.hocket.interpreter.concurrent.Deadlock;
import org.hocket.interpreter.concurrent.Deadlock.Held;
import org.hocket.interpreter.concurrent.Deadlock.Stuck;
import org.hocket.interpreter.concurrent.Need;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;

/** A deadlock as an error: who holds what, who waits for what, and where. */
public final class DeadlockErrors {

    private static final int MOST_LOOKED_AT = 1_000;
    private static final int MOST_SHOWN = 10;

    private DeadlockErrors() {
    }

    /** The error for the task that is the victim, at the place where it waits. */
    public static HocketError of(Deadlock deadlock) {
        Stuck victim = deadlock.stuck().stream().filter(stuck -> stuck.task() == deadlock.victim()).findFirst().orElseThrow();
        String message = message(deadlock, victim);
        String help = help(deadlock, victim);
        return victim.place() instanceof Place place
                ? new HocketError(ErrorValue.of(ErrorKind.DEADLOCK, message), ErrorAccount.at(place, help))
                : HocketError.of(ErrorKind.DEADLOCK, message, help, (Node) victim.place());
    }

    private static String message(Deadlock deadlock, Stuck victim) {
        List<Stuck> stuck = deadlock.stuck();
        Map<String, Integer> alike = new LinkedHashMap<>();
        Stream<Stuck> victimFirst = Stream.concat(Stream.of(victim), stuck.stream().filter(each -> each != victim));
        victimFirst.limit(MOST_LOOKED_AT).forEach(each -> alike.merge(describe(each), 1, Integer::sum));
        String tasks = alike.entrySet().stream().limit(MOST_SHOWN)
                .map(each -> each.getKey() + alike(each.getValue() - 1))
                .collect(Collectors.joining("; "));
        int left = stuck.size() - alike.values().stream().limit(MOST_SHOWN).mapToInt(Integer::intValue).sum();
        return (deadlock.isCycle() ? "tasks wait for each other for ever: " : "no task can go on: ") + tasks
                + (left == 0 ? "" : String.format(Locale.ROOT, "; and %,d other tasks wait, too", left));
    }

    private static String alike(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> ", as does another";
            default -> String.format(Locale.ROOT, ", as do %,d others", others);
        };
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
        String found = ErrorReport.locateOrigin(place);
        return found == null ? "" : " (" + found + ")";
    }

    private static String help(Deadlock deadlock, Stuck victim) {
        return deadlock.isCycle() ? helpForCycle(deadlock.stuck()) : helpForStop(victim.need());
    }

    private static String helpForCycle(List<Stuck> cycle) {
        boolean locks = cycle.stream().anyMatch(stuck -> stuck.need() == Need.LOCK);
        boolean awaits = cycle.stream().anyMatch(stuck -> stuck.need() == Need.TASK);
        if (locks && cycle.stream().anyMatch(stuck -> stuck.need() == Need.CREW)) {
            return "write the `parallel for` behind the block of the `lock`: its items need what the block holds";
        }
        if (cycle.stream().anyMatch(stuck -> stuck.need() == Need.SLOT)) {
            return "raise the `limit` of the scope, or await the task outside of those that it limits";
        }
        if (cycle.size() == 1) {
            return locks ? "a task that takes a second place of a semaphore may wait for its own: take one only"
                    : "a task ends only when its body has, and so cannot await itself";
        }
        if (locks && awaits) {
            return "await the task behind the block of the `lock`: it needs what the block holds";
        }
        return locks ? "take all locks in one statement, `lock a, b { … }`: it takes all or none" : "let only one of them await the other";
    }

    private static String helpForStop(Need need) {
        return switch (need) {
            case VALUE -> "call `close()` when the last value has been sent: a `for` over the channel ends then";
            case ROOM -> "let another task receive, or make room: `channel(10)` holds ten values that nobody has received yet";
            case CHOICE -> "let another task serve one of its arms, or end the waiting: `after 1s => …`";
            case CHANGE -> "let another task change what the condition reads, or end the waiting: `lock … timeout 1s { … } else { … }`";
            case EVENT -> "let another task call `set()`";
            case BARRIER -> "let as many tasks come as the barrier was made for";
            case LATCH -> "let other tasks call `down()` until its `count()` is 0";
            case CREW -> "let its items go on: look at what they wait for";
            case LOCK, TASK, SLOT, NOTHING -> "let one of the tasks end";
        };
    }
}
