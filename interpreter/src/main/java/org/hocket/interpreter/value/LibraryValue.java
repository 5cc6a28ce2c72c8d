package org.hocket.interpreter.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalQueries;
import java.util.List;

import org.hocket.interpreter.builtin.Library;

/**
 * A value of a type that a module of the library brings: immutable, such as a date, or with an identity, such as an open
 * file. Two are the same where {@link #equals} says so, so that they can be keys of maps; they have an order where the class
 * is {@link Comparable}. What a type does not override it cannot do, and scripts get the usual error for that.
 */
@ExportLibrary(InteropLibrary.class)
public abstract class LibraryValue implements TruffleObject {

    /** As {@code type(v)} gives it; the provider of the module names it too. */
    public abstract String typeName();

    /** The methods of its type: always the same for values of one class. */
    public abstract Library methods();

    /** What a script writes to make it: {@code time.date(2026, 5, 1)}. */
    public abstract String literal();

    /** What {@code print} shows where the value stands alone. */
    public String display() {
        return literal();
    }

    /** The names of its fields. */
    public List<String> fields() {
        return List.of();
    }

    /** The value of one of {@link #fields}; null where there is none of that name. */
    public Object field(@SuppressWarnings("unused") String name) {
        return null;
    }

    /** The text that a format spec of the type's own asks for; null where it is one for any text. */
    public String format(@SuppressWarnings("unused") String spec) {
        return null;
    }

    /** {@code this + other}; null where there is no such sum. */
    public Object plus(@SuppressWarnings("unused") Object other) {
        return null;
    }

    /** {@code this - other}; null where there is no such difference. */
    public Object minus(@SuppressWarnings("unused") Object other) {
        return null;
    }

    /**
     * Plain values of which the provider of its module makes it again in another process; null where it cannot travel, because
     * it means something outside of it, such as an open file.
     */
    public Object state() {
        return null;
    }

    /** What a Java host may take it for; null where it says nothing about time. */
    protected Temporal temporal() {
        return null;
    }

    @Override
    public abstract boolean equals(Object other);

    @Override
    public abstract int hashCode();

    @Override
    public final String toString() {
        return literal();
    }

    @ExportMessage
    @TruffleBoundary
    final Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return literal();
    }

    @ExportMessage
    final boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    final Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return ListValue.from(fields());
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isMemberReadable(String member) {
        return field(member) != null;
    }

    @ExportMessage
    @TruffleBoundary
    final Object readMember(String member) throws UnknownIdentifierException {
        Object value = field(member);
        if (value == null) {
            throw UnknownIdentifierException.create(member);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isDate() {
        return temporal() != null && temporal().isSupported(ChronoField.EPOCH_DAY);
    }

    @ExportMessage
    @TruffleBoundary
    final LocalDate asDate() throws UnsupportedMessageException {
        if (!isDate()) {
            throw UnsupportedMessageException.create();
        }
        return LocalDate.from(temporal());
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isTime() {
        return temporal() != null && temporal().isSupported(ChronoField.NANO_OF_DAY);
    }

    @ExportMessage
    @TruffleBoundary
    final LocalTime asTime() throws UnsupportedMessageException {
        if (!isTime()) {
            throw UnsupportedMessageException.create();
        }
        return LocalTime.from(temporal());
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isTimeZone() {
        return temporal() != null && temporal().query(TemporalQueries.zone()) != null;
    }

    @ExportMessage
    @TruffleBoundary
    final ZoneId asTimeZone() throws UnsupportedMessageException {
        if (!isTimeZone()) {
            throw UnsupportedMessageException.create();
        }
        return temporal().query(TemporalQueries.zone());
    }
}
