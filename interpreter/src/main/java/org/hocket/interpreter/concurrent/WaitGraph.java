package org.hocket.interpreter.concurrent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who waits for whom at one moment, as far as it can be reached from some tasks. A task needs one of every group of tasks
 * that it waits for; what cannot go on even if all others that can, do, is stuck.
 *
 * <p>The tasks run on while the graph is drawn. A finding counts only when a second look shows the same sleeps and the same
 * groups: then there was a moment between the looks at which all of it was true, and sleeping tasks change nothing.
 */
final class WaitGraph {

    /** A task, and what it needs. */
    private static final class Node {

        private final Task task;
        private final int sleep;
        private final List<List<Node>> groups = new ArrayList<>();
        private final List<Node> dependants = new ArrayList<>();
        private boolean live;

        Node(Task task) {
            this.task = task;
            this.sleep = task.sleep();
        }
    }

    private final Map<Task, Node> nodes = new IdentityHashMap<>();
    private final ArrayDeque<Node> toDraw = new ArrayDeque<>();

    /** Draws the graph of all that these tasks wait for. */
    WaitGraph(Collection<Task> from) {
        from.forEach(this::node);
        for (Node node = toDraw.poll(); node != null; node = toDraw.poll()) {
            draw(node);
        }
        spreadLife();
    }

    private Node node(Task task) {
        return nodes.computeIfAbsent(task, _ -> {
            Node node = new Node(task);
            toDraw.add(node);
            return node;
        });
    }

    private void draw(Node node) {
        groups(node.task, group -> {
            List<Node> alternatives = new ArrayList<>();
            for (Task task : group) {
                Node needed = node(task);
                needed.dependants.add(node);
                alternatives.add(needed);
            }
            node.groups.add(alternatives);
        });
        // What is needed of a group without members has just become free.
        node.live = !canStick(node) || node.groups.isEmpty() || node.groups.stream().anyMatch(List::isEmpty);
    }

    private static void groups(Task task, Consumer<Iterable<Task>> groups) {
        Wait wait = task.waiting();
        if (wait != null) {
            wait.blockers(groups);
        } else if (task.isQueued()) {
            groups.accept(task.home().holdingSlots());
        }
    }

    private static boolean canStick(Node node) {
        return (node.sleep != 0 || node.task.isQueued()) && !hasWayOut(node.task);
    }

    /** Whether a timer may end its wait. */
    static boolean hasWayOut(Task task) {
        Wait wait = task.waiting();
        if (wait != null && (wait.movesByItself() || wait.doom() != null)) {
            return true;
        }
        return hasDeadline(task);
    }

    static boolean hasDeadline(Task waiting) {
        Task task = waiting;
        Scope scope = task.innermost();
        while (task != null) {
            for (; scope != null; scope = scope.outer()) {
                if (scope.hasDeadline()) {
                    return true;
                }
                if (scope.isShield()) {
                    return false;
                }
            }
            scope = task.home();
            task = task.parent();
        }
        return false;
    }

    /** Marks all that may go on, from the tasks that can. */
    private void spreadLife() {
        ArrayDeque<Node> news = new ArrayDeque<>();
        for (Node node : nodes.values()) {
            if (node.live) {
                news.add(node);
            }
        }
        for (Node node = news.poll(); node != null; node = news.poll()) {
            for (Node dependant : node.dependants) {
                if (!dependant.live && dependant.groups.stream().allMatch(group -> group.stream().anyMatch(each -> each.live))) {
                    dependant.live = true;
                    news.add(dependant);
                }
            }
        }
    }

    boolean isStuck(Task task) {
        Node node = nodes.get(task);
        return node != null && !node.live;
    }

    /** The tasks of a cycle that a stuck task is in or leads to. */
    List<Task> cycle(Task from) {
        List<Node> path = new ArrayList<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Node node = nodes.get(from);
        while (seen.add(node)) {
            path.add(node);
            node = stuckGroup(node).getFirst();
        }
        return path.subList(path.indexOf(node), path.size()).stream().map(each -> each.task).toList();
    }

    /** A group of which no task can go on. */
    private static List<Node> stuckGroup(Node node) {
        return node.groups.stream().filter(group -> group.stream().noneMatch(each -> each.live)).findFirst().orElseThrow();
    }

    /** Whether what keeps these tasks stuck is still as it was drawn. */
    boolean stillHolds(Collection<Task> stuck) {
        Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<Node> reached = new ArrayDeque<>();
        stuck.forEach(task -> reached.add(nodes.get(task)));
        for (Node node = reached.poll(); node != null; node = reached.poll()) {
            if (all.add(node)) {
                reached.addAll(stuckGroup(node));
            }
        }
        return all.stream().allMatch(WaitGraph::hasSameGroup) && all.stream().allMatch(node -> node.sleep == node.task.sleep());
    }

    private static boolean hasSameGroup(Node node) {
        Set<Task> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
        stuckGroup(node).forEach(each -> drawn.add(each.task));
        boolean[] found = new boolean[1];
        groups(node.task, group -> {
            Set<Task> now = Collections.newSetFromMap(new IdentityHashMap<>());
            group.forEach(now::add);
            found[0] |= now.equals(drawn);
        });
        return found[0];
    }
}
