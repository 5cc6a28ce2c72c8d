package org.hocket.stdlib.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.slf4j.event.KeyValuePair;

/** For programs: an object a line, with {@code time}, {@code level}, {@code task}, {@code message} and {@code fields}. */
final class JsonLayout extends LayoutBase<ILoggingEvent> {

    private static final JsonFactory JSON = new JsonFactory();
    /** What is nested deeper is written as text. */
    private static final int DEEPEST = 50;

    @Override
    public String doLayout(ILoggingEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("time", TextLayout.TIME.format(event.getInstant()));
            out.writeStringField("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
            out.writeStringField("task", event.getThreadName());
            out.writeStringField("message", event.getFormattedMessage());
            if (event.getKeyValuePairs() != null) {
                out.writeObjectFieldStart("fields");
                for (KeyValuePair field : event.getKeyValuePairs()) {
                    out.writeFieldName(field.key);
                    write(field.value, out, 1);
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line + "\n";
    }

    /** Unlike the module json this takes every value: a line of a log must not fail for what is in it. */
    private static void write(Object value, JsonGenerator out, int depth) throws IOException {
        switch (value) {
            case NullValue _ -> out.writeNull();
            case Boolean bool -> out.writeBoolean(bool);
            case Long number -> out.writeNumber(number);
            case BigInt number -> out.writeNumber(number.value());
            case Double number when !number.isNaN() && !number.isInfinite() -> out.writeNumber(number);
            case ListValue list when depth < DEEPEST -> {
                out.writeStartArray();
                for (Object item : list) {
                    write(item, out, depth + 1);
                }
                out.writeEndArray();
            }
            case MapValue map when depth < DEEPEST -> {
                out.writeStartObject();
                for (Map.Entry<Object, Object> entry : map.entries()) {
                    out.writeFieldName(Printer.display(entry.getKey()));
                    write(entry.getValue(), out, depth + 1);
                }
                out.writeEndObject();
            }
            default -> out.writeString(Printer.display(value));
        }
    }
}
