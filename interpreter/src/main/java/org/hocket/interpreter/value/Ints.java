package org.hocket.interpreter.value;

import java.math.BigDecimal;
import java.math.BigInteger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The arithmetic of ints of any size: {@link Long}s and {@link BigInt}s. */
final class Ints {

    /** Every int up to there is a float too. */
    private static final long LARGEST_EXACT = 1L << 53;

    private Ints() {
    }

    static BigInteger big(Object number) {
        return number instanceof BigInt big ? big.value() : BigInteger.valueOf((Long) number);
    }

    static Object add(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            long sum = a + b;
            if (((a ^ sum) & (b ^ sum)) >= 0) {
                return sum;
            }
        }
        return BigInt.normalize(summand(left).add(summand(right)));
    }

    static Object subtract(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            long difference = a - b;
            if (((a ^ b) & (a ^ difference)) >= 0) {
                return difference;
            }
        }
        return BigInt.normalize(summand(left).subtract(summand(right)));
    }

    /** As a part of a sum, which may have a bit more. */
    private static BigInteger summand(Object number) {
        BigInteger value = big(number);
        Limits.intBits(value.bitLength() + 1.0);
        return value;
    }

    static Object multiply(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            long product = a * b;
            if (Math.multiplyHigh(a, b) == product >> 63) {
                return product;
            }
        }
        return BigInt.normalize(LargeInts.multiply(big(left), big(right)));
    }

    static double divide(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b && isExact(a) && isExact(b) && b != 0) {
            return (double) a / b;
        }
        return divide(big(left), nonZero(right));
    }

    private static boolean isExact(long value) {
        return -LARGEST_EXACT <= value && value <= LARGEST_EXACT;
    }

    /**
     * The float nearest to the quotient. It is taken to at least 64 bits, the lowest of which is set where more would
     * follow, so that the conversion rounds as it would with all bits.
     */
    private static double divide(BigInteger left, BigInteger right) {
        int shift = 66 - (left.bitLength() - right.bitLength());
        if (left.signum() == 0 || shift > 1200) {
            return left.signum() * right.signum() * 0.0;
        }
        BigInteger dividend = shift > 0 ? left.shiftLeft(shift) : left;
        BigInteger divisor = shift > 0 ? right : right.shiftLeft(-shift);
        BigInteger[] parts = dividend.abs().divideAndRemainder(divisor.abs());
        BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        double size = shift > 0 ? new BigDecimal(quotient).divide(new BigDecimal(BigInteger.TWO.pow(shift))).doubleValue()
                : shift < -1100 ? Double.POSITIVE_INFINITY : quotient.shiftLeft(-shift).doubleValue();
        return left.signum() == right.signum() ? size : -size;
    }

    static Object floorDivide(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b && b != -1) {
            return Arithmetic.floorDiv(a, b);
        }
        BigInteger divisor = nonZero(right);
        BigInteger[] parts = LargeInts.divideAndRemainder(big(left), divisor);
        boolean above = parts[1].signum() != 0 && parts[1].signum() != divisor.signum();
        return BigInt.normalize(above ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    static Object remainder(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Arithmetic.floorMod(a, b);
        }
        BigInteger divisor = nonZero(right);
        BigInteger remainder = LargeInts.remainder(big(left), divisor);
        boolean opposite = remainder.signum() != 0 && remainder.signum() != divisor.signum();
        return BigInt.normalize(opposite ? remainder.add(divisor) : remainder);
    }

    static Object power(Object left, Object right) {
        BigInteger base = big(left);
        BigInteger exponent = big(right);
        if (exponent.signum() < 0) {
            return inversePower(base, exponent);
        }
        return BigInt.normalize(LargeInts.pow(base, exponent));
    }

    private static Object inversePower(BigInteger base, BigInteger exponent) {
        if (base.signum() == 0) {
            throw new Failure(ErrorKind.MATH, "0 cannot be raised to the negative power " + Printer.shortened(BigInt.normalize(exponent)),
                    "check that the base is not 0 first");
        }
        return Arithmetic.power(base.doubleValue(), exponent.doubleValue());
    }

    private static BigInteger nonZero(Object divisor) {
        BigInteger value = big(divisor);
        if (value.signum() == 0) {
            throw divisionByZero();
        }
        return value;
    }

    @TruffleBoundary
    static Failure divisionByZero() {
        return new Failure(ErrorKind.MATH, "cannot divide an int by zero", "check that the divisor is not 0 first");
    }
}
