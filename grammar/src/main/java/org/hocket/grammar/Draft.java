package org.hocket.grammar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A script as it reads with some of its mistakes mended. Whatever stands in it knows where that was in the script, and
 * every line keeps its number.
 */
final class Draft {

    private final SourceText source;

    /** For each index of the text, its end included, the index in the script. */
    private final int[] origins;

    private Draft(SourceText source, int[] origins) {
        this.source = source;
        this.origins = origins;
    }

    static Draft of(SourceText script) {
        int[] origins = new int[script.text().length() + 1];
        Arrays.setAll(origins, i -> i);
        return new Draft(script, origins);
    }

    SourceText source() {
        return source;
    }

    /** Where that stretch of the draft stands in the script. */
    Span origin(Span span) {
        int start = origins[span.start()];
        int end = span.length() == 0 ? start : Math.min(origins[span.end()], origins[span.end() - 1] + 1);
        return new Span(start, Math.max(start, end));
    }

    /** @param edits none of which overlap */
    Draft with(List<Edit> edits) {
        String text = source.text();
        StringBuilder edited = new StringBuilder(text.length() + 64);
        int[] moved = new int[text.length() + 1 + edits.stream().mapToInt(edit -> edit.replacement().length() + edit.span().length()).sum()];
        int next = 0;
        for (Edit edit : edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList()) {
            System.arraycopy(origins, next, moved, edited.length(), edit.span().start() - next);
            edited.append(text, next, edit.span().start());
            String replacement = edit.replacement() + lineEnds(text, edit.span());
            Arrays.fill(moved, edited.length(), edited.length() + replacement.length(), origins[edit.span().start()]);
            edited.append(replacement);
            next = edit.span().end();
        }
        System.arraycopy(origins, next, moved, edited.length(), origins.length - next);
        edited.append(text, next, text.length());
        return new Draft(new SourceText(source.name(), edited.toString(), source.start()), Arrays.copyOf(moved, edited.length() + 1));
    }

    private static String lineEnds(String text, Span span) {
        long ends = text.substring(span.start(), span.end()).chars().filter(sign -> sign == '\n').count();
        return "\n".repeat((int) ends);
    }
}
