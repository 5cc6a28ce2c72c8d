package org.hocket.interpreter.value;

import java.math.BigInteger;
import java.util.Iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/**
 * The ints from one to another, such as {@code 0..10}.
 *
 * @param from    the first; 0 where {@code hasFrom} is false
 * @param to      where it ends; 0 where {@code hasTo} is false
 * @param closed  whether {@code to} belongs to it
 * @param step    from each to the next, not 0
 * @param hasFrom false in {@code ..5}, which is only good for slices
 * @param hasTo   false in {@code 5..}, which goes on to the last 64-bit int
 */
@ExportLibrary(InteropLibrary.class)
public record RangeValue(long from, long to, boolean closed, long step, boolean hasFrom, boolean hasTo)
        implements TruffleObject, Iterable<Object> {

    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    public static RangeValue of(long from, long to) {
        return new RangeValue(from, to, false, 1, true, true);
    }

    public static RangeValue closed(long from, long to) {
        return new RangeValue(from, to, true, 1, true, true);
    }

    /**
     * As scripts write it.
     *
     * @param from null where it is open
     * @param to   null where it is open
     */
    public static RangeValue open(Long from, Long to, boolean closed) {
        return new RangeValue(from == null ? 0 : from, to == null ? 0 : to, closed, 1, from != null, to != null);
    }

    /**
     * The same ends, with another step.
     *
     * @throws Failure an {@code ArgumentError} where it is 0
     */
    public RangeValue withStep(long newStep) {
        if (newStep == 0) {
            throw new Failure(ErrorKind.ARGUMENT, "the step of a range cannot be 0", "use a step of 1 or more, or of -1 or less");
        }
        return new RangeValue(from, to, closed, newStep, hasFrom, hasTo);
    }

    /**
     * The number of ints in it, {@link Long#MAX_VALUE} where there are more.
     *
     * @throws Failure an {@code ArgumentError} where its start is open
     */
    public long size() {
        if (!hasFrom) {
            throw startless();
        }
        long end = hasTo ? to : step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        boolean inclusive = closed || !hasTo;
        if (step > 0 ? from > end || from == end && !inclusive : from < end || from == end && !inclusive) {
            return 0;
        }
        long distance = step > 0 ? end - from : from - end;
        if (distance < 0 || step == Long.MIN_VALUE) {
            return wideSize(end, inclusive);
        }
        long stride = Math.abs(step);
        long steps = inclusive ? distance / stride : (distance - 1) / stride;
        return steps == Long.MAX_VALUE ? steps : steps + 1;
    }

    /** The size where the distance of the ends needs more than 64 bits. */
    @TruffleBoundary
    private long wideSize(long end, boolean inclusive) {
        BigInteger distance = BigInteger.valueOf(end).subtract(BigInteger.valueOf(from)).abs();
        BigInteger last = inclusive ? distance : distance.subtract(BigInteger.ONE);
        return last.divide(BigInteger.valueOf(step).abs()).add(BigInteger.ONE).min(MAX).longValue();
    }

    @TruffleBoundary
    private Failure startless() {
        return new Failure(ErrorKind.ARGUMENT, "the range " + Printer.literal(this) + " has no start",
                "write the start, as in 0" + Printer.literal(this));
    }

    /** @param index from 0 to the size */
    public long get(long index) {
        return from + index * step;
    }

    @TruffleBoundary
    public boolean contains(Object item) {
        return switch (item) {
            case Long value -> contains(value.longValue());
            case Double value -> value == Math.rint(value) && Math.abs(value) < 0x1p63 && contains(value.longValue());
            default -> false;
        };
    }

    private boolean contains(long value) {
        boolean afterStart = !hasFrom || (step > 0 ? value >= from : value <= from);
        boolean beforeEnd = !hasTo || (step > 0 ? value < to : value > to) || closed && value == to;
        return afterStart && beforeEnd && (step == 1 || step == -1 || Math.floorMod(value - from, step) == 0);
    }

    /**
     * The positions that it selects, as a slice, in something of that length: as in Python, negative ends count from the
     * end, and what lies outside is left out.
     */
    public RangeValue within(int length) {
        long low = step > 0 ? 0 : -1;
        long high = step > 0 ? length : length - 1L;
        long start = hasFrom ? clamp(fromEnd(from, length), low, high) : step > 0 ? low : high;
        long end = step > 0 ? high : low;
        if (hasTo) {
            long last = fromEnd(to, length);
            long beyond = !closed ? last : step > 0 ? Math.min(last, length) + 1 : Math.max(last, -1) - 1;
            end = clamp(beyond, low, high);
        }
        return new RangeValue(start, end, false, step, true, true);
    }

    private static long fromEnd(long index, int length) {
        return index < 0 ? index + length : index;
    }

    private static long clamp(long value, long low, long high) {
        return Math.max(low, Math.min(value, high));
    }

    /** The part of it that lies at the positions {@code start} to {@code end}, without {@code end}. */
    public RangeValue slice(long start, long end) {
        if (start >= end) {
            return of(0, 0);
        }
        long last = get(end - 1);
        return closed || !hasTo ? new RangeValue(get(start), last, true, step, true, true)
                : new RangeValue(get(start), step > 0 ? last + 1 : last - 1, false, step, true, true);
    }

    /** Ranges are equal where their ints are. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RangeValue range) || hasFrom != range.hasFrom || hasTo != range.hasTo) {
            return false;
        }
        if (!hasFrom) {
            return to == range.to && closed == range.closed && step == range.step;
        }
        long size = size();
        return size == range.size() && (size == 0 || from == range.from && (size == 1 || step == range.step));
    }

    @Override
    public int hashCode() {
        if (!hasFrom) {
            return Long.hashCode(to);
        }
        long size = size();
        return size == 0 ? 0 : Long.hashCode(from) * 31 + Long.hashCode(size);
    }

    @Override
    public Iterator<Object> iterator() {
        long size = size();
        return new Iterator<>() {
            private long next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Object next() {
                return get(next++);
            }
        };
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

    @ExportMessage
    boolean hasArrayElements() {
        return hasFrom;
    }

    @ExportMessage
    long getArraySize() {
        return size();
    }

    @ExportMessage
    boolean isArrayElementReadable(long index) {
        return index >= 0 && index < size();
    }

    @ExportMessage
    Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!isArrayElementReadable(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        return get(index);
    }
}
