package org.hocket.interpreter.value;

import java.math.BigInteger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * What can be computed with ints of any size. Where it takes long, the task that computes gives way to others and can be
 * cancelled: what the JDK computes in one piece is cut into pieces of a few milliseconds.
 */
public final class LargeInts {

    private LargeInts() {
    }

    /** @throws Failure a {@code MemoryError} where the product is larger than any int */
    @TruffleBoundary
    public static BigInteger multiply(BigInteger a, BigInteger b) {
        Limits.intBits((double) a.bitLength() + b.bitLength());
        return LargeProducts.multiply(a, b);
    }

    /**
     * The quotient, rounded towards 0, and the remainder, which has the sign of {@code a}.
     *
     * @param b not 0
     */
    @TruffleBoundary
    public static BigInteger[] divideAndRemainder(BigInteger a, BigInteger b) {
        return LargeQuotients.divideAndRemainder(a, b);
    }

    /** The quotient, rounded towards 0, of {@code a} by {@code b}, which is not 0. */
    @TruffleBoundary
    public static BigInteger divide(BigInteger a, BigInteger b) {
        return LargeQuotients.divide(a, b);
    }

    /**
     * The power.
     *
     * @param exponent from 0 up
     * @throws Failure a {@code MemoryError} where it is larger than any int
     */
    @TruffleBoundary
    public static BigInteger pow(BigInteger base, BigInteger exponent) {
        return base.abs().compareTo(BigInteger.ONE) <= 0 ? unitPower(base, exponent) : largePower(base, exponent);
    }

    /** Of 0, 1 and -1, whose powers stay small for any exponent. */
    private static BigInteger unitPower(BigInteger base, BigInteger exponent) {
        if (exponent.signum() == 0) {
            return BigInteger.ONE;
        }
        return exponent.testBit(0) ? base : base.abs();
    }

    private static BigInteger largePower(BigInteger base, BigInteger exponent) {
        Limits.intBits(exponent.doubleValue() * log2(base.abs()) + 1);
        return LargeProducts.pow(base, exponent.intValueExact());
    }

    /** The binary logarithm, to the precision of a float. */
    private static double log2(BigInteger positive) {
        int shift = Math.max(0, positive.bitLength() - Double.MAX_EXPONENT);
        return shift + Math.log(positive.shiftRight(shift).doubleValue()) / Math.log(2);
    }

    /** What {@link #divide} leaves, with the sign of {@code a}. */
    @TruffleBoundary
    public static BigInteger remainder(BigInteger a, BigInteger b) {
        return LargeQuotients.remainder(a, b);
    }

    /** The greatest int that divides both; 0 for 0 and 0. */
    @TruffleBoundary
    public static BigInteger gcd(BigInteger a, BigInteger b) {
        return LargeQuotients.gcd(a, b);
    }

    /** The square root of {@code n}, from 0 up, without its fraction. */
    @TruffleBoundary
    public static BigInteger sqrt(BigInteger n) {
        return LargeQuotients.sqrt(n);
    }

    /** The digits in a base from 2 to 36, behind a {@code -} where the value is negative. */
    @TruffleBoundary
    public static String text(BigInteger value, int radix) {
        return LargeDigits.text(value, radix);
    }

    /**
     * The int that digits in a base from 2 to 36 make, with a sign before them or none.
     *
     * @throws NumberFormatException where they make none
     * @throws Failure               a {@code MemoryError} where they make one larger than any int
     */
    @TruffleBoundary
    public static BigInteger read(String digits, int radix) {
        Limits.intBits(digits.length() * (Math.log(radix) / Math.log(2)));
        return LargeDigits.read(digits, radix);
    }
}
