package org.hocket.stdlib.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** Dates and times made of numbers, which may be ones that no calendar and no clock shows. */
final class TimeParts {

    private static final ChronoField[] FIELDS = {ChronoField.YEAR, ChronoField.MONTH_OF_YEAR, ChronoField.DAY_OF_MONTH,
            ChronoField.HOUR_OF_DAY, ChronoField.CLOCK_HOUR_OF_AMPM, ChronoField.MINUTE_OF_HOUR, ChronoField.SECOND_OF_MINUTE};

    private TimeParts() {
    }

    /** @throws Failure an {@code ArgumentError} where there is no such day */
    static LocalDate date(long year, long month, long day) {
        check(year, ChronoField.YEAR);
        check(month, ChronoField.MONTH_OF_YEAR);
        checkDay(year, month, day);
        return LocalDate.of((int) year, (int) month, (int) day);
    }

    /** @throws Failure an {@code ArgumentError} where no clock shows such a time */
    static LocalTime time(long hour, long minute, long second) {
        check(hour, ChronoField.HOUR_OF_DAY);
        check(minute, ChronoField.MINUTE_OF_HOUR);
        check(second, ChronoField.SECOND_OF_MINUTE);
        return LocalTime.of((int) hour, (int) minute, (int) second);
    }

    /**
     * Looks for a number that no calendar and no clock shows among those that were read.
     *
     * @throws Failure an {@code ArgumentError} where there is one
     */
    static void checkRead(TemporalAccessor read) {
        for (ChronoField field : FIELDS) {
            if (read.isSupported(field)) {
                check(read.getLong(field), field);
            }
        }
        if (read.isSupported(ChronoField.YEAR) && read.isSupported(ChronoField.MONTH_OF_YEAR)
                && read.isSupported(ChronoField.DAY_OF_MONTH)) {
            checkDay(read.getLong(ChronoField.YEAR), read.getLong(ChronoField.MONTH_OF_YEAR),
                    read.getLong(ChronoField.DAY_OF_MONTH));
        }
    }

    private static void check(long value, ChronoField field) {
        if (!field.range().isValidValue(value)) {
            String name = name(field);
            throw new Failure(ErrorKind.ARGUMENT, "there is no " + name + " " + value,
                    name + "s go from " + field.range().getMinimum() + " to " + field.range().getMaximum());
        }
    }

    private static String name(ChronoField field) {
        return switch (field) {
            case YEAR -> "year";
            case MONTH_OF_YEAR -> "month";
            case DAY_OF_MONTH -> "day";
            case MINUTE_OF_HOUR -> "minute";
            case SECOND_OF_MINUTE -> "second";
            default -> "hour";
        };
    }

    private static void checkDay(long year, long month, long day) {
        YearMonth page = YearMonth.of((int) year, (int) month);
        if (!page.isValidDay((int) Math.clamp(day, -1, 99))) {
            throw new Failure(ErrorKind.ARGUMENT, "there is no day " + day + " in " + page.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    + " " + year, "it has " + page.lengthOfMonth() + " days");
        }
    }
}
