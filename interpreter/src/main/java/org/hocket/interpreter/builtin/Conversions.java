package org.hocket.interpreter.builtin;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LargeInts;
import org.hocket.interpreter.value.Limits;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Types;

/** Values of one type made of values of another, as the functions named after the types do. */
final class Conversions {

    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?|inf|nan)");
    private static final Pattern DIGIT_SEPARATOR = Pattern.compile("(?<=[0-9A-Za-z])_(?=[0-9A-Za-z])");

    private Conversions() {
    }

    /** As {@code int} and {@code to_int} do: of argument 0, in the base that is argument 1. */
    static Object toInt(Arguments a) {
        long base = a.integer(1);
        if (base < Character.MIN_RADIX || base > Character.MAX_RADIX) {
            throw new Failure(ErrorKind.ARGUMENT, "the base of an int is from 2 to 36, not " + base).at(1);
        }
        return a.convert(0, value -> toInt(value, (int) base));
    }

    /** An int of a number without its fraction, of the digits in a string, or of a bool. */
    private static Object toInt(Object value, int base) {
        return switch (value) {
            case Long _, BigInt _ -> value;
            case Double number -> truncated(number);
            case Boolean bool -> bool ? 1L : 0L;
            case String text -> parseInt(text, base);
            case DurationValue _ -> throw notMade("an int", value, operands -> "divide it by a unit: " + operands.culprit("d") + " // 1s");
            default -> throw notMade("an int", value, _ -> null);
        };
    }

    /**
     * The float without its fraction, exactly.
     *
     * @throws Failure a {@code MathError} for infinity and nan
     */
    static Object truncated(double value) {
        if (Math.abs(value) < 0x1p63) {
            return (long) value;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new Failure(ErrorKind.MATH, "there is no int for " + Printer.literal(value));
        }
        return BigInt.normalize(new BigDecimal(value).toBigInteger());
    }

    private static Object parseInt(String text, int base) {
        String digits = withoutSeparators(text);
        try {
            if (isAscii(digits)) {
                return digits.length() < 10 ? (Object) Long.valueOf(digits, base) : BigInt.normalize(LargeInts.read(digits, base));
            }
        } catch (NumberFormatException _) {
            // Told below, with the other texts that are none.
        }
        throw new Failure(ErrorKind.PARSE, "cannot read " + Printer.shortened(text) + " as an int" + (base == 10 ? "" : " of base " + base),
                operands -> FLOAT.matcher(digits.toLowerCase(Locale.ROOT)).matches()
                        ? "int(float(" + operands.text(operands.culprit(), "text") + ")) reads it and drops the fraction"
                        : "an int is digits, with a sign before them or none");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            LongWork.pollAt(i);
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static Object toFloat(Object value) {
        return switch (value) {
            case Double _ -> value;
            case Long number -> number.doubleValue();
            case BigInt number -> number.value().doubleValue();
            case Boolean bool -> bool ? 1.0 : 0.0;
            case String text -> LongWork.walk(text.length(), () -> parseFloat(text));
            case DurationValue _ -> throw notMade("a float", value, operands -> "divide it by a unit: " + operands.culprit("d") + " / 1s");
            default -> throw notMade("a float", value, _ -> null);
        };
    }

    private static Object parseFloat(String text) {
        String number = withoutSeparators(text).toLowerCase(Locale.ROOT);
        if (!FLOAT.matcher(number).matches()) {
            throw new Failure(ErrorKind.PARSE, "cannot read " + Printer.shortened(text) + " as a float",
                    number.indexOf(',') >= 0 ? "the fraction begins with a point: 1.5" : "a float is written like 1.5, -2 or 1e-3");
        }
        return Double.valueOf(number.replace("inf", "Infinity").replace("nan", "NaN"));
    }

    private static String withoutSeparators(String text) {
        String stripped = text.strip();
        return stripped.indexOf('_') < 0 ? stripped : DIGIT_SEPARATOR.matcher(stripped).replaceAll("");
    }

    static Object toBool(Object value) {
        return switch (value) {
            case Boolean _ -> value;
            case String text when text.strip().equalsIgnoreCase("true") -> true;
            case String text when text.strip().equalsIgnoreCase("false") -> false;
            case String text -> throw new Failure(ErrorKind.PARSE, "cannot read " + Printer.shortened(text) + " as a bool",
                    "a bool is \"true\" or \"false\"");
            case Long _, BigInt _, Double _ -> throw notMade("a bool", value, operands -> "compare it: " + operands.culprit("n") + " != 0");
            default -> throw notMade("a bool", value, operands -> Iteration.isPossibleOver(value)
                    ? "ask for its size: not " + operands.culprit("xs") + ".is_empty()" : null);
        };
    }

    /** A new list of the items of anything that has items. */
    static ListValue toList(Object value, Task task) {
        if (value instanceof ListValue list) {
            return list.copy();
        }
        if (value instanceof RangeValue range) {
            long[] items = new long[boundedSize(range)];
            for (int i = 0; i < items.length; i++) {
                LongWork.pollAt(i);
                items[i] = range.get(i);
            }
            return ListValue.ofLongs(items);
        }
        try (Iteration items = Iteration.of(value, task)) {
            return ListValue.from(items);
        }
    }

    /** The size of a range whose ints are all to be held at once. */
    static int boundedSize(RangeValue range) {
        return Limits.size(range.size(), "list");
    }

    static SetValue toSet(Object value, Task task) {
        if (value instanceof RangeValue range) {
            Limits.size(range.size(), "set");
        }
        try (Iteration items = Iteration.of(value, task)) {
            return SetValue.from(items);
        }
    }

    static MapValue toMap(Object value, Task task) {
        if (value instanceof MapValue map) {
            return map.copy();
        }
        MapValue map = new MapValue();
        try (Iteration pairs = Iteration.of(value, task)) {
            for (Object pair : pairs) {
                if (!(pair instanceof ListValue list) || list.size() != 2) {
                    throw new Failure(ErrorKind.TYPE, "map needs [key, value] pairs, not " + Types.describe(pair),
                            "make them with keys.zip(values), or count with xs.enumerate()");
                }
                map.put(list.get(0), list.get(1));
            }
        }
        return map;
    }

    static BytesValue toBytes(Object value, Task task) {
        if (value instanceof BytesValue bytes) {
            return bytes;
        }
        if (value instanceof String text) {
            return Utf8.encode(text);
        }
        if (!Iteration.isPossibleOver(value)) {
            throw notMade("bytes", value, _ -> "bytes(\"text\") encodes text, bytes([72, 105]) takes numbers");
        }
        ListValue items = toList(value, task);
        byte[] bytes = new byte[items.size()];
        for (int i = 0; i < bytes.length; i++) {
            LongWork.pollAt(i);
            if (!(items.get(i) instanceof Long number) || number < 0 || number > 255) {
                throw new Failure(ErrorKind.ARGUMENT, "a byte is an int from 0 to 255, not " + Types.describe(items.get(i)));
            }
            bytes[i] = number.byteValue();
        }
        return BytesValue.of(bytes);
    }

    private static Failure notMade(String what, Object value, Failure.Help help) {
        return new Failure(ErrorKind.TYPE, "cannot make " + what + " of " + Types.describe(value), help);
    }
}
