package org.hocket.stdlib.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.DurationValue;

/** The module {@code time}. */
public final class TimeModule implements Library.Provider {

    @Override
    public String name() {
        return "time";
    }

    @Override
    public Library library() {
        return Library.of("time", "Clocks, to measure with and to tell the time of day.")
            .function("clock()", "The time since some moment, as a duration that never goes back: take it twice and subtract.", """
                let start = time.clock()
                sleep(2ms)
                print(time.clock() - start >= 2ms)   # true""",
                a -> new DurationValue(a.task().runtime().scheduler().now()))
            .function("now()", "The time of day in UTC, as ISO 8601 writes it, to the millisecond: `2026-05-01T09:30:00.000Z`.", """
                print(time.now().matches('\\d{4}-\\d\\d-\\d\\dT.*Z'))   # true""", a -> text(a.host().clock().instant()))
            .function("unix()", "The seconds since the beginning of 1970 in UTC, as a float.", """
                print(time.unix() > 1_700_000_000.0)   # true""", a -> a.host().clock().millis() / 1000.0);
    }

    /** With milliseconds also where they are 0, unlike {@link Instant#toString}, so that texts sort as their times do. */
    private static String text(Instant instant) {
        String seconds = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        long milliseconds = instant.getNano() / 1_000_000;
        return seconds.substring(0, seconds.length() - 1) + "." + String.valueOf(1000 + milliseconds).substring(1) + "Z";
    }
}
