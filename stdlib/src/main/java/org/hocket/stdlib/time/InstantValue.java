package org.hocket.stdlib.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.function.Function;

import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.ListValue;

/** A moment, the same everywhere: what clocks give and what programs exchange. */
public final class InstantValue extends TimeValue<Instant> implements Comparable<InstantValue> {

    private static final Map<String, Function<Instant, Object>> FIELDS =
            Map.of("unix", instant -> instant.getEpochSecond() + instant.getNano() / 1e9);

    public InstantValue(Instant value) {
        super(value, FIELDS);
    }

    Instant instant() {
        return value;
    }

    @Override
    public String typeName() {
        return "instant";
    }

    @Override
    public Library methods() {
        return InstantMethods.LIBRARY;
    }

    @Override
    public String literal() {
        return "time.parse(\"" + iso() + "\").instant";
    }

    @Override
    public Object state() {
        return ListValue.of(value.getEpochSecond(), (long) value.getNano());
    }

    @Override
    public String iso() {
        return value.toString();
    }

    /** In UTC, where it has a date and a time of day. */
    @Override
    protected Temporal temporal() {
        return value.atZone(ZoneOffset.UTC);
    }

    @Override
    protected TimeValue<Instant> of(Instant other) {
        return new InstantValue(other);
    }

    @Override
    public int compareTo(InstantValue other) {
        return value.compareTo(other.value);
    }
}
