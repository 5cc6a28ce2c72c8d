package org.hocket.grammar;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text.
 *
 * @param span        what goes
 * @param replacement what stands there instead; without ends of lines
 */
record Edit(Span span, String replacement) {

    static Edit insert(int at, String text) {
        return new Edit(new Span(at, at), text);
    }

    static Edit delete(Span span) {
        return new Edit(span, "");
    }

    /** That stretch of a text with those edits, all of which stand in it, on one line. */
    static String applied(SourceText source, Span whole, List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int next = whole.start();
        for (Edit edit : edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList()) {
            text.append(source.text(), next, edit.span().start()).append(edit.replacement());
            next = edit.span().end();
        }
        return text.append(source.text(), next, whole.end()).toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
