package org.hocket.interpreter.progress;

import java.util.List;
import java.util.Locale;

/**
 * What people read of a map's progress, such as {@code  42% ████░░ 1.2M items/s, 3s left}.
 *
 * @param columns how many the terminal has; the text is shorter than that, as some terminals begin a new line at the last column
 * @param ascii   whether it keeps to ASCII
 */
public record ProgressText(int columns, boolean ascii) {

    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 5;
    /** What the bar leaves to the text behind it, so that its length does not change with that of the numbers. */
    private static final int BESIDE_BAR = 38;

    private static final String[] THOUSANDS = {"", "k", "M", "G", "T", "P", "E"};
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int MOST_DAYS = 99;

    /**
     * The text for a map.
     *
     * @param done  how many items are
     * @param total how many there are; -1 where that is not known
     * @param rate  how many are done in a second; 0 where that is not known
     */
    String of(long done, long total, double rate) {
        return total < 0 ? counted(done, rate) : shared(done, total, rate);
    }

    private String counted(long done, double rate) {
        String count = String.format(Locale.ROOT, "%,d", done) + (done == 1 ? " item" : " items") + " done";
        return firstFitting(rate > 0 ? List.of(count + ", " + shown(rate), count) : List.of(count));
    }

    private String shared(long done, long total, double rate) {
        String share = String.format(Locale.ROOT, "%3d%%", percent(done, total));
        int cells = Math.min(LONGEST_BAR, columns - BESIDE_BAR - share.length());
        String begin = cells < SHORTEST_BAR ? share : share + " " + bar(done, total, cells);
        if (rate <= 0) {
            return firstFitting(List.of(begin, share));
        }
        String left = left((total - done) / rate);
        return firstFitting(List.of(begin + " " + shown(rate) + ", " + left, share + " " + left, share));
    }

    /** Rounded down, so that 100 says that all are done. */
    private static int percent(long done, long total) {
        return done >= total ? 100 : Math.min(99, (int) (100.0 * done / total));
    }

    private String bar(long done, long total, int cells) {
        int full = done >= total ? cells : (int) ((double) cells * done / total);
        return (ascii ? "#" : "█").repeat(full) + (ascii ? "." : "░").repeat(cells - full);
    }

    private String firstFitting(List<String> texts) {
        int room = Math.max(0, columns - 1);
        return texts.stream().filter(text -> text.length() <= room).findFirst()
                .orElseGet(() -> texts.getLast().substring(0, room));
    }

    private static String shown(double rate) {
        if (rate >= 1) {
            return number(rate) + " items/s";
        }
        double hourly = rate * HOUR;
        return hourly >= MINUTE ? number(hourly / MINUTE) + " items/min" : number(hourly) + " items/h";
    }

    /** Two or three digits, which is all that can be read while it changes. */
    private static String number(double value) {
        double rest = value;
        int power = 0;
        while (rest >= 999.5 && power < THOUSANDS.length - 1) {
            rest /= 1000;
            power++;
        }
        return String.format(Locale.ROOT, rest < 9.95 ? "%.1f" : "%.0f", rest) + THOUSANDS[power];
    }

    /** Rounded up, as what is left is never nothing. */
    private static String left(double exact) {
        long seconds = (long) Math.ceil(exact);
        if (seconds < MINUTE) {
            return seconds + "s left";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + "m " + seconds % MINUTE + "s left";
        }
        if (seconds < DAY) {
            return seconds / HOUR + "h " + seconds % HOUR / MINUTE + "m left";
        }
        long days = seconds / DAY;
        return days > MOST_DAYS ? "over " + MOST_DAYS + "d left" : days + "d " + seconds % DAY / HOUR + "h left";
    }
}
