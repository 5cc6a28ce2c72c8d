package org.hocket.stdlib.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Printer;

/** A day of the calendar, without a time or a zone. */
public final class DateValue extends TimeValue<LocalDate> implements Comparable<DateValue> {

    private static final long NANOSECONDS_OF_A_DAY = Duration.ofDays(1).toNanos();
    private static final Map<String, Function<LocalDate, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("year", date -> (long) date.getYear());
        FIELDS.put("month", date -> (long) date.getMonthValue());
        FIELDS.put("day", date -> (long) date.getDayOfMonth());
        FIELDS.put("weekday", date -> (long) date.getDayOfWeek().getValue());
        FIELDS.put("day_of_year", date -> (long) date.getDayOfYear());
    }

    DateValue(LocalDate value) {
        super(value, FIELDS);
    }

    LocalDate date() {
        return value;
    }

    @Override
    public String typeName() {
        return "date";
    }

    @Override
    public Library methods() {
        return DateMethods.LIBRARY;
    }

    @Override
    public String literal() {
        return "time.date(" + value.getYear() + ", " + value.getMonthValue() + ", " + value.getDayOfMonth() + ")";
    }

    @Override
    public Object state() {
        return value.toEpochDay();
    }

    @Override
    public String iso() {
        return value.toString();
    }

    @Override
    protected TimeValue<LocalDate> of(LocalDate other) {
        return new DateValue(other);
    }

    @Override
    protected ChronoUnit unit() {
        return ChronoUnit.DAYS;
    }

    @Override
    protected long amount(DurationValue duration) {
        if (duration.nanoseconds() % NANOSECONDS_OF_A_DAY != 0) {
            throw new Failure(ErrorKind.ARGUMENT, "a date moves by whole days, not by " + Printer.literal(duration),
                    "give the date a time of day first: date.at(0) + " + Printer.literal(duration));
        }
        return duration.nanoseconds() / NANOSECONDS_OF_A_DAY;
    }

    @Override
    public int compareTo(DateValue other) {
        return value.compareTo(other.value);
    }
}
