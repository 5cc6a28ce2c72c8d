package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.List;

/**
 * Tasks that can never go on.
 *
 * @param isCycle whether each waits for the next one, and the last for the first; otherwise nothing in the program can move
 * @param stuck   the tasks, at least one; that of {@code victim} is among them
 * @param victim  the task in which it is thrown
 */
public record Deadlock(boolean isCycle, List<Stuck> stuck, Task victim) {

    /**
     * One of them.
     *
     * @param need  what it waits for
     * @param what  the same in words
     * @param place where; null when that is unknown
     * @param holds what it holds, the last taken first
     */
    public record Stuck(Task task, Need need, String what, Object place, List<Held> holds) {

        static Stuck of(Task task) {
            Wait wait = task.waiting();
            if (wait == null) {
                return new Stuck(task, Need.SLOT, "a slot of its scope", task.origin(), List.of());
            }
            List<Held> holds = new ArrayList<>();
            for (Holding holding = task.held(); holding != null; holding = holding.below()) {
                holds.add(new Held(holding.lockable().name(), holding.place()));
            }
            return new Stuck(task, wait.need(), wait.what(), wait.place(), holds);
        }
    }

    /** Something that a task holds, and where it took it. */
    public record Held(String name, Object place) {
    }
}
