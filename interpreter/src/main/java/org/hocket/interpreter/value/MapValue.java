package org.hocket.interpreter.value;

import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.hocket.interpreter.concurrent.LongWork;

/** A map, in the order in which its keys were first put. Keys are any values. */
@ExportLibrary(InteropLibrary.class)
public final class MapValue extends CollectionValue {

    /** An empty map that is shared: whoever wants to change it takes a copy. */
    public static final MapValue EMPTY = new MapValue();

    private final HashTable table;

    static {
        EMPTY.share();
    }

    public MapValue() {
        this(new HashTable(true));
    }

    private MapValue(HashTable table) {
        this.table = table;
    }

    /**
     * A map of the same keys with other values; it shares what the keys take. No key was ever removed from this one.
     *
     * @param values one for each key in order, none of them a collection; the map's own from then on
     */
    public MapValue withValues(Object... values) {
        return new MapValue(table.withValues(values));
    }

    public int size() {
        return table.size();
    }

    /** The value of that key; Java's null where there is none. */
    public Object get(Object key) {
        int entry = table.find(key);
        return entry < 0 ? null : table.value(entry);
    }

    public boolean containsKey(Object key) {
        return table.find(key) >= 0;
    }

    public void put(Object key, Object value) {
        table.put(key, value);
    }

    public void putAll(MapValue other) {
        for (int entry = other.next(0); entry >= 0; entry = other.next(entry + 1)) {
            LongWork.pollAt(entry);
            put(other.keyAt(entry), other.valueAt(entry));
        }
    }

    /** A new map of both; where both have a key, the value of {@code other} counts. */
    public MapValue merge(MapValue other) {
        MapValue merged = copy();
        merged.putAll(other);
        return merged;
    }

    /** Puts back the value of a key that was taken out to be changed in place, and that no one else got to see. */
    public void replaceOwned(Object key, CollectionValue value) {
        table.replaceOwned(table.find(key), value);
    }

    /**
     * Takes out that key.
     *
     * @return its value; Java's null where there was none
     */
    public Object remove(Object key) {
        int entry = table.find(key);
        if (entry < 0) {
            return null;
        }
        Object value = table.value(entry);
        table.remove(entry);
        return value;
    }

    public void clear() {
        table.clear();
    }

    /**
     * The first entry at or behind that position, or -1. This walks over a map without an object for each entry:
     * {@code for (int e = m.next(0); e >= 0; e = m.next(e + 1))}.
     */
    public int next(int position) {
        return table.next(position);
    }

    public Object keyAt(int position) {
        return table.key(position);
    }

    public Object valueAt(int position) {
        return table.value(position);
    }

    public Iterable<Object> keys() {
        return () -> table.iterator(table::key);
    }

    public Iterable<Object> values() {
        return () -> table.iterator(table::value);
    }

    public Iterable<Map.Entry<Object, Object>> entries() {
        return () -> table.iterator(entry -> Map.entry(table.key(entry), table.value(entry)));
    }

    @Override
    public MapValue copy() {
        return new MapValue(table.copy());
    }

    @ExportMessage
    boolean hasHashEntries() {
        return true;
    }

    @ExportMessage
    long getHashSize() {
        return size();
    }

    @ExportMessage
    boolean isHashEntryReadable(Object key) {
        return containsKey(fromHost(key));
    }

    @ExportMessage
    Object readHashValue(Object key) throws UnknownKeyException {
        Object value = get(fromHost(key));
        if (value == null) {
            throw UnknownKeyException.create(key);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    Object getHashEntriesIterator() throws UnsupportedMessageException {
        ListValue pairs = new ListValue();
        entries().forEach(entry -> pairs.add(ListValue.of(entry.getKey(), entry.getValue())));
        return InteropLibrary.getUncached().getIterator(pairs);
    }

    /** Java hosts write small ints as {@code int}. */
    private static Object fromHost(Object key) {
        return key instanceof Integer number ? (Object) number.longValue() : key;
    }
}
