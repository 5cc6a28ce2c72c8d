package org.hocket.stdlib.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import org.hocket.interpreter.builtin.Arguments;

/** Time zones by their names: {@code "Europe/Berlin"}, {@code "UTC"}, {@code "+02:00"}. */
final class Zones {

    private Zones() {
    }

    /** The zone that argument {@code index} names; where it is null, that in which the script runs. */
    static ZoneId of(Arguments a, int index) {
        if (a.isNull(index)) {
            return a.host().zone();
        }
        try {
            return ZoneId.of(a.text(index));
        } catch (DateTimeException e) {
            return ZoneId.of(a.choice(index, "a time zone", names()));
        }
    }

    /** UTC has one form, so that equal times are equal whatever their zone was called. */
    static ZonedDateTime normalized(ZonedDateTime time) {
        return time.getZone().normalized().equals(ZoneOffset.UTC) ? time.withZoneSameInstant(ZoneOffset.UTC) : time;
    }

    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Sorted, so that of names that are as near the same one is always suggested. */
    private static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream().sorted().toList();
    }
}
