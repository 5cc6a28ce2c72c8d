package org.hocket.interpreter.value;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.concurrent.LongWork;

/**
 * The hash table below maps and sets, which keeps the order of insertion.
 *
 * <p>Entries lie in arrays in that order; an index of open addressing leads from a hash to the entry
 * (the layout of Python's {@code dict}, by Raymond Hettinger, and its probing, by Tim Peters). A removed entry leaves a hole; the holes go when the arrays
 * are full. A table of few entries has no index, it is searched from the start.
 *
 * <p>An index slot holds 0 where it is free, {@link #REMOVED}, or the entry's position plus 1. Every entry since the last
 * rebuilding took one slot, and there are at least twice as many slots as entries fit, so a search always ends at a free one.
 *
 * <p>Tables of the same keys, a copy and its original or the rows of a file, share all but the values. Whoever adds or
 * removes a key first gives the table keys of its own. Several tasks may copy a table at once: a table that they share is never
 * changed in place, and each writes the same mark to it.
 */
final class HashTable {

    private static final int REMOVED = -1;
    private static final int FIRST_CAPACITY = 4;
    private static final int LARGEST_WITHOUT_INDEX = 8;
    private static final int LARGEST = 1 << 29;
    private static final int BITS_A_PROBE = 5;

    private Object[] keys;
    /** Null in a set. */
    private Object[] values;
    private int[] hashes;
    private int[] index;
    /** The entries, holes included. */
    private int used;
    private int size;
    /** Whether other tables may have the same arrays of keys, hashes and slots. */
    private boolean keysShared;

    HashTable(boolean withValues) {
        keys = new Object[FIRST_CAPACITY];
        values = withValues ? new Object[FIRST_CAPACITY] : null;
        hashes = new int[FIRST_CAPACITY];
    }

    private HashTable(HashTable other, Object[] values) {
        this.keys = other.keys;
        this.values = values;
        this.hashes = other.hashes;
        this.index = other.index;
        this.used = other.used;
        this.size = other.size;
        this.keysShared = true;
    }

    /**
     * A table of the keys of this one with other values. Both share the keys until one of them gets another set of keys.
     *
     * @param newValues one for each entry, marked as stored; the table's own from then on
     */
    HashTable withValues(Object[] newValues) {
        keysShared = true;
        return new HashTable(this, newValues);
    }

    private void ownKeys() {
        if (keysShared) {
            keys = keys.clone();
            hashes = hashes.clone();
            index = index == null ? null : index.clone();
            if (values != null && values.length < keys.length) {
                values = Arrays.copyOf(values, keys.length);
            }
            keysShared = false;
        }
    }

    @TruffleBoundary
    HashTable copy() {
        for (int i = 0; i < used; i++) {
            LongWork.pollAt(i);
            CollectionValue.stored(keys[i]);
            if (values != null) {
                CollectionValue.stored(values[i]);
            }
        }
        return withValues(values == null ? null : values.clone());
    }

    int size() {
        return size;
    }

    /** The position of the entry of that key, or -1. */
    @TruffleBoundary
    int find(Object key) {
        return find(key, hash(key));
    }

    private int find(Object key, int hash) {
        if (index == null) {
            for (int i = 0; i < used; i++) {
                if (hashes[i] == hash && same(keys[i], key)) {
                    return i;
                }
            }
            return -1;
        }
        int mask = index.length - 1;
        int rest = hash;
        for (int slot = hash & mask; index[slot] != 0; slot = probe(slot, rest) & mask) {
            int entry = index[slot] - 1;
            if (entry >= 0 && hashes[entry] == hash && same(keys[entry], key)) {
                return entry;
            }
            rest >>>= BITS_A_PROBE;
        }
        return -1;
    }

    private static boolean same(Object held, Object key) {
        if (held == key) {
            return true;
        }
        if (held instanceof String text) {
            return text.equals(key);
        }
        if (held instanceof Long number && key instanceof Long other) {
            return number.longValue() == other.longValue();
        }
        return held != null && Equality.equal(held, key);
    }

    private static int hash(Object key) {
        return key instanceof Long ? key.hashCode() : key instanceof String text ? Text.hash(text) : Equality.hash(key);
    }

    /**
     * The slot to try after {@code slot}. The low bits of the hash choose the first one, so that near numbers lie near each
     * other; then more and more of the other bits come in, and in the end every slot is tried.
     */
    private static int probe(int slot, int rest) {
        return slot * 5 + rest + 1;
    }

    /**
     * Sets the value of a key that may be there already.
     *
     * @return whether it was not
     */
    @TruffleBoundary
    boolean put(Object key, Object value) {
        int hash = hash(key);
        int entry = find(key, hash);
        if (entry >= 0) {
            setValue(entry, value);
            return false;
        }
        ownKeys();
        if (used == keys.length) {
            rebuild();
        }
        keys[used] = CollectionValue.stored(key);
        hashes[used] = hash;
        setValue(used, value);
        used++;
        size++;
        if (index != null) {
            enter(index, hashes, used - 1);
        }
        return true;
    }

    private void setValue(int entry, Object value) {
        if (values != null) {
            values[entry] = CollectionValue.stored(value);
        }
    }

    void replaceOwned(int entry, CollectionValue value) {
        values[entry] = value;
    }

    /** @param hashes those of the entries */
    private static void enter(int[] index, int[] hashes, int entry) {
        int mask = index.length - 1;
        int rest = hashes[entry];
        int slot = rest & mask;
        while (index[slot] != 0) {
            rest >>>= BITS_A_PROBE;
            slot = probe(slot, rest) & mask;
        }
        index[slot] = entry + 1;
    }

    @TruffleBoundary
    void remove(int entry) {
        ownKeys();
        if (index != null) {
            int mask = index.length - 1;
            int rest = hashes[entry];
            int slot = rest & mask;
            while (index[slot] != entry + 1) {
                rest >>>= BITS_A_PROBE;
                slot = probe(slot, rest) & mask;
            }
            index[slot] = REMOVED;
        }
        keys[entry] = null;
        if (values != null) {
            values[entry] = null;
        }
        size--;
    }

    /** Closes the holes, and makes room where they were few. A task that is cancelled meanwhile leaves the table as it is. */
    private void rebuild() {
        int capacity = keys.length;
        if (size > capacity / 2) {
            if (capacity >= LARGEST) {
                Limits.size(Long.MAX_VALUE, values == null ? "set" : "map");
            }
            capacity *= 2;
        }
        Object[] newKeys = new Object[capacity];
        Object[] newValues = values == null ? null : new Object[capacity];
        int[] newHashes = new int[capacity];
        int[] newIndex = capacity <= LARGEST_WITHOUT_INDEX ? null : new int[capacity * 2];
        int next = 0;
        for (int i = 0; i < used; i++) {
            LongWork.pollAt(i);
            if (keys[i] != null) {
                newKeys[next] = keys[i];
                newHashes[next] = hashes[i];
                if (newValues != null) {
                    newValues[next] = values[i];
                }
                if (newIndex != null) {
                    enter(newIndex, newHashes, next);
                }
                next++;
            }
        }
        keys = newKeys;
        values = newValues;
        hashes = newHashes;
        index = newIndex;
        used = next;
    }

    /** The position of the first entry at or behind {@code entry}, or -1. */
    int next(int entry) {
        for (int i = entry; i < used; i++) {
            if (keys[i] != null) {
                return i;
            }
        }
        return -1;
    }

    Object key(int entry) {
        return keys[entry];
    }

    Object value(int entry) {
        return values[entry];
    }

    /** What {@code part} makes of the position of each entry, in order. */
    <T> Iterator<T> iterator(IntFunction<T> part) {
        return new Iterator<>() {
            private int next = HashTable.this.next(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public T next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                T item = part.apply(next);
                next = HashTable.this.next(next + 1);
                return item;
            }
        };
    }

    void clear() {
        ownKeys();
        Arrays.fill(keys, null);
        if (values != null) {
            Arrays.fill(values, null);
        }
        if (index != null) {
            Arrays.fill(index, 0);
        }
        used = 0;
        size = 0;
    }
}
