package org.hocket.interpreter.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The arithmetic of durations; results are rounded to nanoseconds. */
public final class Durations {

    private Durations() {
    }

    /** What to write instead of a number where a duration is needed; null for other values. */
    public static String withUnit(Object value, Operands operands) {
        return !(value instanceof Number) ? null : "give it a unit: "
                + (operands.isNumber(operands.culprit()) ? operands.culprit("5") + "s" : operands.culprit("n") + " * 1s");
    }

    static DurationValue add(DurationValue left, DurationValue right) {
        return exact(nanoseconds(left).add(nanoseconds(right)));
    }

    static DurationValue subtract(DurationValue left, DurationValue right) {
        return exact(nanoseconds(left).subtract(nanoseconds(right)));
    }

    static DurationValue multiply(DurationValue duration, Object factor) {
        return factor instanceof Double number ? rounded(nanoseconds(duration), decimal(number))
                : exact(nanoseconds(duration).multiply(Ints.big(factor)));
    }

    static DurationValue divide(DurationValue duration, Object divisor) {
        if (Equality.equal(divisor, 0L)) {
            throw divisionByZero();
        }
        if (divisor instanceof Double number && number.isInfinite()) {
            return new DurationValue(0);
        }
        BigDecimal by = divisor instanceof Double number ? decimal(number) : new BigDecimal(Ints.big(divisor));
        return exact(new BigDecimal(nanoseconds(duration)).divide(by, 0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    static double ratio(DurationValue left, DurationValue right) {
        if (right.nanoseconds() == 0) {
            throw divisionByZero();
        }
        return Ints.divide(left.nanoseconds(), right.nanoseconds());
    }

    private static BigInteger nanoseconds(DurationValue duration) {
        return BigInteger.valueOf(duration.nanoseconds());
    }

    private static DurationValue rounded(BigInteger nanoseconds, BigDecimal factor) {
        BigDecimal product = new BigDecimal(nanoseconds).multiply(factor);
        return exact(product.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    private static BigDecimal decimal(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new Failure(ErrorKind.MATH, "a duration times or by " + Numbers.text(number) + " is not a duration");
        }
        return new BigDecimal(number);
    }

    private static DurationValue exact(BigInteger nanoseconds) {
        if (nanoseconds.bitLength() >= Long.SIZE) {
            throw new Failure(ErrorKind.MATH, "the duration is too long", "durations go up to 292 years");
        }
        return new DurationValue(nanoseconds.longValue());
    }

    private static Failure divisionByZero() {
        return new Failure(ErrorKind.MATH, "cannot divide a duration by zero", "check that the divisor is not 0 first");
    }
}
