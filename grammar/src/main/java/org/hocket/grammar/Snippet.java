package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

/** One line of a source as errors show it: its text, and below it the marks with their texts. */
final class Snippet {

    /** A line longer than this shows only a window around its first mark. */
    private static final int MAX_WIDTH = 120;

    /** How much of a long line is shown before its mark. */
    private static final int LEAD = 40;

    private static final String TAB = "    ";

    private final StringBuilder text = new StringBuilder();
    private final List<SnippetMark> marks;
    private final int lineStart;
    private final String line;
    private final int from;
    private final int to;

    /** For each UTF-16 unit of the window, and its end, the column on the screen, from 0. */
    private final int[] columns;

    /** @param marks in the order of their starts, none empty */
    Snippet(SourceText source, int lineNumber, List<SnippetMark> marks) {
        this.marks = marks;
        lineStart = source.lineStart(lineNumber);
        line = source.lineText(lineNumber);
        boolean whole = line.length() <= MAX_WIDTH;
        from = whole ? 0 : boundary(Math.max(0, focus() - LEAD));
        to = whole ? line.length() : boundary(Math.min(line.length(), from + MAX_WIDTH));
        columns = new int[to - from + 1];
        layOut();
    }

    private int focus() {
        SnippetMark mark = marks.stream().filter(SnippetMark::primary).findFirst().orElse(marks.getFirst());
        return Math.min(mark.span().start() - lineStart, line.length());
    }

    /** The index itself, or the one before it where it would cut a code point in two. */
    private int boundary(int index) {
        boolean cuts = index > 0 && index < line.length() && Character.isSurrogatePair(line.charAt(index - 1), line.charAt(index));
        return cuts ? index - 1 : index;
    }

    private void layOut() {
        int column = 0;
        if (from > 0) {
            text.append('…');
            column++;
        }
        for (int i = from; i < to; ) {
            int point = line.codePointAt(i);
            int units = Character.charCount(point);
            for (int unit = 0; unit < units; unit++) {
                columns[i - from + unit] = column;
            }
            column += show(point);
            i += units;
        }
        columns[to - from] = column;
        if (to < line.length()) {
            text.append('…');
        }
    }

    /** Appends a code point as it is shown, and gives its width in columns. */
    private int show(int point) {
        if (point == '\t') {
            text.append(TAB);
            return TAB.length();
        }
        if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE || reorders(point)) {
            text.append('\uFFFD');
            return 1;
        }
        text.appendCodePoint(point);
        return width(point);
    }

    /** Characters that would have a terminal show the rest of the line in another order. */
    private static boolean reorders(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /** East Asian scripts and emoji, which terminals give two columns. */
    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFF60
                || point >= 0x1F300 && point <= 0x1FAFF || point >= 0x20000 && point <= 0x3FFFD;
    }

    String text() {
        return text.toString();
    }

    private int start(SnippetMark mark) {
        return column(mark.span().start());
    }

    /** A mark is at least one column wide; one that goes on in further lines ends with this one. */
    private int end(SnippetMark mark) {
        return Math.max(start(mark) + 1, column(mark.span().end()));
    }

    private int column(int offset) {
        int index = Math.clamp(offset - lineStart, from, to);
        return columns[index - from];
    }

    /** The row of marks, with the text of the last one, and a row for each other text. */
    List<PaintedLine> underlines() {
        List<PaintedLine> rows = new ArrayList<>();
        PaintedLine row = new PaintedLine();
        for (SnippetMark mark : marks) {
            if (!mark.primary()) {
                row.draw(start(mark), "-".repeat(end(mark) - start(mark)), mark.paint());
            }
        }
        for (SnippetMark mark : marks) {
            if (mark.primary()) {
                row.draw(start(mark), "^".repeat(end(mark) - start(mark)), mark.paint());
            }
        }
        SnippetMark last = marks.getLast();
        boolean beside = end(last) == row.length();
        if (beside && !last.text().isEmpty()) {
            row.append(" " + last.text(), last.paint());
        }
        rows.add(row);
        List<SnippetMark> below = marks.stream().filter(mark -> !mark.text().isEmpty() && !(beside && mark == last)).toList();
        for (int i = below.size() - 1; i >= 0; i--) {
            rows.add(textRow(below, i));
        }
        return rows;
    }

    /** The text of one mark below it, with lines up to the marks whose texts are still to come. */
    private PaintedLine textRow(List<SnippetMark> below, int index) {
        PaintedLine row = new PaintedLine();
        for (int i = 0; i < index; i++) {
            if (start(below.get(i)) < start(below.get(index))) {
                row.draw(start(below.get(i)), "|", below.get(i).paint());
            }
        }
        row.draw(start(below.get(index)), below.get(index).text(), below.get(index).paint());
        return row;
    }
}
