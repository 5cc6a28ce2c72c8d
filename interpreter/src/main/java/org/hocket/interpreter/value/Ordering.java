package org.hocket.interpreter.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.concurrent.LongWork;

/** The order of values: of numbers, strings, durations, bools, bytes, of what modules bring, and of lists of these. */
public final class Ordering {

    private Ordering() {
    }

    /**
     * Negative, 0 or positive; the order is total, as sorting needs it: {@code nan} comes last.
     *
     * @throws Failure a {@code TypeError} where the two have no order
     */
    @TruffleBoundary
    public static int compare(Object left, Object right) {
        return switch (left) {
            case Long value when right instanceof Long other -> Long.compare(value, other);
            case Double value when right instanceof Double other -> compare(value.doubleValue(), other.doubleValue());
            case Number _ when isNumber(right) -> compareNumbers(left, right);
            case BigInt _ when isNumber(right) -> compareNumbers(left, right);
            case String value when right instanceof String other -> Text.compare(value, other);
            case DurationValue value when right instanceof DurationValue other ->
                Long.compare(value.nanoseconds(), other.nanoseconds());
            case Boolean value when right instanceof Boolean other -> Boolean.compare(value, other);
            case BytesValue value when right instanceof BytesValue other ->
                Arrays.compareUnsigned(value.array(), other.array());
            case ListValue value when right instanceof ListValue other -> compare(value, other);
            case LibraryValue value when value instanceof Comparable<?> && value.getClass() == right.getClass() ->
                compareValues(value, right);
            default -> throw new Failure(ErrorKind.TYPE, "cannot compare " + Types.name(left) + " and " + Types.name(right));
        };
    }

    public static boolean less(Object left, Object right) {
        return !isNan(left, right) && compare(left, right) < 0;
    }

    public static boolean lessOrEqual(Object left, Object right) {
        return !isNan(left, right) && compare(left, right) <= 0;
    }

    public static boolean greater(Object left, Object right) {
        return !isNan(left, right) && compare(left, right) > 0;
    }

    public static boolean greaterOrEqual(Object left, Object right) {
        return !isNan(left, right) && compare(left, right) >= 0;
    }

    /** Whether they are numbers of which one is {@code nan}: then no comparison holds. */
    private static boolean isNan(Object left, Object right) {
        return left instanceof Double value && value.isNaN() && isNumber(right)
                || right instanceof Double other && other.isNaN() && isNumber(left);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof BigInt;
    }

    /** Unlike {@link Double#compare}, 0.0 and -0.0 are the same. */
    private static int compare(double left, double right) {
        return left == right ? 0 : Double.compare(left, right);
    }

    private static int compareNumbers(Object left, Object right) {
        if (left instanceof Double value) {
            return -compareExactly(integer(right), value);
        }
        return right instanceof Double value ? compareExactly(integer(left), value) : integer(left).compareTo(integer(right));
    }

    /** Exactly, where a conversion of the int would round it. */
    private static int compareExactly(BigInteger left, double right) {
        if (Double.isNaN(right) || Double.isInfinite(right)) {
            return Double.compare(0, right);
        }
        // A comparison of decimals would count the digits of a huge int.
        return left.bitLength() > Double.MAX_EXPONENT + 1 ? left.signum() : new BigDecimal(left).compareTo(new BigDecimal(right));
    }

    private static BigInteger integer(Object value) {
        return value instanceof BigInt big ? big.value() : BigInteger.valueOf((Long) value);
    }

    /** @param left {@link Comparable} with values of its own class, of which {@code right} is one */
    @SuppressWarnings("unchecked")
    private static int compareValues(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static int compare(ListValue left, ListValue right) {
        LongWork.poll();
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            LongWork.pollAt(i);
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
