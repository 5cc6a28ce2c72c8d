package org.hocket.interpreter.concurrent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hocket.interpreter.concurrent.Deadlock.Stuck;

/**
 * Finds tasks that can never go on, and throws an error in one of them.
 *
 * <p><b>Cycles</b> of waits for tasks are found while the rest of the program runs. A cycle is closed by the last of its waits;
 * so each task that begins to wait looks whether those it waits for wait for tasks themselves. Most do not. Where they do, the
 * task is a suspect, and a little later the clock's thread draws the graph from all suspects at once: a chain of tasks of
 * which each awaits the one before thus costs time in proportion to its length.
 *
 * <p><b>A total stop</b> is looked for when no strand has gone on for a moment: when every task sleeps, and none for a timer or
 * something outside, nobody is left to wake any. One task that is not so is witness enough, and is remembered: as long as it
 * sleeps on, there is no need to look further.
 *
 * <p>An error that nobody took comes before: it is thrown in the task that owns it, if that is among the stuck.
 *
 * <p>All of this runs on the clock's thread, one after the other, and so never beside a timer's action.
 */
final class Deadlocks {

    private static final long UNTIL_EXAMINED = 5_000_000;
    private static final long UNTIL_NEXT_SCAN = 20_000_000;

    private record Suspect(Task task, Suspect next) {
    }

    private final Scheduler scheduler;
    private final Function<Deadlock, ? extends Throwable> errors;
    private final Set<Task> roots = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Suspect> suspects = new AtomicReference<>();

    private Task witness;
    private int witnessSleep;
    private boolean rescanning;

    /** @param errors makes what is thrown */
    Deadlocks(Scheduler scheduler, Function<Deadlock, ? extends Throwable> errors) {
        this.scheduler = scheduler;
        this.errors = errors;
        scheduler.onQuiet(this::scan);
    }

    void begin(Task root) {
        roots.add(root);
    }

    void end(Task root) {
        roots.remove(root);
    }

    /** Called by a task that is about to sleep. */
    void examine(Task task, Wait wait) {
        if (wait.isForWaiting()) {
            suspect(task);
        }
    }

    private void suspect(Task task) {
        Suspect before = suspects.get();
        while (!suspects.compareAndSet(before, new Suspect(task, before))) {
            before = suspects.get();
        }
        if (before == null) {
            scheduler.after(UNTIL_EXAMINED, this::examineSuspects);
        }
    }

    /** True when a deadlock was found. */
    private boolean examineSuspects() {
        List<Task> tasks = new ArrayList<>();
        for (Suspect suspect = suspects.getAndSet(null); suspect != null; suspect = suspect.next) {
            if (suspect.task.sleep() != 0) {
                tasks.add(suspect.task);
            }
        }
        WaitGraph graph = new WaitGraph(tasks);
        boolean resolved = false;
        for (Task task : tasks) {
            if (graph.isStuck(task)) {
                List<Task> cycle = graph.cycle(task);
                if (!resolved && graph.stillHolds(cycle)) {
                    resolve(fromTheTop(cycle), true);
                    resolved = true;
                }
                // It may be in other cycles too, some of which share tasks with that one, which is about to change.
                suspect(task);
            }
        }
        return resolved;
    }

    /** The cycle from that task on which is found first from the root, so that the same program gets the same error each time. */
    private List<Task> fromTheTop(List<Task> cycle) {
        Set<Task> members = Set.copyOf(cycle);
        ArrayDeque<Task> toVisit = new ArrayDeque<>(roots);
        for (Task task = toVisit.poll(); task != null; task = toVisit.poll()) {
            if (members.contains(task)) {
                int first = cycle.indexOf(task);
                List<Task> rotated = new ArrayList<>(cycle.subList(first, cycle.size()));
                rotated.addAll(cycle.subList(0, first));
                return rotated;
            }
            for (Scope scope = task.innermost(); scope != null; scope = scope.outer()) {
                toVisit.addAll(scope.running());
            }
        }
        return cycle;
    }

    /** Looks whether any task can still move. */
    private void scan() {
        if (witness != null && canStillMove()) {
            rescanIfAwake();
            return;
        }
        List<Task> tasks = new ArrayList<>();
        List<Integer> sleeps = new ArrayList<>();
        ArrayDeque<Task> toVisit = new ArrayDeque<>(roots);
        for (Task task = toVisit.poll(); task != null; task = toVisit.poll()) {
            int sleep = task.sleep();
            if (!task.isQueued()) {
                if (sleep == 0 || WaitGraph.hasWayOut(task) || keepsOthers(task)) {
                    remember(task, sleep);
                    return;
                }
                tasks.add(task);
                sleeps.add(sleep);
            }
            for (Scope scope = task.innermost(); scope != null; scope = scope.outer()) {
                List<Task> running = scope.running();
                if (scope.hasMoreThan(running.size())) {
                    remember(null, 0);
                    return;
                }
                toVisit.addAll(running);
            }
        }
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).sleep() != sleeps.get(i)) {
                remember(tasks.get(i), 0);
                return;
            }
        }
        witness = null;
        // A cycle that was closed just now says more than that nothing moves.
        if (!tasks.isEmpty() && !examineSuspects()) {
            resolve(tasks, false);
        }
    }

    private static boolean keepsOthers(Task task) {
        Wait wait = task.waiting();
        return wait != null && wait.keepsOthers();
    }

    /** Whether the witness sleeps on, or computes. */
    private boolean canStillMove() {
        return !witness.isDone() && witness.sleep() == witnessSleep;
    }

    private void remember(Task task, int sleep) {
        witness = task;
        witnessSleep = sleep;
        rescanIfAwake();
    }

    /** A task may compute without ever looking up, and then sleep for good. */
    private void rescanIfAwake() {
        if (witnessSleep == 0 && !rescanning) {
            rescanning = true;
            scheduler.after(UNTIL_NEXT_SCAN, () -> {
                rescanning = false;
                scan();
            });
        }
    }

    private void resolve(List<Task> stuck, boolean isCycle) {
        for (Task task : stuck) {
            Task failed = task.untaken();
            if (failed != null) {
                doom(task, new Untaken(failed));
                return;
            }
        }
        Task victim = victim(stuck);
        if (victim != null) {
            doom(victim, errors.apply(new Deadlock(isCycle, stuck.stream().map(Stuck::of).toList(), victim)));
        }
    }

    private static void doom(Task task, Throwable error) {
        Wait wait = task.waiting();
        if (wait != null) {
            wait.doom(error);
            task.unpark();
        }
    }

    /** The last task whose wait can end by an error, and whose wait is not for tasks if there is one; null when there is none. */
    private static Task victim(List<Task> stuck) {
        Task victim = null;
        boolean forTasks = true;
        for (Task task : stuck) {
            Wait wait = task.waiting();
            if (wait != null && wait.mayFail() && (forTasks || !wait.isForTasks())) {
                victim = task;
                forTasks = wait.isForTasks();
            }
        }
        return victim;
    }
}
