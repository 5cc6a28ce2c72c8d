package org.hocket.interpreter;

import java.util.ArrayList;
import java.util.List;

/** Long lists of calls, made short enough to read: what repeats is shown once, and of many lines the first and last ones. */
final class Folding {

    /** Functions that call each other in a longer circle are not recognized. */
    private static final int LONGEST_CIRCLE = 4;

    private static final int FIRST = 9;
    private static final int LAST = 3;

    private Folding() {
    }

    /** @param complete whether no further lines were left out before */
    static List<String> of(List<String> lines, boolean complete) {
        List<String> folded = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            int period = period(lines, i);
            int times = times(lines, i, period);
            List<String> circle = lines.subList(i, i + period);
            i += period * times;
            String count = times + (complete || lines.size() - i >= period ? " times" : " times or more");
            if (times == 1) {
                folded.addAll(circle);
            } else if (period == 1) {
                folded.add(circle.getFirst() + ", " + count);
            } else {
                folded.addAll(circle);
                folded.add("… these " + period + " lines " + count);
            }
        }
        return cut(folded);
    }

    /** The length of the shortest circle that begins here; 1 where none does. */
    private static int period(List<String> lines, int start) {
        for (int period = 1; period <= LONGEST_CIRCLE; period++) {
            if (times(lines, start, period) > 1) {
                return period;
            }
        }
        return 1;
    }

    /** How often the lines from {@code start} repeat in a row. */
    private static int times(List<String> lines, int start, int period) {
        int end = start + period;
        while (end < lines.size() && lines.get(end).equals(lines.get(end - period))) {
            end++;
        }
        return (end - start) / period;
    }

    private static List<String> cut(List<String> lines) {
        int left = lines.size() - FIRST - LAST;
        if (left <= 1) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, FIRST));
        shown.add("… " + left + " more");
        shown.addAll(lines.subList(lines.size() - LAST, lines.size()));
        return shown;
    }
}
