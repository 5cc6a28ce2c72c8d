package org.hocket.interpreter.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.IdentityHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;

import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;

/**
 * Writes the values of one message, as {@link Wire} says. After an error, one of the stack's included, the writer is of no more use,
 * and the message is to be aborted.
 */
public final class ValueWriter {

    private final CBORGenerator out;
    private final Links links;
    private final WrittenValues written = new WrittenValues();
    /** Numbers of the types of records, from 0. */
    private final Map<RecordType, Integer> types = new IdentityHashMap<>();
    private int visited;

    public ValueWriter(OutputStream out, Links links) throws IOException {
        this.out = Wire.CBOR.createGenerator(out);
        this.links = links;
    }

    /** Writes out what is still held back; to be called last. */
    public void finish() throws IOException {
        out.close();
    }

    public void writeLong(long value) throws IOException {
        out.writeNumber(value);
    }

    /** @throws org.hocket.interpreter.value.Failure where something in the value cannot travel */
    public void write(Object value) throws IOException {
        LongWork.pollAt(visited++);
        switch (value) {
            case Long number -> out.writeNumber(number.longValue());
            case Double number -> out.writeNumber(number.doubleValue());
            case String text -> write(text);
            case Boolean flag -> out.writeBoolean(flag);
            case NullValue _ -> out.writeNull();
            case DurationValue duration -> {
                out.writeTag(Wire.DURATION);
                out.writeNumber(duration.nanoseconds());
            }
            case RangeValue range -> write(range);
            default -> writeOnce(value);
        }
    }

    private void write(String text) throws IOException {
        if (isText(text)) {
            out.writeString(text);
        } else {
            writeOnce(text);
        }
    }

    private static boolean isText(String text) {
        if (text.length() > Wire.LONGEST_TEXT) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void write(RangeValue range) throws IOException {
        int form = (range.closed() ? Wire.CLOSED : 0) + (range.hasFrom() ? Wire.WITH_START : 0) + (range.hasTo() ? Wire.WITH_END : 0);
        begin(Wire.RANGE, 4);
        out.writeNumber(range.from());
        out.writeNumber(range.to());
        out.writeNumber(range.step());
        out.writeNumber(form);
        out.writeEndArray();
    }

    private void begin(int tag, int items) throws IOException {
        out.writeTag(tag);
        out.writeStartArray(null, items);
    }

    private void writeOnce(Object value) throws IOException {
        int ago = written.ago(value);
        if (ago > 0) {
            out.writeTag(Wire.AGAIN);
            out.writeNumber(ago);
        } else if (value instanceof ErrorValue error) {
            writeError(error);
        } else {
            writeContents(value);
            written.add(value);
        }
    }

    private void writeContents(Object value) throws IOException {
        switch (value) {
            case ListValue list -> writeList(list);
            case MapValue map -> writeMap(map);
            case RecordValue record -> {
                begin(Wire.RECORD, 1 + record.type().fields().size());
                writeFields(record);
                out.writeEndArray();
            }
            case SetValue set -> writeSet(set);
            case String text -> writeText(text);
            case BytesValue bytes -> writePacked(Wire.BYTES, MemorySegment.ofArray(bytes.array()));
            case BigInt number -> writePacked(Wire.BIG_INT, MemorySegment.ofArray(number.value().toByteArray()));
            case FunctionValue function -> writeLink(function);
            case LibraryValue library -> writeLibrary(library);
            default -> throw Travel.refusal(value);
        }
    }

    private void writeList(ListValue list) throws IOException {
        long bytes = (long) list.size() * Long.BYTES;
        if (list.isLongs()) {
            writePacked(Wire.LONGS, MemorySegment.ofArray(list.longs()).asSlice(0, bytes));
        } else if (list.isDoubles()) {
            writePacked(Wire.DOUBLES, MemorySegment.ofArray(list.doubles()).asSlice(0, bytes));
        } else {
            out.writeStartArray(null, list.size());
            for (int i = 0; i < list.size(); i++) {
                write(list.objects()[i]);
            }
            out.writeEndArray();
        }
    }

    private void writeMap(MapValue map) throws IOException {
        begin(Wire.MAP, 2 * map.size());
        for (int entry = map.next(0); entry >= 0; entry = map.next(entry + 1)) {
            write(map.keyAt(entry));
            write(map.valueAt(entry));
        }
        out.writeEndArray();
    }

    private void writeSet(SetValue set) throws IOException {
        begin(Wire.SET, set.size());
        for (int item = set.next(0); item >= 0; item = set.next(item + 1)) {
            write(set.itemAt(item));
        }
        out.writeEndArray();
    }

    private void writeFields(RecordValue record) throws IOException {
        RecordType type = record.type();
        Integer known = types.get(type);
        if (known != null) {
            out.writeNumber(known.intValue());
        } else {
            begin(Wire.TYPE, 1);
            write(links.describe(type));
            out.writeEndArray();
            types.put(type, types.size());
        }
        for (int i = 0; i < type.fields().size(); i++) {
            write(record.get(i));
        }
    }

    /** Its cause or what is known of its throwing may hold the error itself, so it has its turn before them. */
    private void writeError(ErrorValue error) throws IOException {
        begin(Wire.ERROR, 3 + error.type().fields().size());
        writeFields(error);
        written.add(error);
        write(error.cause() == null ? NullValue.NULL : error.cause());
        write(links.trail(error));
        out.writeEndArray();
    }

    private void writeText(String text) throws IOException {
        boolean latin1 = TextInput.isLatin1(text);
        writePacked(latin1 ? Wire.LATIN_1 : Wire.UTF_16, (long) text.length() * (latin1 ? 1 : Character.BYTES), new TextInput(text, latin1));
    }

    private void writePacked(int tag, MemorySegment values) throws IOException {
        writePacked(tag, values.byteSize(), new PackedInput(values));
    }

    private void writePacked(int tag, long size, InputStream bytes) throws IOException {
        int pieces = Math.toIntExact((size + Wire.PIECE - 1) / Wire.PIECE);
        begin(tag, 1 + pieces);
        out.writeNumber(size);
        for (long start = 0; start < size; start += Wire.PIECE) {
            out.writeBinary(Base64Variants.getDefaultVariant(), bytes, (int) Math.min(Wire.PIECE, size - start));
        }
        out.writeEndArray();
    }

    private void writeLibrary(LibraryValue value) throws IOException {
        Object state = value.state();
        if (state != null) {
            begin(Wire.LIBRARY, 2);
            out.writeString(value.typeName());
            write(state);
            out.writeEndArray();
        } else if (Builtins.isShared(value)) {
            writeLink(value);
        } else {
            throw Travel.refusal(value);
        }
    }

    private void writeLink(Object thing) throws IOException {
        begin(Wire.LINK, 1);
        write(links.describe(thing));
        out.writeEndArray();
    }
}
