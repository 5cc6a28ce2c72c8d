package org.hocket.stdlib.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.hocket.interpreter.builtin.Arguments;

/** Time zones by their names: {@code "Europe/Berlin"}, {@code "UTC"}, {@code "+02:00"}. */
final class Zones {

    private static final Set<String> UTC = Set.of("UTC", "Z", "GMT");

    private Zones() {
    }

    /** The zone that argument {@code index} names; where it is null, that in which the script runs. */
    static ZoneId of(Arguments a, int index) {
        if (a.isNull(index)) {
            return normalized(a.host().zone());
        }
        try {
            return normalized(ZoneId.of(a.text(index)));
        } catch (DateTimeException e) {
            return ZoneId.of(a.choice(index, "a time zone", names()));
        }
    }

    /** UTC has one form, so that equal times are equal whatever their zone was called. */
    private static ZoneId normalized(ZoneId zone) {
        return UTC.contains(zone.getId()) ? ZoneOffset.UTC : zone;
    }

    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Sorted, so that of names that are as near the same one is always suggested. */
    private static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream().sorted().toList();
    }
}
