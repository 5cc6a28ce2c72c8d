package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.Span;

/** Gathers what is wrong with a file. */
final class Report {

    private static final String KIND = "CheckError";

    private final SourceText source;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Report(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    /** An error with a second place that it comes from. */
    void error(Span place, String message, String help, Span origin, String label) {
        error(place, message, help, new Diagnostic.Label(origin, label));
    }

    /**
     * @param help   what to write instead; null where nothing can be said
     * @param labels further places that it comes from
     */
    void error(Span place, String message, String help, Diagnostic.Label... labels) {
        diagnostics.add(new Diagnostic(KIND, message, new Diagnostic.Place(source, place), List.of(labels), help, List.of()));
    }

    /** Whether something was said of that very place. */
    boolean blames(Span place) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.primary().span().equals(place));
    }

    /** Takes back what was said of a place, for who knows more of it. */
    void withdraw(Span place) {
        diagnostics.removeIf(diagnostic -> diagnostic.primary().span().equals(place));
    }

    /** All errors, in the order of the text. */
    List<Diagnostic> diagnostics() {
        return diagnostics.stream().distinct()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.primary().span().start())
                        .thenComparingInt(d -> d.primary().span().end()))
                .toList();
    }
}
