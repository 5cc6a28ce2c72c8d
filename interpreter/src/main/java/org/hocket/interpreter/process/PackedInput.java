package org.hocket.interpreter.process;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;

import org.hocket.interpreter.concurrent.LongWork;

/** The bytes of a packed value as they lie in memory, copied piece by piece to where they are written. */
final class PackedInput extends InputStream {

    private final MemorySegment values;
    private long next;

    PackedInput(MemorySegment values) {
        this.values = values;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        LongWork.poll();
        int part = (int) Math.min(length, values.byteSize() - next);
        if (part == 0 && length > 0) {
            return -1;
        }
        MemorySegment.copy(values, next, MemorySegment.ofArray(bytes), offset, part);
        next += part;
        return part;
    }
}
