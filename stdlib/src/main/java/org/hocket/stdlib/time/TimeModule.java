package org.hocket.stdlib.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;

/** The module {@code time}. */
public final class TimeModule implements Library.Provider {

    @Override
    public String name() {
        return "time";
    }

    @Override
    public List<String> types() {
        return List.of("instant", "date", "datetime");
    }

    @Override
    public Library library() {
        Library time = Library.of("time", """
                Clocks and calendars. An `instant` is a moment, the same everywhere; a `date` is a day; a `datetime` is what clock and calendar show
                in a time zone. Zones have names such as `"Europe/Berlin"`, `"UTC"` and `"+02:00"`. All print as ISO 8601 has them, and are written with
                Python's directives: `"{time.now():%Y-%m-%d %H:%M}"`. There are %Y %y %m %B %b %d %j (day of the year), %A %a %u (weekday), %G %V (ISO
                year and week), %H %I %p %M %S %f (microseconds), %z %Z, %F for %Y-%m-%d, %T for %H:%M:%S; %-d has no zero before it.""")
                .type(InstantMethods.LIBRARY).type(DateMethods.LIBRARY).type(DateTimeMethods.LIBRARY);
        addClocks(time);
        addMakers(time);
        addReaders(time);
        return time;
    }

    @Override
    public LibraryValue restore(String type, Object state) {
        try {
            return switch (type) {
                case "date" -> new DateValue(LocalDate.ofEpochDay((Long) state));
                case "instant" -> new InstantValue(instant((ListValue) state));
                default -> new DateTimeValue(instant((ListValue) state).atZone(ZoneId.of((String) ((ListValue) state).get(2))));
            };
        } catch (ClassCastException | IndexOutOfBoundsException | ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Instant instant(ListValue state) {
        return Instant.ofEpochSecond((Long) state.get(0), (Long) state.get(1));
    }

    private static void addClocks(Library time) {
        time.function("now()", "The present moment, as an instant.", """
                print(time.now() - time.now() <= 0s)   # true""", a -> new InstantValue(a.host().clock().instant()))
            .function("today(zone = null)", "The date in a time zone; without a name, in that in which the script runs.", """
                print(time.now().in_zone("UTC").date <= time.today("UTC"))   # true""", a ->
                new DateValue(LocalDate.ofInstant(a.host().clock().instant(), Zones.of(a, 0))))
            .function("clock()", "The time since some moment, as a duration that never goes back: take it twice and subtract.", """
                let start = time.clock()
                sleep(2ms)
                print(time.clock() - start >= 2ms)   # true""",
                a -> new DurationValue(a.task().runtime().scheduler().now()));
    }

    private static void addMakers(Library time) {
        time.function("date(year, month, day)", "That day.", """
                let day = time.date(2026, 2, 28)
                print(day + 1d, day.weekday)                  # 2026-03-01 6
                print(time.date(2026, 12, 24) - day)          # 299d
                print([day])                                  # [time.date(2026, 2, 28)]""", a ->
                new DateValue(TimeParts.date(a.integer(0), a.integer(1), a.integer(2))))
            .function("datetime(year, month, day, hour = 0, minute = 0, second = 0, zone = null)", """
                That time in a zone; without a name, in that in which the script runs. Times that the clocks leave out or repeat are taken as
                `date.at` does.""", """
                print(time.datetime(2026, 5, 1, 9, 30, zone: "Europe/Berlin"))   # 2026-05-01T09:30:00+02:00[Europe/Berlin]""", a ->
                new DateTimeValue(ZonedDateTime.of(TimeParts.date(a.integer(0), a.integer(1), a.integer(2)),
                        TimeParts.time(a.integer(3), a.integer(4), a.integer(5)), Zones.of(a, 6))))
            .function("from_unix(seconds)", "The instant so many seconds after the beginning of 1970 in UTC.", """
                print(time.from_unix(1_777_628_400))   # 2026-05-01T09:40:00Z""", TimeModule::fromUnix);
    }

    private static void addReaders(Library time) {
        time.function("parse(text, format = null, zone = null)", """
                The datetime that a text names, in ISO 8601 or in a format of Python's directives. Where the text says no zone, `zone` is that,
                or the one in which the script runs.""", """
                print(time.parse("2026-05-01T09:30:00Z") - time.parse("2026-05-01 09:30+02:00"))        # 2h
                print(time.parse("1/5/2026 9:30 PM", "%-d/%-m/%Y %-I:%M %p", "UTC"))                    # 2026-05-01T21:30:00Z""", a ->
                new DateTimeValue(TimeReader.time(a.text(0), a.isNull(1) ? null : a.text(1), Zones.of(a, 2))))
            .function("parse_date(text, format = null)", "The date that a text names, in ISO 8601 or in a format of Python's directives.", """
                print(time.parse_date("2026-05-01"))                # 2026-05-01
                print(time.parse_date("01.05.2026", "%d.%m.%Y"))    # 2026-05-01""", a ->
                new DateValue(TimeReader.date(a.text(0), a.isNull(1) ? null : a.text(1))));
    }

    private static InstantValue fromUnix(Arguments a) {
        double number = a.number(0);
        if (Double.isNaN(number) || Double.isInfinite(number) && a.get(0) instanceof Double) {
            throw new Failure(ErrorKind.ARGUMENT, "there is no instant " + Printer.literal(number) + " seconds after the beginning of 1970");
        }
        BigDecimal seconds = a.get(0) instanceof Double ? new BigDecimal(number) : new BigDecimal(a.bigInteger(0));
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanoseconds = seconds.subtract(whole).movePointRight(9).longValue();
        return new InstantValue(TimeValue.within(() -> Instant.ofEpochSecond(whole.longValueExact(), nanoseconds)));
    }
}
