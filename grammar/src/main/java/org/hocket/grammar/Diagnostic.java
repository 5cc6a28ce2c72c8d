package org.hocket.grammar;

import java.util.List;

/**
 * One thing to tell about a script: what is wrong, where, and what to write instead.
 *
 * @param kind    the kind of error, as scripts name it ({@code TypeError}), or {@code SyntaxError}, {@code CheckError}
 * @param message one sentence: the cause, with the real values
 * @param primary the place that is to blame; null where there is none
 * @param labels  other places that matter, and texts for any place
 * @param help    what to write instead; null where nothing can be said
 * @param trail   lines that say how it came to this, innermost first: functions and tasks
 */
public record Diagnostic(String kind, String message, Place primary, List<Label> labels, String help, List<String> trail) {

    /** A place in a source. */
    public record Place(SourceText source, Span span) {
    }

    /** A text beside a place of the primary place's source. */
    public record Label(Span span, String text) {
    }

    public static Diagnostic of(String kind, String message, SourceText source, Span span, String help) {
        return new Diagnostic(kind, message, new Place(source, span), List.of(), help, List.of());
    }
}
