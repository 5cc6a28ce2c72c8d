package org.hocket.interpreter.value;

import java.time.Duration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A length of time, such as {@code 1.5s}; at most 292 years, and negative where it was subtracted. */
@ExportLibrary(InteropLibrary.class)
public record DurationValue(long nanoseconds) implements TruffleObject {

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
    boolean isDuration() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Duration asDuration() {
        return Duration.ofNanos(nanoseconds);
    }
}
