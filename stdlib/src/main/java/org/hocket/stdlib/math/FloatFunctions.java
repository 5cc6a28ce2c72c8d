package org.hocket.stdlib.math;

import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Builtin.Body;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Types;

/** The functions of {@code math} whose results are floats. */
final class FloatFunctions {

    private static final double LN_2 = Math.log(2);

    private FloatFunctions() {
    }

    static void addTo(Library math) {
        addRootsAndLogarithms(math);
        addAngles(math);
        addTests(math);
    }

    private static void addRootsAndLogarithms(Library math) {
        math.function("sqrt(x)", "The square root.", """
                print(math.sqrt(2))   # 1.4142135623730951""", a -> isHuge(a.get(0)) ? sqrt(a) : real(Math::sqrt).call(a))
            .function("cbrt(x)", "The cube root.", """
                print(math.cbrt(-27))   # -3.0""", a -> isHuge(a.get(0)) ? cbrt(a) : real(Math::cbrt).call(a))
            .function("exp(x)", "`math.e` to the power of `x`.", """
                print(math.exp(0))   # 1.0""", real(Math::exp))
            .function("expm1(x)", "`exp(x) - 1`, precisely for an `x` near 0, too.", """
                print(math.expm1(1e-20))   # 1e-20""", real(Math::expm1))
            .function("log1p(x)", "The natural logarithm of `1 + x`, precisely for an `x` near 0, too.", """
                print(math.log1p(1e-20))   # 1e-20""", a -> {
                    near(a, a.get(0));
                    if (a.number(0) <= -1) {
                        throw undefined(a, 0);
                    }
                    return Math.log1p(a.number(0));
                })
            .function("log(x, base = null)", "The logarithm, the natural one if no base is given.", """
                print(math.log(math.e))    # 1.0
                print(math.log(81, 3))     # 4.0""", a -> a.isNull(1) ? ln(a, 0) : ln(a, 0) / ln(a, 1))
            .function("log2(x)", "The logarithm to base 2, exact for the powers of 2.", """
                print(math.log2(1024))   # 10.0""", FloatFunctions::log2)
            .function("log10(x)", "The logarithm to base 10.", """
                print(math.log10(1000))   # 3.0""", a -> isHuge(a.get(0)) ? ln(a, 0) / Math.log(10) : Math.log10(positive(a, 0)))
            .function("hypot(...xs)", "The square root of the sum of the squares: the distance from the origin.", """
                print(math.hypot(3, 4))   # 5.0""", FloatFunctions::hypot);
    }

    private static void addAngles(Library math) {
        math.function("sin(x)", "The sine of an angle in radians.", """
                print(math.sin(math.pi / 2))   # 1.0""", real(Math::sin))
            .function("cos(x)", "The cosine of an angle in radians.", """
                print(math.cos(0))   # 1.0""", real(Math::cos))
            .function("tan(x)", "The tangent of an angle in radians.", """
                print(math.tan(0))   # 0.0""", real(Math::tan))
            .function("asin(x)", "The angle from -pi/2 to pi/2 of which `x` is the sine.", """
                print(math.asin(1))   # 1.5707963267948966""", real(Math::asin))
            .function("acos(x)", "The angle from 0 to pi of which `x` is the cosine.", """
                print(math.acos(1))   # 0.0""", real(Math::acos))
            .function("atan(x)", "The angle from -pi/2 to pi/2 of which `x` is the tangent.", """
                print(math.atan(1))   # 0.7853981633974483""", real(Math::atan))
            .function("atan2(y, x)", "The angle from -pi to pi at which the point (x, y) lies.", """
                print(math.atan2(1, 0))   # 1.5707963267948966""", a -> Math.atan2(near(a, a.get(0)), near(a, a.get(1))))
            .function("sinh(x)", "The hyperbolic sine.", """
                print(math.sinh(0))   # 0.0""", real(Math::sinh))
            .function("cosh(x)", "The hyperbolic cosine.", """
                print(math.cosh(0))   # 1.0""", real(Math::cosh))
            .function("tanh(x)", "The hyperbolic tangent.", """
                print(math.tanh(0))   # 0.0""", real(Math::tanh))
            .function("degrees(x)", "An angle in radians as degrees.", """
                print(math.degrees(math.pi))   # 180.0""", real(Math::toDegrees))
            .function("radians(x)", "An angle in degrees as radians.", """
                print(math.radians(180))   # 3.141592653589793""", real(Math::toRadians));
    }

    private static void addTests(Library math) {
        math.function("is_nan(x)", "Whether it is the float that is no number.", """
                print(math.is_nan(math.nan))   # true""", a -> Double.isNaN(a.number(0)))
            .function("is_inf(x)", "Whether it is one of the two infinite floats.", """
                print(math.is_inf(-math.inf))   # true
                print(math.is_inf(10 ** 400))   # false""", a -> !isHuge(a.get(0)) && Double.isInfinite(a.number(0)))
            .function("is_finite(x)", "Whether it is a number, and not one of the two infinite floats.", """
                print(math.is_finite(1.5), math.is_finite(math.nan))   # true false""",
                a -> isHuge(a.get(0)) || Double.isFinite(a.number(0)))
            .function("is_close(a, b, tolerance = 1e-9)", """
                Whether two numbers differ by no more than `tolerance` times the larger of them.""", """
                print(math.is_close(0.1 + 0.2, 0.3))   # true""", a -> {
                    double x = a.number(0);
                    double y = a.number(1);
                    return x == y || Math.abs(x - y) <= a.number(2) * Math.max(Math.abs(x), Math.abs(y))
                            && !Double.isInfinite(x) && !Double.isInfinite(y);
                });
    }

    private static Body real(DoubleUnaryOperator function) {
        return a -> {
            double x = near(a, a.get(0));
            double result = function.applyAsDouble(x);
            if (Double.isNaN(result) && !Double.isNaN(x)) {
                throw undefined(a, 0);
            }
            return result;
        };
    }

    /**
     * A number as the nearest float.
     *
     * @throws Failure a {@code MathError} for an int that no float comes near: as an infinite one it would give wrong results
     */
    static double near(Arguments a, Object number) {
        if (isHuge(number)) {
            throw new Failure(ErrorKind.MATH, a.called() + " cannot take " + Types.describe(number) + ": floats end at about 1.8e+308",
                    "stay with ints where they are so large: // and ** are exact");
        }
        return switch (number) {
            case Double value -> value;
            case Long value -> value;
            case BigInt value -> value.value().doubleValue();
            default -> throw new Failure(ErrorKind.TYPE, a.called() + " needs numbers, not " + Types.describe(number));
        };
    }

    /** The sum, with what rounding would lose (Neumaier). */
    static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return Double.isFinite(sum) ? sum + lost : sum;
    }

    private static Failure undefined(Arguments a, int index) {
        return new Failure(ErrorKind.MATH, a.called() + " has no result for " + Printer.shortened(a.get(index))).at(index);
    }

    private static double positive(Arguments a, int index) {
        double x = a.number(index);
        if (x <= 0) {
            throw undefined(a, index);
        }
        return x;
    }

    /** Whether it is an int that no float comes near. */
    private static boolean isHuge(Object number) {
        return number instanceof BigInt big && Double.isInfinite(big.value().doubleValue());
    }

    private static double ln(Arguments a, int index) {
        if (isHuge(a.get(index))) {
            BigInteger value = a.bigInteger(index);
            int shift = value.bitLength() - Double.MAX_EXPONENT;
            if (value.signum() < 0) {
                throw undefined(a, index);
            }
            return Math.log(value.shiftRight(shift).doubleValue()) + shift * LN_2;
        }
        return Math.log(positive(a, index));
    }

    /** Of an int that no float comes near, by way of a power of 4 that is taken out. */
    private static double sqrt(Arguments a) {
        BigInteger value = a.bigInteger(0);
        if (value.signum() < 0) {
            throw undefined(a, 0);
        }
        int halves = (value.bitLength() - 1000) / 2;
        return finite(a, Math.scalb(Math.sqrt(value.shiftRight(2 * halves).doubleValue()), halves));
    }

    private static double cbrt(Arguments a) {
        BigInteger value = a.bigInteger(0);
        int thirds = (value.bitLength() - 1000) / 3;
        return finite(a, Math.scalb(Math.cbrt(value.shiftRight(3 * thirds).doubleValue()), thirds));
    }

    private static double finite(Arguments a, double result) {
        if (Double.isInfinite(result)) {
            throw new Failure(ErrorKind.MATH, a.called() + " of " + Types.describe(a.get(0)) + " is too large for a float",
                    operands -> "math.isqrt(" + operands.text(0, "n") + ") is exact for ints of any size").at(0);
        }
        return result;
    }

    private static double log2(Arguments a) {
        if (isHuge(a.get(0)) && a.bigInteger(0).signum() > 0) {
            int shift = a.bigInteger(0).bitLength() - Double.MAX_EXPONENT;
            return shift + log2(a.bigInteger(0).shiftRight(shift).doubleValue());
        }
        double x = positive(a, 0);
        return Double.isInfinite(x) || Double.isNaN(x) ? x : log2(x);
    }

    /** Of a finite float above 0. */
    private static double log2(double x) {
        // The fraction is kept around 1, where its logarithm is small and so precise.
        int exponent = Math.getExponent(x * Math.sqrt(0.5)) + 1;
        return exponent + Math.log(Math.scalb(x, -exponent)) / LN_2;
    }

    private static double hypot(Arguments a) {
        double length = 0;
        for (Object x : a.list(0)) {
            length = Math.hypot(length, near(a, x));
        }
        return length;
    }
}
