package org.hocket.stdlib.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.Ordering;
import org.hocket.stdlib.TestHost;
import org.junit.jupiter.api.Test;

/** What holds for all times, seen on random ones, many of them near a change of the clocks. */
class TimePropertyTest {

    private static final Library TIME = new TimeModule().library();
    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "+05:30");
    private static final int TIMES = 2_000;
    /** 01:00 UTC on 25 October 2026, when Berlin puts its clocks back. */
    private static final long CHANGE = 1_792_890_000;
    private static final int DAY = 86_400;

    private final TestHost host = new TestHost();
    private final Random random = new Random(3);

    @Test
    void what_is_printed_is_read_back() {
        for (int i = 0; i < TIMES; i++) {
            DateTimeValue time = time();
            assertEquals(time, host.call(TIME, "parse", time.display()));
        }
    }

    @Test
    void what_is_formatted_is_read_back() {
        for (int i = 0; i < TIMES; i++) {
            DateTimeValue time = new DateTimeValue(time().time().withNano(0));
            String format = random.nextBoolean() ? "%d.%m.%Y %H:%M:%S %z" : "%A, %-d %B %Y, %-I:%M:%S %p %z";
            DateTimeValue read = (DateTimeValue) host.call(TIME, "parse", TimeFormat.format(time, format), format);
            assertEquals(time.field("instant"), read.field("instant"));
        }
    }

    @Test
    void a_duration_that_was_added_is_the_difference() {
        for (int i = 0; i < TIMES; i++) {
            DateTimeValue time = time();
            DurationValue duration = new DurationValue(random.nextLong() / 10);
            assertEquals(duration, ((DateTimeValue) time.plus(duration)).minus(time));
            assertEquals(time, ((DateTimeValue) time.plus(duration)).minus(duration));
        }
    }

    @Test
    void the_order_of_datetimes_is_that_of_their_moments_and_fits_equality() {
        for (int i = 0; i < TIMES; i++) {
            DateTimeValue a = time();
            DateTimeValue b = random.nextInt(4) == 0 ? a : time();
            assertEquals(a.equals(b), Ordering.compare(a, b) == 0);
            assertTrue(Ordering.compare(a.field("instant"), b.field("instant")) * Ordering.compare(a, b) >= 0);
        }
    }

    @Test
    void dates_are_what_the_clock_shows_in_the_zone_of_the_script() {
        assertEquals(new DateValue(LocalDate.of(2026, 5, 1)), host.call(TIME, "today"));
        assertEquals(new InstantValue(TestHost.NOW), host.call(TIME, "now"));
        assertEquals("2026-05-01T09:30:00+09:00[Asia/Tokyo]", ((DateTimeValue) host.call(TIME, "datetime", 2026L, 5L, 1L, 9L, 30L)).display());
    }

    @Test
    void a_java_host_gets_the_types_of_java() {
        try (Context context = Context.newBuilder("hocket").timeZone(ZoneId.of("Europe/Berlin")).build()) {
            Value date = context.eval("hocket", "import time\ntime.date(2026, 5, 1)");
            assertEquals(LocalDate.of(2026, 5, 1), date.asDate());
            assertEquals(121, date.getMember("day_of_year").asInt());
            assertEquals(Instant.EPOCH, context.eval("hocket", "import time\ntime.from_unix(0)").asInstant());
            assertEquals(Instant.EPOCH, context.eval("hocket", "import time\ntime.datetime(1970, 1, 1, 1)").asInstant());
        }
    }

    private DateTimeValue time() {
        long second = random.nextBoolean() ? CHANGE - DAY + random.nextInt(2 * DAY) : random.nextLong(-60_000_000_000L, 200_000_000_000L);
        Instant instant = Instant.ofEpochSecond(second, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
        return new DateTimeValue(instant.atZone(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))).normalized()));
    }
}
