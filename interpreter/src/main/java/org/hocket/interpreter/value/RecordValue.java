package org.hocket.interpreter.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A record. */
@ExportLibrary(InteropLibrary.class)
public class RecordValue extends CollectionValue {

    private final RecordType type;
    private final Object[] fields;

    /** @param fields in the order of the type, all of them; the record's own from then on */
    public RecordValue(RecordType type, Object... fields) {
        this.type = type;
        this.fields = fields;
        for (Object field : fields) {
            stored(field);
        }
    }

    public final RecordType type() {
        return type;
    }

    public final Object get(int index) {
        return fields[index];
    }

    public final void set(int index, Object value) {
        fields[index] = stored(value);
    }

    /** Puts back a field that was taken out to be changed in place, and that no one else got to see. */
    public final void replaceOwned(int index, CollectionValue value) {
        fields[index] = value;
    }

    /** The fields in an array of the caller's own. */
    public final Object[] toArray() {
        return fields.clone();
    }

    @Override
    public RecordValue copy() {
        return new RecordValue(type, toArray());
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return ListValue.from(type.fields());
    }

    @ExportMessage
    boolean isMemberReadable(String member) {
        return type.indexOf(member) >= 0;
    }

    @ExportMessage
    Object readMember(String member) throws UnknownIdentifierException {
        int index = type.indexOf(member);
        if (index < 0) {
            throw UnknownIdentifierException.create(member);
        }
        return fields[index];
    }
}
