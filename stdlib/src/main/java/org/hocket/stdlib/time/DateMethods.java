package org.hocket.stdlib.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.Formatter;

/** The methods of dates. */
final class DateMethods {

    static final Library LIBRARY = Library.of("date", """
            A day of the calendar. Its fields are `year`, `month`, `day`, `weekday` (1 is Monday, 7 is Sunday) and `day_of_year`. A date plus or
            minus whole days is a date, a date minus a date is a duration.""")
            .method("plus_months(n)", "The date `n` months later, or earlier where `n` is negative: of that day, or the last where the month is shorter.", """
                    print(time.date(2026, 1, 31).plus_months(1))   # 2026-02-28""", a ->
                    new DateValue(TimeValue.within(() -> date(a, 0).plusMonths(a.integer(1)))))
            .method("plus_years(n)", "The date `n` years later; the 28th of February for a 29th that there is not.", """
                    print(time.date(2024, 2, 29).plus_years(1))   # 2025-02-28""", a ->
                    new DateValue(TimeValue.within(() -> date(a, 0).plusYears(a.integer(1)))))
            .method("with(year = null, month = null, day = null)", "The date with other numbers in place of some of its own.", """
                    print(time.date(2026, 5, 31).with(day: 1))   # 2026-05-01""", a -> new DateValue(with(date(a, 0), a)))
            .method("days_until(other)", "How many days it is to another date; negative where that is earlier.", """
                    print(time.date(2026, 5, 1).days_until(time.date(2026, 12, 24)))   # 237""", a ->
                    ChronoUnit.DAYS.between(date(a, 0), date(a, 1)))
            .method("at(hour, minute = 0, second = 0, zone = null)", """
                    A time of that day, in a zone, or in that in which the script runs. A time that the clocks pass over when they are put forward
                    is as much later; of two that they show when they are put back it is the first.""", """
                    print(time.date(2026, 5, 1).at(9, 30, zone: "UTC"))             # 2026-05-01T09:30:00Z
                    print(time.date(2026, 3, 29).at(2, 30, zone: "Europe/Berlin"))  # 2026-03-29T03:30:00+02:00[Europe/Berlin]""", a ->
                    new DateTimeValue(ZonedDateTime.of(date(a, 0), TimeParts.time(a.integer(1), a.integer(2), a.integer(3)), Zones.of(a, 4))))
            .method("format(spec)", "The date in the form that a spec says, as behind the colon in `\"{date:%d.%m.%Y}\"`, in Python's directives.", """
                    print(time.date(2026, 5, 1).format("%A, %-d %B"))   # Friday, 1 May""", a -> Formatter.format(a.get(0), a.text(1)));

    private DateMethods() {
    }

    static LocalDate date(Arguments a, int index) {
        return a.get(index) instanceof DateValue date ? date.date() : a.expected("a date", index);
    }

    /** That date with the numbers in place that are given as arguments 1 to 3. */
    static LocalDate with(LocalDate date, Arguments a) {
        return TimeParts.date(a.isNull(1) ? date.getYear() : a.integer(1), a.isNull(2) ? date.getMonthValue() : a.integer(2),
                a.isNull(3) ? date.getDayOfMonth() : a.integer(3));
    }
}
