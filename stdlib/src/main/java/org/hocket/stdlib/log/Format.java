package org.hocket.stdlib.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How a line of the log is written. */
enum Format {

    TEXT(TextLayout::new),
    JSON(JsonLayout::new);

    private final Supplier<Layout<ILoggingEvent>> maker;

    Format(Supplier<Layout<ILoggingEvent>> maker) {
        this.maker = maker;
    }

    Layout<ILoggingEvent> layout() {
        Layout<ILoggingEvent> layout = maker.get();
        layout.start();
        return layout;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
    }
}
