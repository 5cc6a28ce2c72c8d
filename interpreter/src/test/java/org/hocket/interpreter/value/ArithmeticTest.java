package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.Test;

class ArithmeticTest {

    private static final int ROUNDS = 5_000;

    @Test
    void intsAddSubtractAndMultiplyLikeBigIntegers() {
        assertSame(Arithmetic::add, BigInteger::add);
        assertSame(Arithmetic::subtract, BigInteger::subtract);
        assertSame(Arithmetic::multiply, BigInteger::multiply);
    }

    private static void assertSame(BinaryOperator<Object> ours, BinaryOperator<BigInteger> exact) {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = Values.anyInteger(random);
            BigInteger b = Values.anyInteger(random);
            assertEquals(BigInt.normalize(exact.apply(a, b)), ours.apply(BigInt.normalize(a), BigInt.normalize(b)), a + " and " + b);
        }
    }

    @Test
    void floorDivisionAndRemainderOfIntsFitTogetherAsInPython() {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = Values.anyInteger(random);
            BigInteger b = Values.anyInteger(random);
            if (b.signum() != 0) {
                BigInteger quotient = Ints.big(Arithmetic.floorDivide(BigInt.normalize(a), BigInt.normalize(b)));
                BigInteger remainder = Ints.big(Arithmetic.remainder(BigInt.normalize(a), BigInt.normalize(b)));
                assertEquals(a, quotient.multiply(b).add(remainder));
                assertEquals(-1, remainder.abs().compareTo(b.abs()));
                assertEquals(true, remainder.signum() == 0 || remainder.signum() == b.signum(), a + " and " + b);
            }
        }
    }

    @Test
    void floorDivisionAndRemainderOfFloatsAreThoseOfPython() throws IOException {
        for (String[] row : Tables.rows("float-division.tsv")) {
            double a = Tables.readFloat(row[0]);
            double b = Tables.readFloat(row[1]);
            String message = a + " and " + b;
            assertEquals(Tables.readFloat(row[2]), Arithmetic.floorDivide(a, b), message);
            assertEquals(Tables.readFloat(row[3]), Arithmetic.remainder(a, b), message);
        }
    }

    @Test
    void divisionOfIntsGivesTheNearestFloat() {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = Values.anyInteger(random);
            BigInteger b = Values.anyInteger(random);
            if (b.signum() != 0) {
                double expected = new BigDecimal(a).divide(new BigDecimal(b), new MathContext(400)).doubleValue();
                assertEquals(expected, (double) Arithmetic.divide(BigInt.normalize(a), BigInt.normalize(b)) + 0.0, a + " / " + b);
            }
        }
    }

    @Test
    void divisionOfHugeIntsNeitherOverflowsBeforeItMustNorRoundsTwice() {
        Object huge = Arithmetic.power(10, 400);
        assertEquals(10.0, Arithmetic.divide(Arithmetic.power(10, 401), huge));
        assertEquals(Double.POSITIVE_INFINITY, Arithmetic.divide(huge, 1L));
        assertEquals(0.0, Arithmetic.divide(1L, huge));
        assertEquals(1e-320, Arithmetic.divide(1L, Arithmetic.power(10, 320)));
        assertEquals(-1e-310, Arithmetic.divide(-1L, Arithmetic.power(10, 310)));
    }

    @Test
    void powersOfIntsAreExact() {
        for (int base = -12; base <= 12; base++) {
            for (int exponent = 0; exponent < 80; exponent++) {
                assertEquals(BigInt.normalize(BigInteger.valueOf(base).pow(exponent)), Arithmetic.power(base, exponent));
            }
        }
        assertEquals(-1L, Arithmetic.power(-1L, Arithmetic.add(Arithmetic.power(10, 30), 1L)));
        assertEquals(0.125, Arithmetic.power(2, -3));
    }

    @Test
    void powersOfOneAreOneForEveryFloat() {
        assertEquals(1.0, Arithmetic.power((Object) 1.0, Double.NaN));
        assertEquals(1.0, Arithmetic.power((Object) (-1.0), Double.POSITIVE_INFINITY));
    }

    @Test
    void anIntTooLargeForMemoryIsRefusedBeforeItIsMade() {
        assertFails(ErrorKind.MEMORY, () -> Arithmetic.power(2, 3_000_000_000L));
        assertFails(ErrorKind.MEMORY, () -> Arithmetic.power((Object) 3L, Arithmetic.power(10, 30)));
        Object large = Arithmetic.power(2, Limits.MAX_INT_BITS - 1);
        assertFails(ErrorKind.MEMORY, () -> Arithmetic.power(2, Limits.MAX_INT_BITS));
        assertFails(ErrorKind.MEMORY, () -> Arithmetic.multiply(large, 2L));
        assertFails(ErrorKind.MEMORY, () -> Arithmetic.add(large, large));
        assertFails(ErrorKind.MEMORY, () -> Arithmetic.floorDivide(large, 3L));
    }

    @Test
    void divisionOfIntsByZeroIsAnError() {
        assertFails(ErrorKind.MATH, () -> Arithmetic.divide(1L, 0L));
        assertFails(ErrorKind.MATH, () -> Arithmetic.floorDivide(1L, 0L));
        assertFails(ErrorKind.MATH, () -> Arithmetic.remainder(new BigInt(BigInteger.TEN.pow(30)), 0L));
        assertFails(ErrorKind.MATH, () -> Arithmetic.power(0, -1));
    }

    @Test
    void divisionOfFloatsByZeroFollowsIeee() {
        assertEquals(Double.POSITIVE_INFINITY, Arithmetic.divide(1.0, 0L));
        assertEquals(Double.NaN, Arithmetic.divide(0L, 0.0));
        assertEquals(Double.NaN, Arithmetic.remainder(1.0, 0.0));
        assertEquals(Double.NEGATIVE_INFINITY, Arithmetic.floorDivide(-1.0, 0.0));
    }

    @Test
    void durationsAddScaleAndDivide() {
        DurationValue second = new DurationValue(1_000_000_000);
        DurationValue minute = new DurationValue(60_000_000_000L);
        assertEquals(new DurationValue(61_000_000_000L), Arithmetic.add(minute, second));
        assertEquals(new DurationValue(-59_000_000_000L), Arithmetic.subtract(second, minute));
        assertEquals(new DurationValue(2_500_000_000L), Arithmetic.divide(Arithmetic.multiply(5L, second), 2L));
        assertEquals(new DurationValue(1_500_000_000), Arithmetic.multiply(second, 1.5));
        assertEquals(60.0, Arithmetic.divide(minute, second));
        assertEquals(new DurationValue(-1_000_000_000), Arithmetic.negate(second));
    }

    @Test
    void aDurationOutOfRangeIsAnError() {
        DurationValue longest = new DurationValue(Long.MAX_VALUE);
        assertFails(ErrorKind.MATH, () -> Arithmetic.add(longest, longest));
        assertFails(ErrorKind.MATH, () -> Arithmetic.multiply(longest, 2L));
        assertFails(ErrorKind.MATH, () -> Arithmetic.multiply(longest, Double.NaN));
        assertFails(ErrorKind.MATH, () -> Arithmetic.divide(longest, 0L));
        assertFails(ErrorKind.MATH, () -> Arithmetic.divide(longest, 0.0));
    }

    @Test
    void stringsListsMapsAndBytesJoin() {
        assertEquals("ab", Arithmetic.add("a", "b"));
        assertEquals("[1, 2.0]", Printer.literal(Arithmetic.add(ListValue.of(1L), ListValue.of(2.0))));
        assertEquals(BytesValue.of((byte) 1, (byte) 2), Arithmetic.add(BytesValue.of((byte) 1), BytesValue.of((byte) 2)));
        MapValue left = new MapValue();
        left.put("a", 1L);
        left.put("b", 2L);
        MapValue right = new MapValue();
        right.put("a", 3L);
        assertEquals("[a: 3, b: 2]", Printer.literal(Arithmetic.add(left, right)));
        assertEquals("[a: 1, b: 2]", Printer.literal(left));
    }

    @Test
    void typesThatDoNotGoTogetherAreNamed() {
        Failure add = assertFails(ErrorKind.TYPE, () -> Arithmetic.add(3L, "Ada"));
        assertEquals("cannot add int and string", add.getMessage());
        assertEquals("to join text, write \"{a}{b}\"", add.help(Operands.NONE));
        assertEquals("cannot multiply string and int",
                assertFails(ErrorKind.TYPE, () -> Arithmetic.multiply("a", 3L)).getMessage());
        assertEquals("cannot subtract null from list",
                assertFails(ErrorKind.TYPE, () -> Arithmetic.subtract(ListValue.EMPTY, NullValue.NULL)).getMessage());
        assertFails(ErrorKind.TYPE, () -> Arithmetic.add(true, 1L));
        assertFails(ErrorKind.TYPE, () -> Arithmetic.negate("a"));
        assertFails(ErrorKind.TYPE, () -> Arithmetic.power((Object) "a", 1L));
    }

    private static Failure assertFails(ErrorKind kind, Runnable code) {
        Failure failure = assertThrows(Failure.class, code::run);
        assertEquals(kind, failure.kind());
        return failure;
    }
}
