package org.hocket.interpreter.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;

import org.hocket.interpreter.builtin.LibraryModules;
import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.Limits;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;

/**
 * Reads the values of one message that a {@link ValueWriter} wrote. What no writer writes is a {@link CorruptFrameException}, and takes
 * no more memory than a small multiple of the message.
 */
public final class ValueReader implements AutoCloseable {

    private static final Object[] NO_OBJECTS = {};

    private final CBORParser in;
    private final Links links;
    private final ReadValues before = new ReadValues();
    private final List<RecordType> types = new ArrayList<>();
    private int visited;

    public ValueReader(InputStream in, Links links) throws IOException {
        this.in = Wire.CBOR.createParser(in);
        this.links = links;
    }

    /** Gives back its buffers, not the stream. */
    @Override
    public void close() throws IOException {
        in.close();
    }

    public long readLong() throws IOException {
        return number(next(), Wire.NO_TAG);
    }

    public Object read() throws IOException {
        return value(next());
    }

    private JsonToken next() throws IOException {
        JsonToken token;
        try {
            token = in.nextToken();
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
        if (token == null) {
            throw new CorruptFrameException("a message ends before its values do");
        }
        return token;
    }

    private static CorruptFrameException unreadable(JsonProcessingException e) {
        return new CorruptFrameException("a value is not well formed: " + e.getOriginalMessage(), e);
    }

    private CorruptFrameException unexpected(JsonToken token) {
        return new CorruptFrameException("a value has " + token + " with the tag " + in.getCurrentTag() + " where none is written");
    }

    private long number(JsonToken token, int tag) throws IOException {
        if (token != JsonToken.VALUE_NUMBER_INT || in.getCurrentTag() != tag) {
            throw unexpected(token);
        }
        try {
            return in.getLongValue();
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private String text(JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            throw unexpected(token);
        }
        try {
            return in.getText();
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private void end() throws IOException {
        JsonToken token = next();
        if (token != JsonToken.END_ARRAY) {
            throw unexpected(token);
        }
    }

    private Object value(JsonToken token) throws IOException {
        LongWork.pollAt(visited++);
        return switch (token) {
            case VALUE_NULL -> NullValue.NULL;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> numbered();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_STRING -> text(token);
            case START_ARRAY -> contents(in.getCurrentTag());
            default -> throw unexpected(token);
        };
    }

    private Object numbered() throws IOException {
        int tag = in.getCurrentTag();
        long number = number(JsonToken.VALUE_NUMBER_INT, tag);
        return switch (tag) {
            case Wire.NO_TAG -> number;
            case Wire.DURATION -> new DurationValue(number);
            case Wire.AGAIN -> again(number);
            default -> throw unexpected(JsonToken.VALUE_NUMBER_INT);
        };
    }

    private Object again(long distance) throws CorruptFrameException {
        Object value = before.ago(distance);
        if (value instanceof CollectionValue collection) {
            collection.share();
        }
        return value;
    }

    private Object contents(int tag) throws IOException {
        if (tag == Wire.RANGE) {
            return range();
        }
        if (tag == Wire.ERROR) {
            return error();
        }
        Object value = switch (tag) {
            case Wire.NO_TAG -> ListValue.ofObjects(items());
            case Wire.LONGS -> ListValue.ofLongs(packed(Long.BYTES, long[]::new, MemorySegment::ofArray));
            case Wire.DOUBLES -> ListValue.ofDoubles(packed(Double.BYTES, double[]::new, MemorySegment::ofArray));
            case Wire.MAP -> map();
            case Wire.SET -> set();
            case Wire.RECORD -> record();
            case Wire.LATIN_1 -> latin1(bytes());
            case Wire.UTF_16 -> utf16(packed(Character.BYTES, char[]::new, MemorySegment::ofArray));
            case Wire.BYTES -> BytesValue.of(bytes());
            case Wire.BIG_INT -> bigInt(bytes());
            case Wire.LINK -> link();
            case Wire.LIBRARY -> library();
            default -> throw unexpected(JsonToken.START_ARRAY);
        };
        before.add(value);
        return value;
    }

    private RangeValue range() throws IOException {
        long from = readLong();
        long to = readLong();
        long step = readLong();
        long form = readLong();
        end();
        if (step == 0 || form != (form & Wire.CLOSED + Wire.WITH_START + Wire.WITH_END)) {
            throw new CorruptFrameException("a range has the step " + step + " and the form " + form);
        }
        return new RangeValue(from, to, (form & Wire.CLOSED) != 0, step, (form & Wire.WITH_START) != 0, (form & Wire.WITH_END) != 0);
    }

    private Object[] items() throws IOException {
        int promised = in.getParsingContext().getExpectedLength();
        if (promised < 0) {
            throw new CorruptFrameException("a list does not state its length");
        }
        Object[] items = NO_OBJECTS;
        int count = 0;
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            if (count == items.length) {
                items = Arrays.copyOf(items, Wire.capacity(count, promised));
            }
            items[count++] = value(token);
        }
        return items;
    }

    private MapValue map() throws IOException {
        MapValue map = new MapValue();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            Object key = value(token);
            map.put(key, read());
        }
        return map;
    }

    private SetValue set() throws IOException {
        SetValue set = new SetValue();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            set.add(value(token));
        }
        return set;
    }

    private RecordValue record() throws IOException {
        RecordType type = type();
        if (type.isError()) {
            throw new CorruptFrameException("a record has the error type " + type);
        }
        RecordValue record = new RecordValue(type, fields(type));
        end();
        return record;
    }

    private ErrorValue error() throws IOException {
        RecordType type = type();
        if (!type.isError()) {
            throw new CorruptFrameException("an error has the type " + type);
        }
        ErrorValue error = new ErrorValue(type, fields(type));
        before.add(error);
        Object cause = read();
        if (cause instanceof ErrorValue other) {
            error.setCause(other);
        } else if (cause != NullValue.NULL) {
            throw new CorruptFrameException("the cause of an error is no error");
        }
        links.setTrail(error, read());
        end();
        return error;
    }

    private RecordType type() throws IOException {
        JsonToken token = next();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            long number = number(token, Wire.NO_TAG);
            if (number < 0 || number >= types.size()) {
                throw new CorruptFrameException("a record has type " + number + " of " + types.size());
            }
            return types.get((int) number);
        }
        if (token != JsonToken.START_ARRAY || in.getCurrentTag() != Wire.TYPE) {
            throw unexpected(token);
        }
        Object described = links.resolve(read());
        end();
        if (!(described instanceof RecordType type)) {
            throw new CorruptFrameException("a type of records is described as something else");
        }
        types.add(type);
        return type;
    }

    private Object[] fields(RecordType type) throws IOException {
        Object[] fields = new Object[type.fields().size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = read();
        }
        return fields;
    }

    private byte[] bytes() throws IOException {
        return packed(1, byte[]::new, MemorySegment::ofArray);
    }

    /** The array has its size from the start, and so no value is held twice: checksums vouch for what is stated. */
    private <A> A packed(int itemSize, IntFunction<A> make, Function<A, MemorySegment> segment) throws IOException {
        long size = readLong();
        if (size < 0 || size % itemSize != 0 || size / itemSize > Limits.MAX_SIZE) {
            throw new CorruptFrameException("a packed value states a size of " + size + " bytes");
        }
        A items = make.apply((int) (size / itemSize));
        PackedOutput filled = new PackedOutput(segment.apply(items));
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            if (token != JsonToken.VALUE_EMBEDDED_OBJECT) {
                throw unexpected(token);
            }
            try {
                in.readBinaryValue(Base64Variants.getDefaultVariant(), filled);
            } catch (JsonProcessingException e) {
                throw unreadable(e);
            }
        }
        filled.checkFull();
        return items;
    }

    private static String latin1(byte[] bytes) {
        return LongWork.walk(bytes.length, () -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String utf16(char[] units) {
        return LongWork.walk(units.length, () -> new String(units));
    }

    private static Object bigInt(byte[] bytes) throws CorruptFrameException {
        if (bytes.length == 0) {
            throw new CorruptFrameException("an int has no bytes");
        }
        return BigInt.normalize(new BigInteger(bytes));
    }

    private Object link() throws IOException {
        Object thing = links.resolve(read());
        end();
        return thing;
    }

    private Object library() throws IOException {
        String type = text(next());
        Object state = read();
        end();
        try {
            return LibraryModules.restore(type, state);
        } catch (IllegalArgumentException e) {
            throw new CorruptFrameException("there is no " + type + " of that state", e);
        }
    }
}
