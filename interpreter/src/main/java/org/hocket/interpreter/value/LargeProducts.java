package org.hocket.interpreter.value;

import java.math.BigInteger;

import org.hocket.interpreter.concurrent.LongWork;

/**
 * Products of ints of millions of digits: the method of Toom and Cook with three parts, as the JDK's, whose steps here poll
 * for the task that computes. A step takes a few milliseconds at most and is the JDK's.
 */
final class LargeProducts {

    /** The product of two ints of so many bits takes the JDK about a millisecond, when it is warm. */
    private static final int QUICK_BITS = 1 << 16;

    private static final BigInteger THREE = BigInteger.valueOf(3);

    private LargeProducts() {
    }

    static BigInteger multiply(BigInteger a, BigInteger b) {
        int longer = Math.max(a.bitLength(), b.bitLength());
        int shorter = Math.min(a.bitLength(), b.bitLength());
        if (longer <= QUICK_BITS) {
            return a.multiply(b);
        }
        LongWork.poll();
        if (shorter <= longer / 2) {
            return a.bitLength() == longer ? byHalves(a, b) : byHalves(b, a);
        }
        BigInteger product = toomCook(a.abs(), a == b ? null : b.abs(), longer / 3 + 1);
        return a.signum() == b.signum() ? product : product.negate();
    }

    private static BigInteger byHalves(BigInteger longer, BigInteger shorter) {
        int half = longer.bitLength() / 2;
        BigInteger high = longer.shiftRight(half);
        BigInteger low = longer.subtract(high.shiftLeft(half));
        return multiply(high, shorter).shiftLeft(half).add(multiply(low, shorter));
    }

    /**
     * The two numbers are taken as polynomials of degree 2, whose values at 0, 1, -1, 2 and infinity are multiplied; the product
     * follows from these five (the sequence of operations is that of Bodrato, "Towards optimal Toom-Cook multiplication", 2007).
     *
     * @param b null for the square of {@code a}
     * @param n the bits of a part
     */
    private static BigInteger toomCook(BigInteger a, BigInteger b, int n) {
        BigInteger[] x = values(a, n);
        BigInteger[] y = b == null ? x : values(b, n);
        BigInteger at0 = multiply(x[0], y[0]);
        BigInteger at1 = multiply(x[1], y[1]);
        BigInteger atMinus1 = multiply(x[2], y[2]);
        BigInteger at2 = multiply(x[3], y[3]);
        BigInteger atInfinity = multiply(x[4], y[4]);
        BigInteger t2 = LargeQuotients.divide(at2.subtract(atMinus1), THREE);
        BigInteger tMinus1 = at1.subtract(atMinus1).shiftRight(1);
        BigInteger t1 = at1.subtract(at0);
        t2 = t2.subtract(t1).shiftRight(1).subtract(atInfinity.shiftLeft(1));
        t1 = t1.subtract(tMinus1).subtract(atInfinity);
        tMinus1 = tMinus1.subtract(t2);
        return atInfinity.shiftLeft(n).add(t2).shiftLeft(n).add(t1).shiftLeft(n).add(tMinus1).shiftLeft(n).add(at0);
    }

    /** The values of the polynomial at 0, 1, -1, 2 and infinity. */
    private static BigInteger[] values(BigInteger a, int n) {
        BigInteger top = a.shiftRight(2 * n);
        BigInteger rest = a.subtract(top.shiftLeft(2 * n));
        BigInteger middle = rest.shiftRight(n);
        BigInteger low = rest.subtract(middle.shiftLeft(n));
        BigInteger ends = top.add(low);
        BigInteger at1 = ends.add(middle);
        return new BigInteger[] {low, at1, ends.subtract(middle), at1.add(top).shiftLeft(1).subtract(low), top};
    }

    /** @param exponent from 0 up; the caller knows that the result is not too large */
    static BigInteger pow(BigInteger base, int exponent) {
        if ((long) base.bitLength() * exponent <= QUICK_BITS) {
            return base.pow(exponent);
        }
        int twos = base.getLowestSetBit();
        BigInteger odd = base.shiftRight(twos);
        return (odd.equals(BigInteger.ONE) ? odd : oddPow(odd, exponent)).shiftLeft(twos * exponent);
    }

    private static BigInteger oddPow(BigInteger base, int exponent) {
        BigInteger result = BigInteger.ONE;
        for (int bit = Integer.highestOneBit(exponent); bit > 0; bit >>= 1) {
            result = multiply(result, result);
            if ((exponent & bit) != 0) {
                result = multiply(result, base);
            }
        }
        return result;
    }
}
