package org.hocket.interpreter.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** What the operators mean, for every pair of types; nodes have fast paths of their own for 64-bit ints and floats. */
public final class Arithmetic {

    private Arithmetic() {
    }

    @TruffleBoundary
    public static Object add(Object left, Object right) {
        return switch (left) {
            case String a when right instanceof String b -> Text.concat(a, b);
            case ListValue a when right instanceof ListValue b -> a.concat(b);
            case MapValue a when right instanceof MapValue b -> a.merge(b);
            case BytesValue a when right instanceof BytesValue b -> a.concat(b);
            case DurationValue a when right instanceof DurationValue b -> Durations.add(a, b);
            case LibraryValue a when a.plus(right) instanceof Object sum -> sum;
            default -> areInts(left, right) ? Ints.add(left, right)
                    : areNumbers(left, right) ? (Object) (toDouble(left) + toDouble(right))
                    : unfit("cannot add " + Types.name(left) + " and " + Types.name(right),
                            left instanceof String || right instanceof String ? "to join text, write \"{a}{b}\"" : null);
        };
    }

    @TruffleBoundary
    public static Object subtract(Object left, Object right) {
        if (areInts(left, right)) {
            return Ints.subtract(left, right);
        }
        if (areNumbers(left, right)) {
            return toDouble(left) - toDouble(right);
        }
        if (left instanceof DurationValue a && right instanceof DurationValue b) {
            return Durations.subtract(a, b);
        }
        if (left instanceof LibraryValue a && a.minus(right) instanceof Object difference) {
            return difference;
        }
        return unfit("cannot subtract " + Types.name(right) + " from " + Types.name(left), null);
    }

    @TruffleBoundary
    public static Object multiply(Object left, Object right) {
        if (areInts(left, right)) {
            return Ints.multiply(left, right);
        }
        if (areNumbers(left, right)) {
            return toDouble(left) * toDouble(right);
        }
        if (left instanceof DurationValue duration && isNumber(right)) {
            return Durations.multiply(duration, right);
        }
        if (isNumber(left) && right instanceof DurationValue duration) {
            return Durations.multiply(duration, left);
        }
        return unfit("cannot multiply " + Types.name(left) + " and " + Types.name(right),
                left instanceof String || right instanceof String ? "to repeat text, write \"ab\".repeat(3)" : null);
    }

    /** True division: the float nearest to the quotient. */
    @TruffleBoundary
    public static Object divide(Object left, Object right) {
        if (areInts(left, right)) {
            return Ints.divide(left, right);
        }
        if (areNumbers(left, right)) {
            return toDouble(left) / toDouble(right);
        }
        if (left instanceof DurationValue a && right instanceof DurationValue b) {
            return Durations.ratio(a, b);
        }
        if (left instanceof DurationValue duration && isNumber(right)) {
            return Durations.divide(duration, right);
        }
        return cannotDivide(left, right);
    }

    @TruffleBoundary
    public static Object floorDivide(Object left, Object right) {
        if (areInts(left, right)) {
            return Ints.floorDivide(left, right);
        }
        return areNumbers(left, right) ? (Object) floorDiv(toDouble(left), toDouble(right)) : cannotDivide(left, right);
    }

    @TruffleBoundary
    public static Object remainder(Object left, Object right) {
        if (areInts(left, right)) {
            return Ints.remainder(left, right);
        }
        return areNumbers(left, right) ? (Object) floorMod(toDouble(left), toDouble(right))
                : unfit("cannot take the remainder of " + Types.name(left) + " by " + Types.name(right), null);
    }

    @TruffleBoundary
    public static Object power(Object left, Object right) {
        if (areInts(left, right)) {
            return Ints.power(left, right);
        }
        return areNumbers(left, right) ? (Object) power(toDouble(left), toDouble(right))
                : unfit("cannot raise " + Types.name(left) + " to the power of " + Types.name(right), null);
    }

    @TruffleBoundary
    public static Object negate(Object value) {
        return switch (value) {
            case Long number -> number == Long.MIN_VALUE ? (Object) new BigInt(Ints.big(number).negate()) : -number;
            case BigInt number -> BigInt.normalize(number.value().negate());
            case Double number -> -number;
            case DurationValue duration -> Durations.subtract(new DurationValue(0), duration);
            default -> unfit("cannot negate " + Types.name(value), null);
        };
    }

    /**
     * {@code left // right}, exact except for {@link Long#MIN_VALUE} by -1.
     *
     * @throws Failure a {@code MathError} for 0
     */
    public static long floorDiv(long left, long right) {
        if (right == 0) {
            throw Ints.divisionByZero();
        }
        return Math.floorDiv(left, right);
    }

    /**
     * {@code left % right}, with the sign of {@code right}.
     *
     * @throws Failure a {@code MathError} for 0
     */
    public static long floorMod(long left, long right) {
        if (right == 0) {
            throw Ints.divisionByZero();
        }
        return Math.floorMod(left, right);
    }

    /** As Python: the quotient that belongs to {@link #floorMod(double, double)}; by 0 as IEEE says. */
    public static double floorDiv(double left, double right) {
        if (right == 0) {
            return left / right;
        }
        double remainder = left % right;
        boolean opposite = remainder != 0 && remainder < 0 != right < 0;
        double quotient = (left - remainder) / right - (opposite ? 1 : 0);
        double floor = Math.floor(quotient);
        return quotient == 0 ? Math.copySign(0, left / right) : quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** As Python: with the sign of {@code right}; {@code nan} for 0. */
    public static double floorMod(double left, double right) {
        double remainder = left % right;
        if (remainder == 0) {
            return Math.copySign(0, right);
        }
        return remainder < 0 != right < 0 ? remainder + right : remainder;
    }

    /** As IEEE 754 and C define it, where {@link Math#pow} has {@code nan} for powers of 1 and -1. */
    public static double power(double base, double exponent) {
        boolean one = base == 1 || base == -1 && Double.isInfinite(exponent);
        return one ? 1 : Math.pow(base, exponent);
    }

    /** An int or a float; a {@code float} to a negative exponent. */
    @TruffleBoundary
    public static Object power(long base, long exponent) {
        return Ints.power(base, exponent);
    }

    private static boolean areInts(Object left, Object right) {
        return isInt(left) && isInt(right);
    }

    private static boolean areNumbers(Object left, Object right) {
        return isNumber(left) && isNumber(right);
    }

    private static boolean isInt(Object value) {
        return value instanceof Long || value instanceof BigInt;
    }

    private static boolean isNumber(Object value) {
        return isInt(value) || value instanceof Double;
    }

    private static double toDouble(Object number) {
        return number instanceof BigInt big ? big.value().doubleValue() : ((Number) number).doubleValue();
    }

    private static Object cannotDivide(Object left, Object right) {
        return unfit("cannot divide " + Types.name(left) + " by " + Types.name(right), null);
    }

    private static Object unfit(String message, String help) {
        throw new Failure(ErrorKind.TYPE, message, help);
    }
}
