package org.hocket.stdlib.time;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;

/** A date and a time of day in a zone. Durations are added and subtracted as they pass, over changes of the clocks too. */
public final class DateTimeValue extends TimeValue<ZonedDateTime> implements Comparable<DateTimeValue> {

    private static final Map<String, Function<ZonedDateTime, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("year", time -> (long) time.getYear());
        FIELDS.put("month", time -> (long) time.getMonthValue());
        FIELDS.put("day", time -> (long) time.getDayOfMonth());
        FIELDS.put("weekday", time -> (long) time.getDayOfWeek().getValue());
        FIELDS.put("day_of_year", time -> (long) time.getDayOfYear());
        FIELDS.put("hour", time -> (long) time.getHour());
        FIELDS.put("minute", time -> (long) time.getMinute());
        FIELDS.put("second", time -> (long) time.getSecond());
        FIELDS.put("nanosecond", time -> (long) time.getNano());
        FIELDS.put("zone", time -> Zones.name(time.getZone()));
        FIELDS.put("offset", time -> new DurationValue(time.getOffset().getTotalSeconds() * 1_000_000_000L));
        FIELDS.put("date", time -> new DateValue(time.toLocalDate()));
        FIELDS.put("instant", time -> new InstantValue(time.toInstant()));
    }

    DateTimeValue(ZonedDateTime value) {
        super(Zones.normalized(value), FIELDS);
    }

    ZonedDateTime time() {
        return value;
    }

    @Override
    public String typeName() {
        return "datetime";
    }

    @Override
    public Library methods() {
        return DateTimeMethods.LIBRARY;
    }

    @Override
    public String literal() {
        return "time.parse(" + Printer.literal(display()) + ")";
    }

    @Override
    public Object state() {
        return ListValue.of(value.toEpochSecond(), (long) value.getNano(), value.getZone().getId());
    }

    @Override
    public String display() {
        return value.getZone() instanceof ZoneOffset ? iso() : iso() + "[" + value.getZone() + "]";
    }

    @Override
    public String iso() {
        return value.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    @Override
    protected TimeValue<ZonedDateTime> of(ZonedDateTime other) {
        return new DateTimeValue(other);
    }

    @Override
    public int compareTo(DateTimeValue other) {
        return value.compareTo(other.value);
    }
}
