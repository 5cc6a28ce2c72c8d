package org.hocket.interpreter.value;

import java.math.BigInteger;

import org.hocket.interpreter.concurrent.LongWork;

/**
 * Quotients of ints of millions of digits, by the recursive division of Burnikel and Ziegler ("Fast recursive division", 1998),
 * whose steps poll for the task that computes, and what follows from quotients: common divisors and square roots.
 */
final class LargeQuotients {

    /** A quotient of so many bits takes the JDK about two milliseconds. */
    private static final int QUICK_BITS = 1 << 16;
    /** Where the product of the bits of divisor and quotient is not above that, neither: it is done as on paper. */
    private static final long QUICK_WORK = 1L << 30;
    private static final int LARGEST_DIGIT = 1 << 24;
    private static final int QUICK_GCD_BITS = 1 << 12;
    private static final int LEHMER_BITS = 62;

    private LargeQuotients() {
    }

    static BigInteger divide(BigInteger a, BigInteger b) {
        return isQuick(a, b) ? a.divide(b) : divideAndRemainder(a, b)[0];
    }

    static BigInteger remainder(BigInteger a, BigInteger b) {
        return isQuick(a, b) ? a.remainder(b) : divideAndRemainder(a, b)[1];
    }

    private static boolean isQuick(BigInteger a, BigInteger b) {
        return Math.max(a.bitLength(), b.bitLength()) <= QUICK_BITS;
    }

    /**
     * The quotient, rounded towards 0, and the remainder, which has the sign of {@code a}.
     *
     * @param b not 0
     */
    static BigInteger[] divideAndRemainder(BigInteger a, BigInteger b) {
        if (isQuick(a, b)) {
            return a.divideAndRemainder(b);
        }
        BigInteger[] parts = ofPositive(a.abs(), b.abs());
        return new BigInteger[] {a.signum() == b.signum() ? parts[0] : parts[0].negate(), a.signum() < 0 ? parts[1].negate() : parts[1]};
    }

    private static BigInteger[] ofPositive(BigInteger a, BigInteger b) {
        if (a.compareTo(b) < 0) {
            return new BigInteger[] {BigInteger.ZERO, a};
        }
        // One step below needs a bit more.
        Limits.intBits(a.bitLength() + 1.0);
        int twos = b.getLowestSetBit();
        if (twos == b.bitLength() - 1) {
            BigInteger quotient = a.shiftRight(twos);
            return new BigInteger[] {quotient, a.subtract(quotient.shiftLeft(twos))};
        }
        int n = Math.max(b.bitLength(), (int) Math.min(LARGEST_DIGIT, QUICK_WORK / b.bitLength()));
        return byDigits(BigInteger.ZERO, a, (a.bitLength() - 1) / n + 1, b, n);
    }

    /**
     * As on paper, with digits of {@code n} bits.
     *
     * @param carry  the remainder of the digits before these, less than {@code b}
     * @param digits how many {@code a} has
     */
    private static BigInteger[] byDigits(BigInteger carry, BigInteger a, int digits, BigInteger b, int n) {
        if (digits == 1) {
            return twoByOne(carry.shiftLeft(n).add(a), b, n);
        }
        int bits = digits / 2 * n;
        BigInteger top = a.shiftRight(bits);
        BigInteger[] high = byDigits(carry, top, digits - digits / 2, b, n);
        BigInteger[] low = byDigits(high[1], a.subtract(top.shiftLeft(bits)), digits / 2, b, n);
        return new BigInteger[] {high[0].shiftLeft(bits).add(low[0]), low[1]};
    }

    /** Where the quotient has at most {@code n} bits. */
    private static BigInteger[] twoByOne(BigInteger a, BigInteger b, int n) {
        LongWork.poll();
        if (b.bitLength() <= QUICK_BITS || (long) (a.bitLength() - b.bitLength()) * b.bitLength() <= QUICK_WORK) {
            return a.divideAndRemainder(b);
        }
        int pad = n - b.bitLength() + (n & 1);
        BigInteger divisor = b.shiftLeft(pad);
        int half = (n + (n & 1)) / 2;
        BigInteger high = divisor.shiftRight(half);
        BigInteger low = divisor.subtract(high.shiftLeft(half));
        BigInteger dividend = a.shiftLeft(pad);
        BigInteger top = dividend.shiftRight(2 * half);
        BigInteger rest = dividend.subtract(top.shiftLeft(2 * half));
        BigInteger upper = rest.shiftRight(half);
        BigInteger[] first = threeByTwo(top, upper, divisor, high, low, half);
        BigInteger[] second = threeByTwo(first[1], rest.subtract(upper.shiftLeft(half)), divisor, high, low, half);
        return new BigInteger[] {first[0].shiftLeft(half).add(second[0]), second[1].shiftRight(pad)};
    }

    /** Divides {@code top} and the {@code n} bits of {@code last} behind it by {@code b}, which is {@code high} and {@code low}. */
    private static BigInteger[] threeByTwo(BigInteger top, BigInteger last, BigInteger b, BigInteger high, BigInteger low, int n) {
        BigInteger[] guess = top.shiftRight(n).equals(high)
                ? new BigInteger[] {BigInteger.ONE.shiftLeft(n).subtract(BigInteger.ONE), top.subtract(high.shiftLeft(n)).add(high)}
                : twoByOne(top, high, n);
        BigInteger quotient = guess[0];
        BigInteger remainder = guess[1].shiftLeft(n).add(last).subtract(LargeProducts.multiply(quotient, low));
        while (remainder.signum() < 0) {
            quotient = quotient.subtract(BigInteger.ONE);
            remainder = remainder.add(b);
        }
        return new BigInteger[] {quotient, remainder};
    }

    /** By Lehmer's method: several steps of Euclid's at a time, found from the leading bits alone. */
    static BigInteger gcd(BigInteger first, BigInteger second) {
        BigInteger a = first.abs().max(second.abs());
        BigInteger b = first.abs().min(second.abs());
        while (b.bitLength() > QUICK_GCD_BITS) {
            LongWork.poll();
            int shift = a.bitLength() - LEHMER_BITS;
            long[] f = factors(a.shiftRight(shift).longValue(), b.shiftRight(shift).longValue());
            BigInteger next = f[1] == 0 ? b : combine(a, f[0], b, f[1]);
            b = f[1] == 0 ? remainder(a, b) : combine(a, f[2], b, f[3]);
            a = next;
        }
        return b.signum() == 0 ? a : remainder(a, b).gcd(b);
    }

    private static BigInteger combine(BigInteger a, long x, BigInteger b, long y) {
        return a.multiply(BigInteger.valueOf(x)).add(b.multiply(BigInteger.valueOf(y)));
    }

    /** The matrix of as many of Euclid's steps as the leading bits {@code x} and {@code y} decide. */
    private static long[] factors(long x, long y) {
        long[] f = {1, 0, 0, 1};
        while (y + f[2] != 0 && y + f[3] != 0) {
            long quotient = (x + f[0]) / (y + f[2]);
            if (quotient != (x + f[1]) / (y + f[3])) {
                break;
            }
            f = new long[] {f[2], f[3], f[0] - quotient * f[2], f[1] - quotient * f[3]};
            long remainder = x - quotient * y;
            x = y;
            y = remainder;
        }
        return f;
    }

    /** The square root without its fraction: Newton's method, each step with twice as many bits (Mark Dickinson's for Python). */
    static BigInteger sqrt(BigInteger n) {
        if (n.bitLength() <= QUICK_BITS) {
            return n.sqrt();
        }
        int bits = (n.bitLength() - 1) / 2;
        BigInteger root = BigInteger.ONE;
        int known = 0;
        for (int step = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(bits); step >= 0; step--) {
            int wanted = bits >> step;
            BigInteger leading = n.shiftRight(2 * bits - known - wanted + 1);
            root = root.shiftLeft(wanted - known - 1).add(divide(leading, root));
            known = wanted;
        }
        return LargeProducts.multiply(root, root).compareTo(n) > 0 ? root.subtract(BigInteger.ONE) : root;
    }
}
