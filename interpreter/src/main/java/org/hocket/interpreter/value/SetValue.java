package org.hocket.interpreter.value;

import java.util.Iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A set, in the order in which its items were first added. */
@ExportLibrary(InteropLibrary.class)
public final class SetValue extends CollectionValue implements Iterable<Object> {

    /** An empty set that is shared: whoever wants to change it takes a copy. */
    public static final SetValue EMPTY = new SetValue();

    private final HashTable table;

    static {
        EMPTY.share();
    }

    public SetValue() {
        this(new HashTable(false));
    }

    private SetValue(HashTable table) {
        this.table = table;
    }

    public static SetValue from(Iterable<?> items) {
        SetValue set = new SetValue();
        for (Object item : items) {
            set.add(item);
        }
        return set;
    }

    public int size() {
        return table.size();
    }

    public boolean contains(Object item) {
        return table.find(item) >= 0;
    }

    /** @return whether it was not in the set yet */
    public boolean add(Object item) {
        return table.put(item, null);
    }

    /** @return whether it was in the set */
    public boolean remove(Object item) {
        int entry = table.find(item);
        if (entry < 0) {
            return false;
        }
        table.remove(entry);
        return true;
    }

    public void clear() {
        table.clear();
    }

    /** As {@link MapValue#next}. */
    public int next(int position) {
        return table.next(position);
    }

    public Object itemAt(int position) {
        return table.key(position);
    }

    @Override
    public Iterator<Object> iterator() {
        return table.iterator(table::key);
    }

    @Override
    public SetValue copy() {
        return new SetValue(table.copy());
    }

    @ExportMessage
    boolean hasIterator() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getIterator() throws UnsupportedMessageException {
        return InteropLibrary.getUncached().getIterator(ListValue.from(this));
    }
}
