package org.hocket.interpreter.process;

import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.hocket.interpreter.concurrent.LongWork;

/**
 * Gathers the bytes of a packed value in the array that is to hold it, which grows as they arrive.
 *
 * @param <A> its type: {@code long[]}
 */
final class PackedOutput<A> extends OutputStream {

    private final int itemSize;
    private final int promised;
    private final BiFunction<A, Integer, A> resize;
    private final Function<A, MemorySegment> segment;
    private A items;
    private MemorySegment room;
    private long arrived;

    /**
     * @param none     an empty array
     * @param itemSize bytes of an item
     * @param promised how many items are said to come
     * @param resize   a copy of an array with that length
     */
    PackedOutput(A none, int itemSize, int promised, BiFunction<A, Integer, A> resize, Function<A, MemorySegment> segment) {
        this.itemSize = itemSize;
        this.promised = promised;
        this.resize = resize;
        this.segment = segment;
        this.items = none;
        this.room = segment.apply(none);
    }

    @Override
    public void write(int value) throws CorruptFrameException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws CorruptFrameException {
        LongWork.poll();
        while (arrived + length > room.byteSize()) {
            grow();
        }
        MemorySegment.copy(MemorySegment.ofArray(bytes), offset, room, arrived, length);
        arrived += length;
    }

    private void grow() throws CorruptFrameException {
        int capacity = (int) (room.byteSize() / itemSize);
        if (capacity == promised) {
            throw new CorruptFrameException("a packed value is longer than the " + promised + " items that it states");
        }
        items = resize.apply(items, Wire.capacity(capacity, promised));
        room = segment.apply(items);
    }

    /** The array, of exactly the length that was promised. */
    A items() throws CorruptFrameException {
        if (arrived != (long) promised * itemSize) {
            throw new CorruptFrameException("a packed value of " + promised + " items has " + arrived + " bytes");
        }
        return items;
    }
}
