package org.hocket.interpreter.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Random values of the language. */
final class Values {

    static final RecordType POINT = new RecordType("Point", List.of("x", "y"), false);

    private Values() {
    }

    /** Small and large ones, and those next to the limits of a long. */
    static BigInteger anyInteger(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigInteger.valueOf(random.nextInt(-20, 21));
            case 1 -> BigInteger.valueOf(random.nextLong());
            case 2 -> BigInteger.ONE.shiftLeft(63).multiply(BigInteger.valueOf(random.nextInt(-1, 2)))
                    .add(BigInteger.valueOf(random.nextInt(-3, 4)));
            default -> new BigInteger(random.nextInt(200), random).multiply(BigInteger.valueOf(random.nextInt(-1, 2)));
        };
    }

    /** Often equal to another one, in another form. */
    static Object any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 13 : 8)) {
            case 0 -> BigInt.normalize(anyInteger(random));
            case 1 -> (long) random.nextInt(3);
            case 2 -> (double) random.nextInt(3);
            case 3 -> anyInteger(random).doubleValue();
            case 4 -> random.nextBoolean();
            case 5 -> "a".repeat(random.nextInt(3));
            case 6 -> new DurationValue(random.nextInt(3));
            case 7 -> RangeValue.of(random.nextInt(2), random.nextInt(4));
            case 8 -> BytesValue.of((byte) random.nextInt(2));
            case 9 -> new RecordValue(POINT, any(random, depth - 1), any(random, depth - 1));
            case 10 -> anySet(random, depth);
            case 11 -> anyMap(random, depth);
            default -> anyList(random, depth);
        };
    }

    private static ListValue anyList(Random random, int depth) {
        ListValue list = new ListValue();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(any(random, depth - 1));
        }
        return list;
    }

    private static SetValue anySet(Random random, int depth) {
        return SetValue.from(anyList(random, depth));
    }

    private static MapValue anyMap(Random random, int depth) {
        MapValue map = new MapValue();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(any(random, depth - 1), any(random, depth - 1));
        }
        return map;
    }
}
