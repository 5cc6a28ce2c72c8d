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

    private final DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    private final List<Directive> directives = new ArrayList<>();

    private TimeFormat(String text) {
        int start = 0;
        for (int percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', start)) {
            builder.appendLiteral(text.substring(start, percent));
            start = append(text, percent + 1);
        }
        builder.appendLiteral(text.substring(start));
    }

    /** @return where the text goes on */
    private int append(String text, int start) {
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
                directive.appendTo(builder, !bare);
            }
        }
        return place + 1;
    }

    private void add(String part) {
        TimeFormat format = new TimeFormat(part);
        directives.addAll(format.directives);
        builder.append(format.builder.toFormatter(Locale.ENGLISH));
    }

    private DateTimeFormatter formatter() {
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** @throws Failure an {@code ArgumentError} where the format is none, or asks for what such a value lacks */
    static String format(TimeValue<?> value, String text) {
        TimeFormat format = new TimeFormat(text);
        Temporal temporal = value.temporal();
        for (Directive directive : format.directives) {
            if (!temporal.isSupported(directive.field)) {
                throw new Failure(ErrorKind.ARGUMENT, "a " + value.typeName() + " has nothing for the %" + directive.letter + " in "
                        + Printer.shortened(text), "give it a time of day: date.at(9, 30)");
            }
        }
        return format.formatter().format(temporal);
    }

    /** What reads text of that format. */
    static DateTimeFormatter parser(String text) {
        return new TimeFormat(text).formatter();
    }
}
