package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * What is layout in a {@code """…"""}: its first line end, a last line of blanks with the line end before it, and the
 * indentation that all of its lines share. Lines of blanks do not count for the latter; a hole ends a line's indentation.
 */
final class TextIndentation {

    private final List<String> pieces = new ArrayList<>();
    private final int shared;

    TextIndentation(List<HocketParser.StringPartContext> parts) {
        for (HocketParser.StringPartContext part : parts) {
            pieces.add(part.STRING_TEXT() == null ? null : part.getText().replace("\r\n", "\n"));
        }
        joinTexts();
        boolean opensLine = dropFirstLineEnd();
        dropLastBlankLine();
        shared = sharedIndentation(opensLine);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) != null) {
                pieces.set(i, strip(pieces.get(i), i == 0 && opensLine));
            }
        }
    }

    /** The text of the piece with that index, without layout. */
    String strip(int index) {
        return pieces.get(index);
    }

    /** Quotes in a text are tokens of their own; neighbours become one piece, the others empty. */
    private void joinTexts() {
        StringBuilder joined = new StringBuilder();
        int first = -1;
        for (int i = 0; i <= pieces.size(); i++) {
            String piece = i < pieces.size() ? pieces.get(i) : null;
            if (piece == null) {
                if (first >= 0) {
                    pieces.set(first, joined.toString());
                    joined.setLength(0);
                    first = -1;
                }
            } else {
                joined.append(piece);
                if (first < 0) {
                    first = i;
                } else {
                    pieces.set(i, "");
                }
            }
        }
    }

    private boolean dropFirstLineEnd() {
        String first = pieces.isEmpty() ? null : pieces.getFirst();
        int end = first == null ? -1 : first.indexOf('\n');
        boolean dropped = end >= 0 && first.substring(0, end).isBlank();
        if (dropped) {
            pieces.set(0, first.substring(end + 1));
        }
        return dropped;
    }

    private void dropLastBlankLine() {
        int last = pieces.size() - 1;
        while (last > 0 && "".equals(pieces.get(last))) {
            last--;
        }
        String text = last < 0 ? null : pieces.get(last);
        int end = text == null ? -1 : text.lastIndexOf('\n');
        if (text != null && text.substring(end + 1).isBlank() && (end >= 0 || last == 0)) {
            pieces.set(last, end < 0 ? "" : text.substring(0, end));
        }
    }

    private int sharedIndentation(boolean opensLine) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < pieces.size(); i++) {
            String[] lines = pieces.get(i) == null ? new String[0] : pieces.get(i).split("\n", -1);
            for (int line = i == 0 && opensLine ? 0 : 1; line < lines.length; line++) {
                boolean hole = line == lines.length - 1 && i + 1 < pieces.size();
                if (hole || !lines[line].isBlank()) {
                    least = Math.min(least, indentation(lines[line]));
                }
            }
        }
        if (opensLine && pieces.getFirst() == null) {
            least = 0;
        }
        return least;
    }

    private static int indentation(String line) {
        int count = 0;
        while (count < line.length() && (line.charAt(count) == ' ' || line.charAt(count) == '\t')) {
            count++;
        }
        return count;
    }

    private String strip(String piece, boolean opensLine) {
        StringBuilder stripped = new StringBuilder(piece.length());
        String[] lines = piece.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                stripped.append('\n');
            }
            boolean start = line > 0 || opensLine;
            stripped.append(start ? lines[line].substring(Math.min(shared, indentation(lines[line]))) : lines[line]);
        }
        return stripped.toString();
    }
}
