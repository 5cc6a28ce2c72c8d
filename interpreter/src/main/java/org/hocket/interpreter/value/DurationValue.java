package org.hocket.interpreter.value;

import com.oracle.truffle.api.interop.TruffleObject;

/** A length of time, such as {@code 1.5s}; at most 292 years, and negative where it was subtracted. */
public record DurationValue(long nanoseconds) implements TruffleObject {

    @Override
    public String toString() {
        return Printer.literal(this);
    }
}
