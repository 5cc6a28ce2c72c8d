package org.hocket.interpreter.process;

import java.io.OutputStream;
import java.lang.foreign.MemorySegment;

import org.hocket.interpreter.concurrent.LongWork;

/** Fills an array with the bytes of a packed value as they arrive. */
final class PackedOutput extends OutputStream {

    private final MemorySegment items;
    private long arrived;

    /** @param items the array to fill */
    PackedOutput(MemorySegment items) {
        this.items = items;
    }

    @Override
    public void write(int value) throws CorruptFrameException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws CorruptFrameException {
        LongWork.poll();
        if (arrived + length > items.byteSize()) {
            throw new CorruptFrameException("a packed value is longer than the " + items.byteSize() + " bytes that it states");
        }
        MemorySegment.copy(MemorySegment.ofArray(bytes), offset, items, arrived, length);
        arrived += length;
    }

    void checkFull() throws CorruptFrameException {
        if (arrived != items.byteSize()) {
            throw new CorruptFrameException("a packed value of " + items.byteSize() + " bytes has " + arrived);
        }
    }
}
