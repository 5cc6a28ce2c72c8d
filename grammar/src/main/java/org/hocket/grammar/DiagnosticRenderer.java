package org.hocket.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one printer of errors: a header, the place with the lines that matter, what to write instead, and how it came to
 * this.
 *
 * <pre>
 * error[TypeError]: cannot add int and string
 *   --> report.hk:3:15
 *    |
 *  3 |   let s = total + name
 *    |           ----- ^ ---- string "Ada"
 *    |           int 3
 *    |
 *    = help: to join text, write "{total}{name}"
 *   in task fetch(2), started at report.hk:11:9
 * </pre>
 */
public final class DiagnosticRenderer {

    private final Diagnostic diagnostic;
    private final List<String> rows = new ArrayList<>();
    private String margin = "  ";

    private DiagnosticRenderer(Diagnostic diagnostic) {
        this.diagnostic = diagnostic;
    }

    /** Several lines without an end of line after the last, and without blanks at the end of any. */
    public static String render(Diagnostic diagnostic) {
        return new DiagnosticRenderer(diagnostic).render();
    }

    /** Two rows: the line of a text in which the span begins, and what marks the span. */
    public static String excerpt(String text, Span span) {
        SourceText source = new SourceText("", text);
        Snippet snippet = new Snippet(source, source.line(span.start()), List.of(new SnippetMark(span, "", true)));
        return snippet.text() + "\n" + snippet.underlines().getFirst();
    }

    private String render() {
        rows.add("error[" + diagnostic.kind() + "]: " + diagnostic.message());
        if (diagnostic.primary() != null) {
            addPlace(diagnostic.primary());
        }
        if (diagnostic.help() != null) {
            rows.add(margin + "= help: " + diagnostic.help());
        }
        diagnostic.trail().forEach(line -> rows.add("  " + line));
        return String.join("\n", rows.stream().map(String::stripTrailing).toList());
    }

    private void addPlace(Diagnostic.Place primary) {
        SourceText source = primary.source();
        TreeMap<Integer, List<SnippetMark>> lines = marks(primary);
        int digits = String.valueOf(lines.lastKey()).length();
        margin = " ".repeat(digits + 2);
        rows.add(" ".repeat(digits + 1) + "--> " + source.locate(primary.span().start()));
        rows.add(margin + "|");
        int before = 0;
        for (Map.Entry<Integer, List<SnippetMark>> line : lines.entrySet()) {
            if (before > 0 && line.getKey() > before + 1) {
                rows.add("...");
            }
            before = line.getKey();
            Snippet snippet = new Snippet(source, before, line.getValue());
            rows.add(" " + " ".repeat(digits - String.valueOf(before).length()) + before + " | " + snippet.text());
            snippet.underlines().forEach(row -> rows.add(margin + "| " + row));
        }
        if (diagnostic.help() != null) {
            rows.add(margin + "|");
        }
    }

    /** What is to be marked, by line. The label of the primary place stands at its own mark. */
    private TreeMap<Integer, List<SnippetMark>> marks(Diagnostic.Place primary) {
        TreeMap<Integer, List<SnippetMark>> lines = new TreeMap<>();
        List<Diagnostic.Label> labels = new ArrayList<>(diagnostic.labels());
        boolean labelled = labels.stream().anyMatch(label -> label.span().equals(primary.span()));
        if (!labelled) {
            labels.add(new Diagnostic.Label(primary.span(), ""));
        }
        labels.sort(Comparator.comparingInt((Diagnostic.Label label) -> label.span().start()));
        for (Diagnostic.Label label : labels) {
            lines.computeIfAbsent(primary.source().line(label.span().start()), _ -> new ArrayList<>())
                    .add(new SnippetMark(label.span(), label.text(), label.span().equals(primary.span())));
        }
        return lines;
    }
}
