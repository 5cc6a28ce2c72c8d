package org.hocket.stdlib.time;

import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** What stands for a letter behind a {@code %}, as Python's {@code strftime} has it; names are English, whatever the machine. */
enum Directive {

    YEAR('Y', ChronoField.YEAR, 4),
    YEAR_OF_CENTURY('y', ChronoField.YEAR, 2),
    MONTH('m', ChronoField.MONTH_OF_YEAR, 2),
    MONTH_NAME('B', ChronoField.MONTH_OF_YEAR, names(12, "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December")),
    SHORT_MONTH_NAME('b', ChronoField.MONTH_OF_YEAR, names(3, "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December")),
    DAY('d', ChronoField.DAY_OF_MONTH, 2),
    DAY_OF_YEAR('j', ChronoField.DAY_OF_YEAR, 3),
    WEEKDAY('u', ChronoField.DAY_OF_WEEK, 1),
    WEEKDAY_NAME('A', ChronoField.DAY_OF_WEEK, names(9, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
    SHORT_WEEKDAY_NAME('a', ChronoField.DAY_OF_WEEK, names(3, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
            "Sunday")),
    WEEK('V', IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2),
    YEAR_OF_WEEK('G', IsoFields.WEEK_BASED_YEAR, 4),
    HOUR('H', ChronoField.HOUR_OF_DAY, 2),
    HOUR_OF_12('I', ChronoField.CLOCK_HOUR_OF_AMPM, 2),
    HALF_OF_DAY('p', ChronoField.AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM")),
    MINUTE('M', ChronoField.MINUTE_OF_HOUR, 2),
    SECOND('S', ChronoField.SECOND_OF_MINUTE, 2),
    MICROSECOND('f', ChronoField.NANO_OF_SECOND, 6),
    OFFSET('z', ChronoField.OFFSET_SECONDS, 0),
    ZONE('Z', ChronoField.OFFSET_SECONDS, 0);

    /** Two digits of a year are those of a year from here on, as POSIX says. */
    private static final int FIRST_SHORT_YEAR = 1969;
    private static final Map<Character, Directive> BY_LETTER = new HashMap<>();

    static {
        for (Directive directive : values()) {
            BY_LETTER.put(directive.letter, directive);
        }
    }

    final char letter;
    /** What a value must have for it. */
    final TemporalField field;
    private final int width;
    private final Map<Long, String> names;

    Directive(char letter, TemporalField field, int width) {
        this(letter, field, width, null);
    }

    Directive(char letter, TemporalField field, Map<Long, String> names) {
        this(letter, field, 0, names);
    }

    Directive(char letter, TemporalField field, int width, Map<Long, String> names) {
        this.letter = letter;
        this.field = field;
        this.width = width;
        this.names = names;
    }

    private static Map<Long, String> names(int length, String... names) {
        Map<Long, String> numbered = new HashMap<>();
        for (String name : names) {
            numbered.put(numbered.size() + 1L, name.substring(0, Math.min(length, name.length())));
        }
        return numbered;
    }

    /** @throws Failure an {@code ArgumentError} where there is none */
    static Directive of(char letter) {
        Directive directive = BY_LETTER.get(letter);
        if (directive == null) {
            List<String> all = BY_LETTER.keySet().stream().sorted().map(each -> "%" + each).toList();
            throw new Failure(ErrorKind.ARGUMENT, "a format of time has no %" + letter,
                    "it has " + String.join(" ", all) + ", %F, %T and %%");
        }
        return directive;
    }

    /**
     * @param padded  whether a number has zeros before it
     * @param reading whether text is to be read, where an offset may be a Z and have a colon
     */
    void appendTo(DateTimeFormatterBuilder format, boolean padded, boolean reading) {
        switch (this) {
            case YEAR_OF_CENTURY -> format.appendValueReduced(field, 2, 2, FIRST_SHORT_YEAR);
            case MICROSECOND -> format.appendFraction(field, width, width, false);
            case OFFSET -> {
                if (reading) {
                    format.parseLenient().appendOffset("+HH", "Z").parseStrict();
                } else {
                    format.appendOffset("+HHMMss", "+0000");
                }
            }
            case ZONE -> format.appendZoneText(TextStyle.SHORT);
            default -> {
                if (names != null) {
                    format.appendText(field, names);
                } else if (padded && width < 4) {
                    format.appendValue(field, width);
                } else {
                    format.appendValue(field, padded ? width : 1, 10, SignStyle.NORMAL);
                }
            }
        }
    }
}
