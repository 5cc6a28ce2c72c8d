package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * What is layout in a {@code """…"""}: its first line end, a last line of blanks with the line end before it, and the
 * indentation that all of its lines share. Lines of blanks do not count for the latter.
 */
final class Indentation {

    private Indentation() {
    }

    /** @param pieces the texts as written; null for a hole between two of them */
    static List<String> strip(List<String> pieces) {
        List<String> texts = new ArrayList<>();
        for (String piece : pieces) {
            texts.add(piece == null ? null : piece.replace("\r\n", "\n"));
        }
        boolean opensLine = dropFirstLineEnd(texts);
        dropLastBlankLine(texts);
        int shared = shared(texts, opensLine);
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i) != null) {
                texts.set(i, stripLines(texts.get(i), i == 0 && opensLine, shared));
            }
        }
        return texts;
    }

    private static boolean dropFirstLineEnd(List<String> texts) {
        String first = texts.isEmpty() ? null : texts.getFirst();
        int end = first == null ? -1 : first.indexOf('\n');
        boolean dropped = end >= 0 && first.substring(0, end).isBlank();
        if (dropped) {
            texts.set(0, first.substring(end + 1));
        }
        return dropped;
    }

    private static void dropLastBlankLine(List<String> texts) {
        String last = texts.isEmpty() ? null : texts.getLast();
        if (last == null) {
            return;
        }
        int end = last.lastIndexOf('\n');
        boolean wholeLine = end >= 0 || texts.size() == 1;
        if (wholeLine && last.substring(end + 1).isBlank()) {
            texts.set(texts.size() - 1, last.substring(0, Math.max(end, 0)));
        }
    }

    private static int shared(List<String> texts, boolean opensLine) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < texts.size(); i++) {
            String[] lines = texts.get(i) == null ? new String[0] : texts.get(i).split("\n", -1);
            for (int line = i == 0 && opensLine ? 0 : 1; line < lines.length; line++) {
                boolean beforeHole = line == lines.length - 1 && i + 1 < texts.size();
                if (beforeHole || !lines[line].isBlank()) {
                    least = Math.min(least, width(lines[line]));
                }
            }
        }
        return least;
    }

    private static int width(String line) {
        int width = 0;
        while (width < line.length() && (line.charAt(width) == ' ' || line.charAt(width) == '\t')) {
            width++;
        }
        return width;
    }

    private static String stripLines(String text, boolean opensLine, int shared) {
        String[] lines = text.split("\n", -1);
        for (int line = opensLine ? 0 : 1; line < lines.length; line++) {
            lines[line] = lines[line].substring(Math.min(shared, width(lines[line])));
        }
        return String.join("\n", lines);
    }
}
