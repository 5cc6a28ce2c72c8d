package org.hocket.interpreter.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.hocket.interpreter.value.Arithmetic;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.Formatter;
import org.hocket.interpreter.value.LargeInts;
import org.hocket.interpreter.value.Ordering;

/** The methods of ints, floats and durations. */
final class NumberMethods {

    /** No float has a digit further than this from the point. */
    private static final int FURTHEST_DIGIT = 1100;

    private NumberMethods() {
    }

    static Library ints() {
        Library ints = Library.of("int", "A whole number of any size: `42`.")
            .method("to_float()", "The nearest float.", """
                print(3.to_float())   # 3.0""", a -> Conversions.toFloat(a.get(0)));
        addCommon(ints);
        return ints;
    }

    static Library floats() {
        Library floats = Library.of("float", "An IEEE 754 number of 64 bits: `1.5`.")
            .method("to_int()", "The int without the fraction; a `MathError` for infinity and nan.", """
                print(3.9.to_int())   # 3""", a -> Conversions.truncated(a.number(0)));
        addCommon(floats);
        return floats;
    }

    static Library durations() {
        return addOrdered(Library.of("duration", "A length of time: `1.5s`.")
            .method("seconds()", "How many seconds it is, as a float; for other units divide: `d / 1h`.", """
                print(1500ms.seconds())   # 1.5""", a -> a.duration(0).nanoseconds() / 1e9), "90s");
    }

    private static void addCommon(Library type) {
        addOrdered(type, "12").method("format(spec)", "The number in the form that the spec says, as behind the colon in `\"{x:.2f}\"`.", """
                print(3.14159.format(".2f"))    # 3.14
                print(1234567.format(","))      # 1,234,567""", a -> Formatter.format(a.get(0), a.text(1)))
            .method("round(digits = 0)", """
                The nearest int, or the nearest number with `digits` digits behind the point; of two that are as near, the even one.""", """
                print(2.5.round(), 3.5.round())   # 2 4
                print(2.567.round(2))             # 2.57
                print(1250.round(-2))             # 1200""", NumberMethods::round);
    }

    private static Library addOrdered(Library type, String example) {
        return type.method("abs()", "The value without its sign.", """
                print((-%1$s).abs() == %1$s)   # true""".formatted(example), NumberMethods::absolute)
            .method("clamp(low, high)", "The nearest value that is not below `low` and not above `high`.", """
                print(%1$s.clamp(%1$s, %1$s * 2) == %1$s)   # true""".formatted(example), a ->
                    Ordering.less(a.get(0), a.get(1)) ? a.get(1) : Ordering.less(a.get(2), a.get(0)) ? a.get(2) : a.get(0));
    }

    private static Object absolute(Arguments a) {
        Object value = a.get(0);
        boolean negative = switch (value) {
            case Long number -> number < 0;
            case BigInt number -> number.value().signum() < 0;
            case Double number -> number < 0 || 1 / number < 0;
            case DurationValue duration -> duration.nanoseconds() < 0;
            default -> a.expected("a number or a duration", 0);
        };
        return negative ? Arithmetic.negate(value) : value;
    }

    private static Object round(Arguments a) {
        Object value = a.get(0);
        long digits = a.integer(1);
        if (value instanceof Double number) {
            return digits == 0 ? Conversions.truncated(Math.rint(number)) : (Object) rounded(number, digits);
        }
        if (!(value instanceof Long || value instanceof BigInt)) {
            return a.expected("a number", 0);
        }
        if (digits >= 0) {
            return value;
        }
        return BigInt.normalize(rounded(a.bigInteger(0), -digits));
    }

    /** To a multiple of ten to the power of {@code zeros}. */
    private static BigInteger rounded(BigInteger value, long zeros) {
        if (zeros > value.bitLength()) {
            return BigInteger.ZERO;
        }
        BigInteger unit = LargeInts.pow(BigInteger.TEN, BigInteger.valueOf(zeros));
        BigInteger[] parts = LargeInts.divideAndRemainder(value, unit);
        int half = parts[1].abs().shiftLeft(1).compareTo(unit);
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        return LargeInts.multiply(up ? parts[0].add(BigInteger.valueOf(value.signum())) : parts[0], unit);
    }

    private static double rounded(double number, long digits) {
        if (Double.isNaN(number) || Double.isInfinite(number) || number == 0 || digits > FURTHEST_DIGIT) {
            return number;
        }
        BigDecimal exact = new BigDecimal(number);
        double result = digits < -FURTHEST_DIGIT ? 0 : exact.setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
        return Math.copySign(result, number);
    }
}
