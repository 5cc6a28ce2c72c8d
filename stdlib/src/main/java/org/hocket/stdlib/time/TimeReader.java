package org.hocket.stdlib.time;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Operands;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Text;

/** Reads dates and times from text. */
final class TimeReader {

    /** ISO 8601, where a blank may stand for the T, and a zone in brackets may follow as RFC 9557 has it. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').optionalEnd().optionalStart().appendLiteral(' ').optionalEnd()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().parseLenient().appendOffset("+HH", "Z").optionalEnd()
            .optionalStart().appendLiteral('[').parseCaseSensitive().appendZoneRegionId().appendLiteral(']').optionalEnd()
            .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private final String text;
    private final DateTimeFormatter form;
    private final String type;
    private final String help;

    private TimeReader(String text, DateTimeFormatter form, String type, String help) {
        this.text = text;
        this.form = form;
        this.type = type;
        this.help = help;
    }

    /** @param format in directives; null for the form of ISO 8601 that is {@code iso} */
    private static TimeReader of(String text, String format, DateTimeFormatter iso, String type, String help) {
        return format == null ? new TimeReader(text, iso, type, help)
                : new TimeReader(text, TimeFormat.parser(format), type, "the format is " + Printer.literal(format));
    }

    /** @param format in directives; null for ISO 8601 */
    static LocalDate date(String text, String format) {
        TimeReader reader = of(text, format, DateTimeFormatter.ISO_LOCAL_DATE, "date",
                "write it as 2026-05-01, or pass its format: \"%d.%m.%Y\"");
        LocalDate date = reader.read().query(TemporalQueries.localDate());
        if (date == null) {
            throw reader.unreadable("it does not say which day", reader.help);
        }
        return date;
    }

    /**
     * @param format in directives; null for ISO 8601
     * @param zone   of a text that says none
     */
    static ZonedDateTime time(String text, String format, ZoneId zone) {
        TimeReader reader = of(text, format, ISO, "datetime", "write it as 2026-05-01T09:30:00+02:00, or pass its format: "
                + "\"%d.%m.%Y %H:%M\"; time.parse_date reads a date alone");
        TemporalAccessor read = reader.read();
        LocalDate date = read.query(TemporalQueries.localDate());
        LocalTime time = read.query(TemporalQueries.localTime());
        if (date == null || time == null) {
            throw reader.unreadable("it does not say which " + (date == null ? "day" : "time of day"), reader.help);
        }
        return read.query(TemporalQueries.zone()) == null ? ZonedDateTime.of(LocalDateTime.of(date, time), zone)
                : ZonedDateTime.from(read);
    }

    private TemporalAccessor read() {
        ParsePosition end = new ParsePosition(0);
        TemporalAccessor read = parsed(end);
        if (read == null || end.getIndex() < text.length()) {
            throw unreadableFrom(read == null ? end.getErrorIndex() : end.getIndex());
        }
        try {
            TimeParts.checkRead(read);
            return form.parse(text);
        } catch (Failure impossible) {
            throw unreadable(impossible.getMessage(), impossible.help(Operands.NONE));
        } catch (DateTimeException e) {
            throw unreadable("its parts contradict each other", help);
        }
    }

    private TemporalAccessor parsed(ParsePosition end) {
        try {
            return form.parseUnresolved(text, end);
        } catch (DateTimeException e) {
            // The JDK checks one thing as it reads, and throws: that an offset has no more than 23 hours and 59 minutes.
            throw unreadable("there is no such offset from UTC", help);
        }
    }

    private Failure unreadableFrom(int place) {
        int index = Text.index(text, place);
        return unreadable(index == Text.length(text) ? "it ends too early"
                : Printer.literal(Text.get(text, index)) + " at " + index + " does not fit", help);
    }

    private Failure unreadable(String cause, String advice) {
        return new Failure(ErrorKind.PARSE, "cannot read " + Printer.shortened(text) + " as a " + type + ": " + cause, advice);
    }
}
