package org.hocket.interpreter;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.Diagnostic.Place;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.Span;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.HocketRootNode;
import org.hocket.interpreter.value.ErrorValue;

/** What the one printer of errors shows of an error that happened at run time. */
final class ErrorReport {

    private static final int TRAIL_LIMIT = 12;

    private ErrorReport() {
    }

    static Diagnostic of(HocketError error) {
        Place place = place(error);
        ErrorValue value = error.value();
        return new Diagnostic(value.kind(), value.message(), place, place == null ? List.of() : error.labels(), error.help(),
                trail(error));
    }

    private static Place place(HocketError error) {
        Place place = place(error.getLocation());
        return place == null || error.span() == null ? place : new Place(place.source(), error.span());
    }

    /** The place of a node, or null for one that stands in no script. */
    static Place place(Node node) {
        SourceSection section = node == null ? null : node.getEncapsulatingSourceSection();
        if (section == null || !(node.getRootNode() instanceof HocketRootNode root)) {
            return null;
        }
        return new Place(root.sourceText(), new Span(section.getCharIndex(), section.getCharEndIndex()));
    }

    private static List<String> trail(HocketError error) {
        List<String> lines = new ArrayList<>();
        addCalls(error, lines);
        for (Task task = error.task(); task != null && task.parent() != null; task = task.parent()) {
            lines.add("in task " + task.name() + startedAt(task));
        }
        addOthers(error, lines);
        return lines;
    }

    private static String startedAt(Task task) {
        Place place = task.origin() instanceof Node node ? place(node) : null;
        return place == null ? "" : ", started at " + locate(place);
    }

    private static void addCalls(HocketError error, List<String> lines) {
        List<TruffleStackTraceElement> elements = TruffleStackTrace.getStackTrace(error);
        if (elements == null) {
            return;
        }
        List<String> calls = new ArrayList<>();
        for (TruffleStackTraceElement element : elements) {
            String name = element.getTarget().getRootNode() instanceof HocketRootNode root ? root.callName() : null;
            if (name != null) {
                calls.add("in " + name);
            }
        }
        addFolded(calls, lines);
    }

    /** Adds the lines, runs of equal ones as one, and no more than can be read. */
    private static void addFolded(List<String> calls, List<String> lines) {
        int first = lines.size();
        for (int i = 0; i < calls.size();) {
            int run = i + 1;
            while (run < calls.size() && calls.get(run).equals(calls.get(i))) {
                run++;
            }
            if (lines.size() - first == TRAIL_LIMIT) {
                lines.add("…");
                return;
            }
            lines.add(run - i == 1 ? calls.get(i) : calls.get(i) + ", " + (run - i) + " times or more");
            i = run;
        }
    }

    private static void addOthers(HocketError error, List<String> lines) {
        if (error.value().cause() instanceof ErrorValue cause) {
            lines.add("caused by " + brief(cause));
        }
        error.suppressedErrors().forEach(suppressed -> lines.add("beside it: " + brief(suppressed)));
    }

    private static String brief(ErrorValue value) {
        Place place = value.thrown() instanceof HocketError error ? place(error) : null;
        return value.kind() + ": " + value.message() + (place == null ? "" : ", at " + locate(place));
    }

    private static String locate(Place place) {
        SourceText source = place.source();
        return source.locate(place.span().start());
    }
}
