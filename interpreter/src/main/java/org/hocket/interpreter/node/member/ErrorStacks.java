package org.hocket.interpreter.node.member;

import java.util.List;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;

import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.ListValue;

/** The {@code stack} of an error: the names of the functions that were running, innermost first. */
final class ErrorStacks {

    private ErrorStacks() {
    }

    static ListValue of(ErrorValue error) {
        List<TruffleStackTraceElement> elements = error.thrown() == null ? null : TruffleStackTrace.getStackTrace(error.thrown());
        ListValue names = new ListValue();
        if (elements != null) {
            elements.forEach(element -> names.add(element.getTarget().getRootNode().getName()));
        }
        return names;
    }
}
