package org.hocket.interpreter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.hocket.grammar.Diagnostic.Place;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.RecordType;

/**
 * How it came to an error: what a process that ended had to say, the functions and tasks that the error ended, innermost
 * first, then the errors before and beside it.
 */
public final class ErrorTrail {

    private static final int MOST_RELATED = 12;
    private static final int LONGEST_MESSAGE = 200;
    private static final int MOST_COMPLAINTS = 20;

    private final List<String> lines = new ArrayList<>();
    private final Set<ErrorValue> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private ErrorTrail() {
    }

    static List<String> of(HocketError error) {
        ErrorTrail trail = new ErrorTrail();
        List<String> related = trail.related(error.value());
        List<String> lines = complaints(error.value());
        lines.addAll(stack(error));
        lines.addAll(related);
        return lines;
    }

    /** The last lines that a process wrote to its standard error. */
    private static List<String> complaints(ErrorValue error) {
        int field = error.type() == RecordType.of(ErrorKind.PROCESS) ? error.type().indexOf("stderr") : -1;
        if (field < 0 || !(error.get(field) instanceof String written)) {
            return new ArrayList<>();
        }
        List<String> lines = written.lines().map(line -> "stderr: " + cut(line)).toList();
        return new ArrayList<>(lines.subList(Math.max(0, lines.size() - MOST_COMPLAINTS), lines.size()));
    }

    /** What scripts get as the {@code stack} of an error: where it arose, then as it is printed. */
    public static List<String> withPlace(HocketError error) {
        Place place = ErrorReport.place(error);
        List<String> lines = stack(error);
        if (place != null) {
            lines.addFirst("at " + ErrorReport.locate(place));
        }
        return lines;
    }

    /** The functions and tasks that it ended; those of the process in which it arose come first. */
    static List<String> stack(HocketError error) {
        CallStack calls = CallStack.of(error);
        List<String> lines = new ArrayList<>(error.accountGiven() == null ? List.of() : error.accountGiven().stack());
        lines.addAll(Folding.of(calls.lines(), calls.complete()));
        List<String> tasks = new ArrayList<>();
        for (Task task = error.task(); task != null && task.parent() != null; task = task.parent()) {
            String item = error.item(task);
            tasks.add(item == null ? "in task " + task.name() + startedAt(", started at ", task)
                    : "in " + item + startedAt(" of the parallel for at ", task));
        }
        lines.addAll(Folding.of(tasks, true));
        return lines;
    }

    private static String startedAt(String word, Task task) {
        String place = ErrorReport.locateOrigin(task.origin());
        return place == null ? "" : word + place;
    }

    private List<String> related(ErrorValue error) {
        told.add(error);
        tellRelated(error, "");
        return lines;
    }

    /** Tells what is beside an error and before it; each error once, as one may be its own cause in the end. */
    private void tellRelated(ErrorValue error, String indent) {
        for (ErrorValue each = error; each != null; each = each.cause()) {
            String margin = each == error ? indent : indent + "  ";
            if (each != error && !tell(indent + "caused by ", each)) {
                return;
            }
            if (each.thrown() instanceof HocketError thrown) {
                for (ErrorValue suppressed : thrown.suppressedErrors()) {
                    if (tell(margin + "beside it: ", suppressed)) {
                        tellRelated(suppressed, margin + "  ");
                    }
                }
            }
        }
    }

    /** Whether it was told now: not where it was before, or where there are too many. */
    private boolean tell(String beginning, ErrorValue error) {
        if (!told.add(error) || lines.size() > MOST_RELATED) {
            return false;
        }
        lines.add(lines.size() == MOST_RELATED ? "… and further errors" : beginning + brief(error));
        return lines.size() <= MOST_RELATED;
    }

    private static String brief(ErrorValue error) {
        String message = error.message();
        String line = message.lines().findFirst().orElse("");
        String shown = line.length() == message.length() ? cut(line) : beginning(line) + "…";
        Place place = error.thrown() instanceof HocketError thrown ? ErrorReport.place(thrown) : null;
        return error.kind() + ": " + shown + (place == null ? "" : ", at " + ErrorReport.locate(place));
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_MESSAGE ? line : beginning(line) + "…";
    }

    private static String beginning(String line) {
        return line.substring(0, line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), LONGEST_MESSAGE)));
    }
}
