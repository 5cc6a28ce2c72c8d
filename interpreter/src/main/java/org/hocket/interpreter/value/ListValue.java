package org.hocket.interpreter.value;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.hocket.interpreter.concurrent.LongWork;

/**
 * A list. While its items are all 64-bit ints, or all floats, they are kept unboxed; exactly one of the three arrays is
 * there. The indexes that its methods take are positions from 0 that the caller has checked.
 */
@ExportLibrary(InteropLibrary.class)
public final class ListValue extends CollectionValue implements Iterable<Object> {

    private static final long[] NO_LONGS = {};
    private static final int FIRST_CAPACITY = 8;

    /** An empty list that is shared: whoever wants to change it takes a copy. */
    public static final ListValue EMPTY = new ListValue();

    private long[] longs;
    private double[] doubles;
    private Object[] objects;
    private int size;

    static {
        EMPTY.share();
    }

    /** An empty list. */
    public ListValue() {
        longs = NO_LONGS;
    }

    /** An empty list that need not grow for so many items. */
    public static ListValue withRoomFor(int items) {
        ListValue list = new ListValue();
        list.longs = new long[items];
        return list;
    }

    /** @param items the list's own from then on */
    public static ListValue of(Object... items) {
        ListValue list = new ListValue();
        list.setAll(items);
        return list;
    }

    /** @param items the list's own from then on */
    public static ListValue ofLongs(long... items) {
        ListValue list = new ListValue();
        list.longs = items;
        list.size = items.length;
        return list;
    }

    /** @param items the list's own from then on */
    public static ListValue ofDoubles(double... items) {
        ListValue list = new ListValue();
        list.longs = null;
        list.doubles = items;
        list.size = items.length;
        return list;
    }

    /** A list of what the iteration gives. */
    @TruffleBoundary
    public static ListValue from(Iterable<?> items) {
        ListValue list = new ListValue();
        for (Object item : items) {
            LongWork.pollAt(list.size);
            list.add(item);
        }
        return list;
    }

    /** The items of several lists, one after the other. */
    @TruffleBoundary
    public static ListValue joined(List<ListValue> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        long total = 0;
        boolean allLongs = true;
        boolean allDoubles = true;
        for (ListValue part : parts) {
            total += part.size;
            allLongs &= part.longs != null;
            allDoubles &= part.doubles != null;
        }
        int count = Limits.size(total, "list");
        Object all = allLongs ? new long[count] : allDoubles ? new double[count] : new Object[count];
        int end = 0;
        for (ListValue part : parts) {
            LongWork.poll();
            Object items = allLongs || allDoubles ? part.array() : part.boxed();
            System.arraycopy(items, 0, all, end, part.size);
            end += part.size;
        }
        return all instanceof long[] longs ? ofLongs(longs) : all instanceof double[] doubles ? ofDoubles(doubles)
                : ofObjects((Object[]) all);
    }

    public int size() {
        return size;
    }

    /** Whether the items are kept in {@link #longs}: all are 64-bit ints. */
    public boolean isLongs() {
        return longs != null;
    }

    /** The items, and room behind them. */
    public long[] longs() {
        return longs;
    }

    public boolean isDoubles() {
        return doubles != null;
    }

    /** The items, and room behind them. */
    public double[] doubles() {
        return doubles;
    }

    /** The items, and room behind them; null where they are unboxed. */
    public Object[] objects() {
        return objects;
    }

    public Object get(int index) {
        if (longs != null) {
            return longs[index];
        }
        return doubles != null ? (Object) doubles[index] : objects[index];
    }

    public void set(int index, Object item) {
        if (longs != null && item instanceof Long value) {
            longs[index] = value;
        } else if (doubles != null && item instanceof Double value) {
            doubles[index] = value;
        } else {
            generalise();
            objects[index] = stored(item);
        }
    }

    /** Puts back an item that was taken out to be changed in place, and that no one else got to see. */
    public void replaceOwned(int index, CollectionValue item) {
        objects[index] = item;
    }

    public void add(Object item) {
        if (item instanceof Long value) {
            addLong(value);
        } else if (item instanceof Double value) {
            addDouble(value);
        } else {
            addObject(item);
        }
    }

    public void addLong(long item) {
        if (size == 0 && longs == null) {
            clear();
        }
        if (longs == null) {
            addObject(item);
            return;
        }
        if (size == longs.length) {
            longs = Arrays.copyOf(longs, capacity(size + 1L));
        }
        longs[size++] = item;
    }

    public void addDouble(double item) {
        if (size == 0 && doubles == null) {
            doubles = new double[longs != null ? Math.max(longs.length, FIRST_CAPACITY) : FIRST_CAPACITY];
            longs = null;
            objects = null;
        }
        if (doubles == null) {
            addObject(item);
            return;
        }
        if (size == doubles.length) {
            doubles = Arrays.copyOf(doubles, capacity(size + 1L));
        }
        doubles[size++] = item;
    }

    private void addObject(Object item) {
        generalise();
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, capacity(size + 1L));
        }
        objects[size++] = stored(item);
    }

    /** Half as much again, so that a million additions cost a small multiple of a million. */
    private static int capacity(long needed) {
        long least = Limits.size(needed, "list");
        return Math.clamp(least + (least >> 1), FIRST_CAPACITY, Limits.MAX_SIZE);
    }

    /** Boxes the items, for one that is of another type. */
    @TruffleBoundary
    private void generalise() {
        if (objects == null) {
            objects = Arrays.copyOf(toArray(), Math.max(longs != null ? longs.length : doubles.length, FIRST_CAPACITY));
            longs = null;
            doubles = null;
        }
    }

    /** Inserts before the item at {@code index}, or behind the last where it is the size. */
    @TruffleBoundary
    public void insert(int index, Object item) {
        add(item);
        Object array = array();
        System.arraycopy(array, index, array, index + 1, size - 1 - index);
        if (longs != null) {
            longs[index] = (Long) item;
        } else if (doubles != null) {
            doubles[index] = (Double) item;
        } else {
            objects[index] = item;
        }
    }

    public Object removeAt(int index) {
        Object item = get(index);
        Object array = array();
        System.arraycopy(array, index + 1, array, index, size - index - 1);
        size--;
        if (objects != null) {
            objects[size] = null;
        }
        return item;
    }

    /**
     * Replaces all items, as a sort does. A task that is cancelled meanwhile leaves the list as it is.
     *
     * @param items the list's own from then on
     */
    @TruffleBoundary
    public void setAll(Object... items) {
        long[] allLongs = allAre(Long.class, items) ? unboxedLongs(items) : null;
        double[] allDoubles = allLongs == null && allAre(Double.class, items) ? unboxedDoubles(items) : null;
        boolean unboxed = allLongs != null || allDoubles != null;
        Object[] mixed = unboxed ? null : items.getClass() == Object[].class ? items : Arrays.copyOf(items, items.length, Object[].class);
        if (!unboxed) {
            share(mixed);
        }
        longs = allLongs;
        doubles = allDoubles;
        objects = mixed;
        size = items.length;
    }

    private static long[] unboxedLongs(Object[] items) {
        long[] result = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            LongWork.pollAt(i);
            result[i] = (Long) items[i];
        }
        return result;
    }

    private static double[] unboxedDoubles(Object[] items) {
        double[] result = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            LongWork.pollAt(i);
            result[i] = (Double) items[i];
        }
        return result;
    }

    private static boolean allAre(Class<?> type, Object[] items) {
        for (int i = 0; i < items.length; i++) {
            LongWork.pollAt(i);
            if (items[i].getClass() != type) {
                return false;
            }
        }
        return true;
    }

    public void clear() {
        longs = NO_LONGS;
        doubles = null;
        objects = null;
        size = 0;
    }

    private Object array() {
        return longs != null ? longs : doubles != null ? doubles : objects;
    }

    private static void share(Object[] items) {
        for (int i = 0; i < items.length; i++) {
            LongWork.pollAt(i);
            stored(items[i]);
        }
    }

    @Override
    public ListValue copy() {
        return slice(0, size);
    }

    /** The items from {@code from} to {@code to}, without {@code to}. */
    @TruffleBoundary
    public ListValue slice(int from, int to) {
        if (longs != null) {
            return ofLongs(Arrays.copyOfRange(longs, from, to));
        }
        if (doubles != null) {
            return ofDoubles(Arrays.copyOfRange(doubles, from, to));
        }
        return ofObjects(Arrays.copyOfRange(objects, from, to));
    }

    @TruffleBoundary
    public ListValue slice(RangeValue slice) {
        RangeValue positions = slice.within(size);
        int count = (int) positions.size();
        if (positions.step() == 1) {
            return slice((int) positions.from(), (int) positions.from() + count);
        }
        ListValue result = new ListValue();
        for (int i = 0; i < count; i++) {
            LongWork.pollAt(i);
            result.add(get((int) positions.get(i)));
        }
        return result;
    }

    @TruffleBoundary
    public ListValue concat(ListValue other) {
        int total = Limits.size((long) size + other.size, "list");
        if (longs != null && other.longs != null) {
            long[] all = Arrays.copyOf(longs, total);
            System.arraycopy(other.longs, 0, all, size, other.size);
            return ofLongs(all);
        }
        if (doubles != null && other.doubles != null) {
            double[] all = Arrays.copyOf(doubles, total);
            System.arraycopy(other.doubles, 0, all, size, other.size);
            return ofDoubles(all);
        }
        if (size == 0) {
            return other.copy();
        }
        if (other.size == 0) {
            return copy();
        }
        Object[] all = Arrays.copyOf(boxed(), total);
        System.arraycopy(other.boxed(), 0, all, size, other.size);
        return ofObjects(all);
    }

    /**
     * A list that keeps its items boxed, whatever they are.
     *
     * @param items the list's own from then on; of that very type
     */
    public static ListValue ofObjects(Object[] items) {
        share(items);
        ListValue list = new ListValue();
        list.longs = null;
        list.objects = items;
        list.size = items.length;
        return list;
    }

    private Object[] boxed() {
        return objects != null ? objects : toArray();
    }

    /** The items in an array of the caller's own. */
    @TruffleBoundary
    public Object[] toArray() {
        if (objects != null) {
            return Arrays.copyOf(objects, size);
        }
        Object[] items = new Object[size];
        for (int i = 0; i < size; i++) {
            LongWork.pollAt(i);
            items[i] = get(i);
        }
        return items;
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {
            private int next;

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

    @ExportMessage
    boolean hasArrayElements() {
        return true;
    }

    @ExportMessage
    long getArraySize() {
        return size;
    }

    @ExportMessage
    boolean isArrayElementReadable(long index) {
        return index >= 0 && index < size;
    }

    @ExportMessage
    Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!isArrayElementReadable(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        return get((int) index);
    }
}
