package org.hocket.stdlib.time;

import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.Formatter;

/** The methods of datetimes. */
final class DateTimeMethods {

    static final Library LIBRARY = Library.of("datetime", """
            A date and a time of day in a time zone. Its fields are those of a date, `hour`, `minute`, `second`, `nanosecond`, `zone`, `offset`
            (a duration), `date` and `instant`. Durations are added as they pass: over a change of the clocks, `+ 1d` leads to another time
            of day, `plus_days(1)` does not. Datetimes compare by their moments; those of one moment in two zones are not equal, their
            `instant`s are.""")
            .method("plus_days(n)", "The same time of day `n` days later.", """
                    let t = time.datetime(2026, 3, 28, 12, zone: "Europe/Berlin")
                    print(t.plus_days(1))   # 2026-03-29T12:00:00+02:00[Europe/Berlin]
                    print(t + 1d)           # 2026-03-29T13:00:00+02:00[Europe/Berlin]""", a ->
                    new DateTimeValue(TimeValue.within(() -> time(a).plusDays(a.integer(1)))))
            .method("plus_months(n)", "The same time of day `n` months later: of that day, or the last where the month is shorter.", """
                    print(time.datetime(2026, 1, 31, 12, zone: "UTC").plus_months(1))   # 2026-02-28T12:00:00Z""", a ->
                    new DateTimeValue(TimeValue.within(() -> time(a).plusMonths(a.integer(1)))))
            .method("plus_years(n)", "The same time of day `n` years later.", """
                    print(time.datetime(2026, 5, 1, zone: "UTC").plus_years(-1))   # 2025-05-01T00:00:00Z""", a ->
                    new DateTimeValue(TimeValue.within(() -> time(a).plusYears(a.integer(1)))))
            .method("with(year = null, month = null, day = null, hour = null, minute = null, second = null)", """
                    The datetime with other numbers in place of some of its own; with another `second` it has no fraction of one.""", """
                    let t = time.datetime(2026, 5, 1, 9, 30, zone: "UTC")
                    print(t.with(day: 31, hour: 17))   # 2026-05-31T17:30:00Z""", a -> new DateTimeValue(with(time(a), a)))
            .method("in_zone(zone = null)", "What the clocks of a zone show at that moment; without a name, of that in which the script runs.", """
                    let t = time.datetime(2026, 5, 1, 9, 30, zone: "UTC")
                    print(t.in_zone("Asia/Tokyo"))   # 2026-05-01T18:30:00+09:00[Asia/Tokyo]""", a ->
                    new DateTimeValue(time(a).withZoneSameInstant(Zones.of(a, 1))))
            .method("format(spec)", "The datetime in the form that a spec says, as behind the colon in `\"{t:%H:%M}\"`, in Python's directives.", """
                    print(time.datetime(2026, 5, 1, 9, 30, zone: "UTC").format("%d.%m.%y %I:%M %p"))   # 01.05.26 09:30 AM""", a ->
                    Formatter.format(a.get(0), a.text(1)));

    private DateTimeMethods() {
    }

    private static ZonedDateTime time(Arguments a) {
        return ((DateTimeValue) a.get(0)).time();
    }

    private static ZonedDateTime with(ZonedDateTime time, Arguments a) {
        LocalTime clock = TimeParts.time(a.isNull(4) ? time.getHour() : a.integer(4), a.isNull(5) ? time.getMinute() : a.integer(5),
                a.isNull(6) ? time.getSecond() : a.integer(6));
        return ZonedDateTime.ofLocal(DateMethods.with(time.toLocalDate(), a).atTime(a.isNull(6) ? clock.withNano(time.getNano()) : clock),
                time.getZone(), time.getOffset());
    }
}
