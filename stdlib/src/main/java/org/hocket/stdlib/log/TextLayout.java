package org.hocket.stdlib.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

import org.hocket.interpreter.value.Printer;
import org.slf4j.event.KeyValuePair;

/** For people: {@code 2026-05-01T09:30:00.000Z INFO  [main] order taken id=7 name="Ada L."}. */
final class TextLayout extends LayoutBase<ILoggingEvent> {

    static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    /** What would make a value look like several, or like another field. */
    private static final String AMBIGUOUS = " \t\r\n\"=";

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(TIME.format(event.getInstant())).append(' ').append(event.getLevel());
        line.repeat(' ', 6 - event.getLevel().toString().length()).append('[').append(event.getThreadName()).append("] ")
                .append(event.getFormattedMessage());
        List<KeyValuePair> fields = event.getKeyValuePairs();
        if (fields != null) {
            fields.forEach(field -> line.append(' ').append(field.key).append('=').append(text(field.value)));
        }
        // Further lines are set in, so that no message can look like another one.
        return line.toString().replace("\r", "").replace("\n", "\n    ") + "\n";
    }

    private static String text(Object value) {
        String text = Printer.display(value);
        boolean quoted = value instanceof String && (text.isEmpty() || text.chars().anyMatch(c -> AMBIGUOUS.indexOf(c) >= 0));
        return quoted ? Printer.literal(value) : text;
    }
}
