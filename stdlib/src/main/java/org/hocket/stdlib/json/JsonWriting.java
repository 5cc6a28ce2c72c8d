package org.hocket.stdlib.json;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.LargeInts;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Types;
import org.hocket.stdlib.time.TimeValue;

/** Writes a value as JSON. */
final class JsonWriting {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final JsonGenerator out;
    private final Runnable poll;
    private int depth;

    private JsonWriting(JsonGenerator out, Runnable poll) {
        this.out = out;
        this.poll = poll;
    }

    /**
     * @param indent how many spaces each level stands behind the one around it; negative for everything on one line
     * @param poll   is called at each part of the value, and may throw to give up
     * @throws Failure where there is no JSON for a part of the value, with the path to that part
     */
    static void write(Object value, int indent, Writer writer, Runnable poll) {
        try {
            JsonGenerator out = Json.FACTORY.createGenerator(new PolledWriter(writer)).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (indent >= 0) {
                out.setPrettyPrinter(printer(indent));
            }
            new JsonWriting(out, poll).write(value);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Polls within a long string, too, which the generator writes in parts. */
    private static final class PolledWriter extends FilterWriter {

        PolledWriter(Writer target) {
            super(target);
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            LongWork.poll();
            super.write(text, offset, length);
        }
    }

    private static DefaultPrettyPrinter printer(int indent) {
        DefaultIndenter lines = new DefaultIndenter(" ".repeat(indent), "\n");
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("").withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }

    private void write(Object value) throws IOException {
        poll.run();
        switch (value) {
            case NullValue _ -> out.writeNull();
            case Boolean bool -> out.writeBoolean(bool);
            case Long number -> out.writeNumber(number);
            case BigInt number -> out.writeNumber(LargeInts.text(number.value(), 10));
            case Double number -> writeNumber(number);
            case String text -> out.writeString(text);
            case TimeValue<?> time -> out.writeString(time.iso());
            case ListValue list -> writeItems(list);
            case SetValue set -> writeItems(set);
            case MapValue map -> writeMap(map);
            case RecordValue record -> writeRecord(record);
            default -> throw failure(ErrorKind.TYPE, Types.describe(value), help(value));
        }
    }

    private void writeNumber(double number) throws IOException {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw failure(ErrorKind.ARGUMENT, Printer.literal(number), "write null in its place");
        }
        out.writeNumber(Printer.literal(number));
    }

    private void writeItems(Iterable<Object> items) throws IOException {
        enter();
        out.writeStartArray();
        for (Object item : items) {
            write(item);
        }
        out.writeEndArray();
        depth--;
    }

    private void writeMap(MapValue map) throws IOException {
        enter();
        out.writeStartObject();
        for (int entry = map.next(0); entry >= 0; entry = map.next(entry + 1)) {
            if (!(map.keyAt(entry) instanceof String key)) {
                throw failure(ErrorKind.TYPE, "the key " + Types.describe(map.keyAt(entry)), path(out.getOutputContext().getParent()),
                        "keys are strings: `\"{key}\"` makes one");
            }
            out.writeFieldName(key);
            write(map.valueAt(entry));
        }
        out.writeEndObject();
        depth--;
    }

    private void writeRecord(RecordValue record) throws IOException {
        enter();
        out.writeStartObject();
        for (String field : record.type().fields()) {
            out.writeFieldName(field);
            write(record.get(record.type().indexOf(field)));
        }
        out.writeEndObject();
        depth--;
    }

    private void enter() {
        depth++;
        if (depth > Json.DEEPEST) {
            throw new Failure(ErrorKind.LIMIT, "the value is nested more than " + Json.DEEPEST + " deep");
        }
    }

    private Failure failure(ErrorKind kind, String what, String help) {
        JsonStreamContext context = out.getOutputContext();
        // What cannot be written is not among the entries yet.
        return failure(kind, what, context.inArray() ? path(context.getParent()) + "[" + context.getEntryCount() + "]"
                : path(context), help);
    }

    private static Failure failure(ErrorKind kind, String what, String path, String help) {
        return new Failure(kind, "there is no JSON for " + what + (path.isEmpty() ? "" : ", at " + path), help);
    }

    /** The way to what is being written: {@code .items[3].when}. */
    private static String path(JsonStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String outer = path(context.getParent());
        if (context.inArray()) {
            return outer + "[" + context.getCurrentIndex() + "]";
        }
        String name = context.getCurrentName();
        return outer + (NAME.matcher(name).matches() ? "." + name : "[" + Printer.literal(name) + "]");
    }

    private static String help(Object value) {
        return switch (value) {
            case DurationValue _ -> "make a number of it, such as `d / 1s`, or text: `\"{d}\"`";
            case RangeValue _, IterableValue _ -> "`list(x)` makes a list of it";
            case BytesValue _ -> "`string(b)` makes text of bytes that are UTF-8";
            case Task _ -> "await the task first";
            default -> null;
        };
    }
}
