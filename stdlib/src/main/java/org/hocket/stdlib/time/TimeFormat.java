package org.hocket.stdlib.time;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Printer;

/** A format in Python's {@code strftime} directives, such as {@code %d.%m.%Y}. */
final class TimeFormat {

    /** The formats that were used last. It is written without a lock: one that is lost is made again. */
    private static final TimeFormat[] RECENT = new TimeFormat[16];

    private final String text;
    private final boolean reading;
    private final DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    private final List<Directive> directives = new ArrayList<>();
    private final DateTimeFormatter formatter;

    private TimeFormat(String text, boolean reading) {
        this.text = text;
        this.reading = reading;
        int start = 0;
        for (int percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', start)) {
            builder.appendLiteral(text.substring(start, percent));
            start = append(percent + 1);
        }
        builder.appendLiteral(text.substring(start));
        formatter = builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static TimeFormat of(String text, boolean reading) {
        int slot = (text.hashCode() * 31 + Boolean.hashCode(reading)) >>> 1 & RECENT.length - 1;
        TimeFormat recent = RECENT[slot];
        if (recent == null || recent.reading != reading || !recent.text.equals(text)) {
            recent = new TimeFormat(text, reading);
            RECENT[slot] = recent;
        }
        return recent;
    }

    /** @return where the text goes on */
    private int append(int start) {
        boolean bare = text.startsWith("-", start);
        int place = bare ? start + 1 : start;
        if (place == text.length()) {
            throw new Failure(ErrorKind.ARGUMENT, "the format " + Printer.shortened(text) + " ends in a % without a letter",
                    "for the sign itself, write %%");
        }
        switch (text.charAt(place)) {
            case '%' -> builder.appendLiteral('%');
            case 'F' -> add("%Y-%m-%d");
            case 'T' -> add("%H:%M:%S");
            default -> {
                Directive directive = Directive.of(text.charAt(place));
                directives.add(directive);
                directive.appendTo(builder, !bare, reading);
            }
        }
        return place + 1;
    }

    private void add(String part) {
        TimeFormat format = of(part, reading);
        directives.addAll(format.directives);
        builder.append(format.formatter);
    }

    /** @throws Failure an {@code ArgumentError} where the format is none, or asks for what such a value lacks */
    static String format(TimeValue<?> value, String text) {
        TimeFormat format = of(text, false);
        Temporal temporal = value.temporal();
        for (Directive directive : format.directives) {
            if (!temporal.isSupported(directive.field)) {
                throw new Failure(ErrorKind.ARGUMENT, "a " + value.typeName() + " has nothing for the %" + directive.letter + " in "
                        + Printer.shortened(text), "give it a time of day: date.at(9, 30)");
            }
        }
        return format.formatter.format(temporal);
    }

    /** What reads text of that format. */
    static DateTimeFormatter parser(String text) {
        return of(text, true).formatter;
    }
}
