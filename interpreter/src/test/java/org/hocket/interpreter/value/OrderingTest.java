package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class OrderingTest {

    @Test
    void numbersCompareByTheirExactValues() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Object a = number(random);
            Object b = number(random);
            assertEquals(exact(a).compareTo(exact(b)), Integer.signum(Ordering.compare(a, b)), a + " and " + b);
        }
    }

    private static Object number(Random random) {
        BigInteger integer = Values.anyInteger(random);
        return random.nextBoolean() ? BigInt.normalize(integer) : (Object) (integer.doubleValue() + random.nextInt(2) / 2.0);
    }

    private static BigDecimal exact(Object number) {
        return number instanceof Double value ? new BigDecimal(value) : new BigDecimal(Ints.big(number));
    }

    @Test
    void infinityIsBeyondEveryInt() {
        Object huge = Arithmetic.power(10, 400);
        assertTrue(Ordering.less(huge, Double.POSITIVE_INFINITY));
        assertTrue(Ordering.greater(huge, Double.NEGATIVE_INFINITY));
        assertTrue(Ordering.greater(huge, 1e308));
    }

    @Test
    void noComparisonWithNanHoldsButSortingHasAPlaceForIt() {
        assertFalse(Ordering.less(Double.NaN, 1L));
        assertFalse(Ordering.lessOrEqual(Double.NaN, Double.NaN));
        assertFalse(Ordering.greater(1.0, Double.NaN));
        assertFalse(Ordering.greaterOrEqual(Arithmetic.power(10, 30), Double.NaN));
        assertTrue(Ordering.compare(Double.NaN, Double.POSITIVE_INFINITY) > 0);
        assertTrue(Ordering.compare(1L, Double.NaN) < 0);
        assertTrue(Ordering.compare(Double.NaN, 1L) > 0);
        assertEquals(0, Ordering.compare(0.0, -0.0));
    }

    @Test
    void stringsCompareByCodePoints() {
        Random random = new Random(2);
        int[] alphabet = {'a', 'b', 0x7ff, 0xd7ff, 0xe000, 0xfffd, 0x1f600, 0x1f601, 0x10ffff};
        for (int i = 0; i < 20_000; i++) {
            int[] a = random.ints(random.nextInt(4), 0, alphabet.length).map(n -> alphabet[n]).toArray();
            int[] b = random.ints(random.nextInt(4), 0, alphabet.length).map(n -> alphabet[n]).toArray();
            int order = Ordering.compare(new String(a, 0, a.length), new String(b, 0, b.length));
            assertEquals(Integer.signum(Arrays.compare(a, b)), Integer.signum(order));
        }
    }

    @Test
    void listsCompareItemByItem() {
        assertTrue(Ordering.less(ListValue.of(1L, 2L), ListValue.of(1L, 2.5)));
        assertTrue(Ordering.less(ListValue.of(1L), ListValue.of(1L, "a")));
        assertTrue(Ordering.less(new DurationValue(1), new DurationValue(2)));
        assertTrue(Ordering.less(false, true));
        assertTrue(Ordering.less(BytesValue.of((byte) 1), BytesValue.of((byte) 255)));
    }

    @Test
    void valuesWithoutAnOrderAreAnError() {
        Failure failure = assertThrows(Failure.class, () -> Ordering.less(3L, "a"));
        assertEquals("cannot compare int and string", failure.getMessage());
        assertThrows(Failure.class, () -> Ordering.less(Double.NaN, "a"));
        assertThrows(Failure.class, () -> Ordering.compare(new MapValue(), new MapValue()));
        assertThrows(Failure.class, () -> Ordering.compare(ListValue.of(1L), ListValue.of("a")));
    }
}
