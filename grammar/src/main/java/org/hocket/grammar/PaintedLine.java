package org.hocket.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A line of text with a colour for each UTF-16 unit of it. */
final class PaintedLine {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final StringBuilder text = new StringBuilder();
    private final List<Paint> paints = new ArrayList<>();

    /** Control characters, which a terminal would obey, are shown as replaced; texts may hold whatever a script throws. */
    PaintedLine append(String added, Paint paint) {
        text.append(CONTROLS.matcher(added).replaceAll("\uFFFD"));
        paints.addAll(Collections.nCopies(added.length(), paint));
        return this;
    }

    PaintedLine append(PaintedLine other) {
        text.append(other.text);
        paints.addAll(other.paints);
        return this;
    }

    /** Writes over what stands at some column, which may be beyond the end. */
    void draw(int column, String drawn, Paint paint) {
        int end = column + drawn.length();
        if (text.length() < end) {
            append(" ".repeat(end - text.length()), Paint.PLAIN);
        }
        text.replace(column, end, drawn);
        Collections.fill(paints.subList(column, end), paint);
    }

    int length() {
        return text.length();
    }

    /** Without blanks at its end. */
    String plain() {
        return text.toString().stripTrailing();
    }

    /** The same with the codes that make a terminal show the colours. */
    String coloured() {
        StringBuilder coloured = new StringBuilder();
        int end = plain().length();
        for (int i = 0; i < end;) {
            int start = i;
            while (i < end && paints.get(i) == paints.get(start)) {
                i++;
            }
            coloured.append(paints.get(start).around(text.substring(start, i)));
        }
        return coloured.toString();
    }
}
