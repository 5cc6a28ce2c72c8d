package org.hocket.stdlib.time;

import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Types;

/**
 * A point in time or in the calendar, with java.time's meaning. Two are equal where all their fields are; so datetimes of one
 * moment in different zones are not, and have an order by their zones.
 *
 * @param <T> java.time's type for it
 */
public abstract sealed class TimeValue<T extends Temporal> extends LibraryValue permits DateValue, DateTimeValue, InstantValue {

    protected final T value;
    private final Map<String, Function<T, Object>> fields;

    TimeValue(T value, Map<String, Function<T, Object>> fields) {
        this.value = value;
        this.fields = fields;
    }

    /** As ISO 8601 and RFC 3339 write it, which other programs can read: without the name of a zone. */
    public abstract String iso();

    @Override
    public String display() {
        return iso();
    }

    @Override
    public final List<String> fields() {
        return List.copyOf(fields.keySet());
    }

    @Override
    public final Object field(String name) {
        Function<T, Object> field = fields.get(name);
        return field == null ? null : field.apply(value);
    }

    @Override
    public final String format(String spec) {
        return spec.indexOf('%') < 0 ? null : TimeFormat.format(this, spec);
    }

    @Override
    protected Temporal temporal() {
        return value;
    }

    /** Another value of this type. */
    protected abstract TimeValue<T> of(T other);

    /** What durations are counted in that are added. */
    protected ChronoUnit unit() {
        return ChronoUnit.NANOS;
    }

    /** How many units a duration has. */
    protected long amount(DurationValue duration) {
        return duration.nanoseconds();
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Object plus(Object other) {
        return other instanceof DurationValue duration ? of(within(() -> (T) value.plus(amount(duration), unit())))
                : unlessMistaken("add " + typeName() + " and " + Types.name(other), other);
    }

    /** Less a duration, or the time since another value of its type. */
    @Override
    @SuppressWarnings("unchecked")
    public final Object minus(Object other) {
        return switch (other) {
            case DurationValue duration -> of(within(() -> (T) value.minus(amount(duration), unit())));
            case TimeValue<?> time when time.getClass() == getClass() -> since(time.value);
            default -> unlessMistaken("subtract " + Types.name(other) + " from " + typeName(), other);
        };
    }

    private DurationValue since(Temporal other) {
        try {
            return new DurationValue(Math.multiplyExact(unit().between(other, value), unit().getDuration().toNanos()));
        } catch (ArithmeticException e) {
            throw new Failure(ErrorKind.MATH, "the duration is too long",
                    "durations go up to 292 years; a.days_until(b) counts the days between two dates, however many");
        }
    }

    /**
     * What there is where nothing can be added or subtracted.
     *
     * @throws Failure a {@code TypeError} for what people take for something else: a number for days or seconds, a time for another
     */
    private Object unlessMistaken(String attempt, Object other) {
        if (other instanceof Number) {
            throw new Failure(ErrorKind.TYPE, "cannot " + attempt,
                    "give the number a unit: " + Printer.literal(other) + (unit() == ChronoUnit.DAYS ? "d" : "s"));
        }
        if (other instanceof TimeValue<?> && other.getClass() != getClass()) {
            throw new Failure(ErrorKind.TYPE, "cannot " + attempt, "a datetime has a `date` and an `instant`: take that of it which fits");
        }
        return null;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TimeValue<?> time && value.equals(time.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** What {@code attempt} computes, where the calendar reaches so far. */
    static <R> R within(Supplier<R> attempt) {
        try {
            return attempt.get();
        } catch (DateTimeException | ArithmeticException e) {
            throw new Failure(ErrorKind.MATH, "the calendar does not reach so far", "years go from -999999999 to 999999999");
        }
    }
}
