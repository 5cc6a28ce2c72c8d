package org.hocket.interpreter.value;

import java.math.BigInteger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.TruffleObject;

/**
 * An int that does not fit into 64 bits; those that do are {@link Long}s, so that every int has one form.
 *
 * @param value outside the range of a long
 */
public record BigInt(BigInteger value) implements TruffleObject {

    /** The int of that value: a {@link Long} where it fits, a {@link BigInt} otherwise. */
    @TruffleBoundary
    public static Object normalize(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : new BigInt(value);
    }

    @Override
    public String toString() {
        return Printer.literal(this);
    }
}
