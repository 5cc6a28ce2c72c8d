package org.hocket.interpreter.process;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;

/** Random values of every type that is plain data. */
final class AnyValue {

    static final RecordType POINT = new RecordType("Point", List.of("x", "y"), false);
    private static final double[] ODD_FLOATS = {0.0, -0.0, Double.NaN, Double.longBitsToDouble(0x7ff0000000000123L),
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE};
    private static final String[] UNITS = {"a", "Z", "\0", "ä", "ÿ", "Ā", "€", "𝄞", "\ud834", "\udd1e"};

    private final Random random;

    AnyValue(long seed) {
        this.random = new Random(seed);
    }

    /** @param depth how many collections may lie in each other */
    Object next(int depth) {
        return switch (random.nextInt(depth > 0 ? 17 : 10)) {
            case 0 -> NullValue.NULL;
            case 1 -> random.nextBoolean();
            case 2 -> (long) random.nextInt(-30, 300);
            case 3 -> random.nextLong() >> random.nextInt(64);
            case 4 -> BigInt.normalize(new BigInteger(random.nextInt(300), random).multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)));
            case 5 -> aFloat();
            case 6 -> text(random.nextInt(12));
            case 7 -> BytesValue.of(bytes(random.nextInt(40)));
            case 8 -> new DurationValue(random.nextLong() >> random.nextInt(64));
            case 9 -> range();
            case 10 -> ListValue.ofLongs(random.longs(random.nextInt(20)).toArray());
            case 11 -> ListValue.ofDoubles(random.doubles(random.nextInt(20)).toArray());
            case 12 -> ListValue.ofObjects(random.ints(random.nextInt(5)).mapToObj(_ -> next(depth - 1)).toArray());
            case 13 -> set(depth - 1);
            case 14 -> map(depth - 1);
            case 15 -> new RecordValue(POINT, next(depth - 1), next(depth - 1));
            default -> error(depth - 1);
        };
    }

    private double aFloat() {
        return random.nextBoolean() ? ODD_FLOATS[random.nextInt(ODD_FLOATS.length)] : Double.longBitsToDouble(random.nextLong());
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Of any units, or of those that take a byte each. */
    String text(int length) {
        int kinds = random.nextBoolean() ? UNITS.length : 5;
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(UNITS[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    private RangeValue range() {
        Supplier<Long> end = () -> random.nextBoolean() ? null : random.nextLong() >> random.nextInt(64);
        return RangeValue.open(end.get(), end.get(), random.nextBoolean()).withStep(random.nextInt(2) == 0 ? 1 : -3);
    }

    private SetValue set(int depth) {
        SetValue set = new SetValue();
        for (int i = random.nextInt(14); i > 0; i--) {
            set.add(next(depth));
        }
        return set;
    }

    private MapValue map(int depth) {
        MapValue map = new MapValue();
        for (int i = random.nextInt(14); i > 0; i--) {
            map.put(next(depth), next(depth));
            if (random.nextInt(6) == 0) {
                map.remove(map.keys().iterator().next());
            }
        }
        return map;
    }

    private ErrorValue error(int depth) {
        ErrorKind[] kinds = ErrorKind.values();
        ErrorValue error = ErrorValue.of(kinds[random.nextInt(kinds.length)], text(9));
        error.set(0, next(depth));
        if (random.nextBoolean()) {
            error.setCause(ErrorValue.of(ErrorKind.IO, text(3)));
        }
        return error;
    }
}
