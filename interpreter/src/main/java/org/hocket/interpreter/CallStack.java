package org.hocket.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.nodes.RootNode;

import org.hocket.grammar.Diagnostic.Place;
import org.hocket.interpreter.node.HocketRootNode;

/**
 * The functions of a script that were running when an error arose, innermost first.
 *
 * @param elements those of the library and of the interpreter are among them
 * @param complete whether it reaches to where the task begins
 */
record CallStack(List<TruffleStackTraceElement> elements, boolean complete) {

    static CallStack of(HocketError error) {
        List<TruffleStackTraceElement> elements = TruffleStackTrace.getStackTrace(error);
        return elements == null ? new CallStack(List.of(), true)
                : new CallStack(elements, elements.size() < RenderedException.STACK_LIMIT);
    }

    /** The innermost place in a script; null where there is none. */
    Place innermost() {
        return elements.stream().map(element -> ErrorReport.place(element.getLocation())).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    /** A line for each function, with the place of its call where that is in a script. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            RootNode root = elements.get(i).getTarget().getRootNode();
            boolean cut = !complete && i == elements.size() - 1;
            if (root instanceof HocketRootNode task && task.kind() == HocketRootNode.Kind.TASK) {
                return lines;
            }
            if (root instanceof HocketRootNode function && function.kind() == HocketRootNode.Kind.FUNCTION && !cut) {
                Place call = i + 1 < elements.size() ? ErrorReport.place(elements.get(i + 1).getLocation()) : null;
                lines.add("in " + name(function) + (call == null ? "" : ", called at " + ErrorReport.locate(call)));
            }
        }
        return lines;
    }

    private static String name(HocketRootNode function) {
        return function.isAnonymous() ? "the function at " + ErrorReport.locate(function.place()) : function.getName();
    }
}
