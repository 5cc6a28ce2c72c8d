package org.hocket.interpreter.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;

/** Follows variables into the closures that use them, and outside {@code var}s through the functions that use them. */
final class CaptureAnalysis {

    private final Resolution resolution;
    private final Report report;
    private final List<Naming> namings = new ArrayList<>();

    /**
     * A place that names a function.
     *
     * @param from  the unit that holds the place
     * @param owner the unit in which the function is declared
     */
    private record Naming(CodeUnit from, Declaration.Function function, CodeUnit owner, Span place) {
    }

    CaptureAnalysis(Resolution resolution, Report report) {
        this.resolution = resolution;
        this.report = report;
    }

    /** Notes that {@code user} uses a variable, at {@code place}. */
    void use(Variable variable, CodeUnit user, Span place) {
        List<CodeUnit> path = path(user, variable.owner());
        if (path.isEmpty()) {
            return;
        }
        variable.markCaptured();
        int task = outermostTask(path);
        for (int i = 0; i < path.size(); i++) {
            boolean copied = i <= task;
            if (!variable.topLevel() || variable.mutable() && copied) {
                path.get(i).addCapture(variable);
            }
            if (variable.mutable() && !copied) {
                path.get(i).markOutsideUse(new CodeUnit.OutsideUse(variable, place, null));
            }
        }
    }

    /** Notes that {@code user} names a function, at {@code place}. */
    void name(Declaration.Function function, CodeUnit owner, CodeUnit user, Span place) {
        namings.add(new Naming(user, function, owner, place));
    }

    /** Whether {@code user} sees a copy of the variable, because a task between the two made one. */
    boolean isCopy(Variable variable, CodeUnit user) {
        return copyingTask(variable, user) != null;
    }

    /** The task that works on a copy of the variable where that unit uses it; null where none does. */
    CodeUnit copyingTask(Variable variable, CodeUnit user) {
        List<CodeUnit> path = path(user, variable.owner());
        int task = outermostTask(path);
        return task < 0 ? null : path.get(task);
    }

    /** To be called when all uses are known: follows the functions that name each other, and reports tasks that may not. */
    void finish() {
        Map<CodeUnit, List<Naming>> places = namings.stream()
                .collect(Collectors.groupingBy(naming -> resolution.unit(naming.function())));
        Deque<CodeUnit> users = new ArrayDeque<>();
        places.keySet().stream().filter(CodeUnit::usesOutsideVar).forEach(users::add);
        while (!users.isEmpty()) {
            CodeUnit user = users.remove();
            for (Naming place : places.getOrDefault(user, List.of())) {
                follow(place, user.outsideUse().variable(), users);
            }
        }
        for (Naming naming : namings) {
            CodeUnit.OutsideUse use = resolution.unit(naming.function()).outsideUse();
            List<CodeUnit> path = path(naming.from(), naming.owner());
            int task = outermostTask(path);
            if (use != null && task >= 0) {
                reportForeign(naming, use, path.get(task));
            }
        }
    }

    /** @param users gets the units that turn out to use the variable */
    private static void follow(Naming naming, Variable variable, Deque<CodeUnit> users) {
        for (CodeUnit unit : path(naming.from(), naming.owner())) {
            if (unit.kind() == CodeUnit.Kind.TASK) {
                break;
            }
            if (unit.markOutsideUse(new CodeUnit.OutsideUse(variable, naming.place(), naming.function().name().text()))) {
                users.add(unit);
            }
        }
    }

    private void reportForeign(Naming naming, CodeUnit.OutsideUse use, CodeUnit task) {
        String name = naming.function().name().text();
        String variable = use.variable().name();
        report.error(naming.place(), "`" + name + "` uses the `var` `" + variable + "`"
                        + (use.through() == null ? "" : " through `" + use.through() + "`")
                        + ", so only the task that made it may call it",
                "pass the value to `" + name + "` as an argument and return the new one, or call it outside the `"
                        + wordOf(task) + "`",
                new Diagnostic.Label(use.variable().declaration(), "the `var`"),
                new Diagnostic.Label(use.place(), "`" + name + "` uses it here"));
    }

    private static String wordOf(CodeUnit task) {
        return switch (task.syntax()) {
            case Expression.Parallel _ -> "parallel for";
            case Expression.Spawn _ -> "spawn";
            default -> "async";
        };
    }

    /** The units from {@code user} outwards, without {@code owner}. */
    private static List<CodeUnit> path(CodeUnit user, CodeUnit owner) {
        List<CodeUnit> path = new ArrayList<>();
        for (CodeUnit unit = user; unit != owner; unit = unit.parent()) {
            path.add(unit);
        }
        return path;
    }

    private static int outermostTask(List<CodeUnit> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).kind() == CodeUnit.Kind.TASK) {
                return i;
            }
        }
        return -1;
    }
}
