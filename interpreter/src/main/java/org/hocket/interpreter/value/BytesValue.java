package org.hocket.interpreter.value;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.hocket.interpreter.concurrent.LongWork;

/** A sequence of bytes that nobody changes. */
@ExportLibrary(InteropLibrary.class)
public final class BytesValue implements TruffleObject {

    private final byte[] bytes;

    private BytesValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes the value's own from then on: nobody may change them */
    public static BytesValue of(byte... bytes) {
        return new BytesValue(bytes);
    }

    public int size() {
        return bytes.length;
    }

    /** The byte there, from 0 to 255. */
    public int get(int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }

    /** The bytes themselves, not to be changed. */
    public byte[] array() {
        return bytes;
    }

    public BytesValue slice(RangeValue slice) {
        RangeValue positions = slice.within(bytes.length);
        byte[] result = new byte[(int) positions.size()];
        for (int i = 0; i < result.length; i++) {
            LongWork.pollAt(i);
            result[i] = bytes[(int) positions.get(i)];
        }
        return new BytesValue(result);
    }

    public BytesValue concat(BytesValue other) {
        byte[] result = Arrays.copyOf(bytes, Limits.size((long) bytes.length + other.bytes.length, "bytes"));
        System.arraycopy(other.bytes, 0, result, bytes.length, other.bytes.length);
        return new BytesValue(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BytesValue value && Arrays.equals(bytes, value.bytes);
    }

    @Override
    public int hashCode() {
        return LongWork.walk(bytes.length, () -> Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return Printer.literal(this);
    }

    @ExportMessage
    @TruffleBoundary
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return Printer.shortened(this);
    }
}
