package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The pieces into which long computations are cut fit together as what the JDK computes at once. */
class LargeIntsTest {

    private static final int ROUNDS = 60;
    private static final int MOST_BITS = 1 << 20;

    private final Random random = new Random(41);

    /** Of any size up to {@code bits}, the larger ones as likely: random, or of long runs of ones and zeros, where carries go far. */
    private BigInteger positive(int bits) {
        int length = 2 + (int) (bits * Math.pow(random.nextDouble(), 2));
        BigInteger value = new BigInteger(length, random);
        if (random.nextInt(3) == 0) {
            int low = random.nextInt(length);
            value = BigInteger.ONE.shiftLeft(length).subtract(BigInteger.ONE.shiftLeft(low));
        }
        return value.add(BigInteger.valueOf(random.nextInt(3))).max(BigInteger.ONE);
    }

    private BigInteger any(int bits) {
        return random.nextBoolean() ? positive(bits) : positive(bits).negate();
    }

    @Test
    void products_are_those_of_the_jdk() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = any(MOST_BITS);
            BigInteger b = any(MOST_BITS);
            assertEquals(a.multiply(b), LargeInts.multiply(a, b));
            assertEquals(a.multiply(a), LargeInts.multiply(a, a));
        }
    }

    @Test
    void quotients_and_remainders_are_those_of_the_jdk() {
        for (int i = 0; i < 3 * ROUNDS; i++) {
            BigInteger a = any(MOST_BITS);
            BigInteger b = any(i % 2 == 0 ? MOST_BITS : a.bitLength());
            assertArrayEquals(a.divideAndRemainder(b), LargeQuotients.divideAndRemainder(a, b));
            BigInteger near = a.multiply(b).add(BigInteger.valueOf(random.nextInt(3) - 1));
            assertArrayEquals(near.divideAndRemainder(b), LargeQuotients.divideAndRemainder(near, b));
        }
    }

    @Test
    void a_quotient_by_a_small_divisor_or_a_power_of_two_is_that_of_the_jdk() {
        BigInteger large = new BigInteger(1 << 25, random);
        for (BigInteger divisor : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(3), BigInteger.valueOf(Long.MIN_VALUE),
                BigInteger.ONE.shiftLeft(70_000), BigInteger.valueOf(Long.MAX_VALUE)}) {
            assertArrayEquals(large.divideAndRemainder(divisor), LargeQuotients.divideAndRemainder(large, divisor));
            assertEquals(large.negate().divide(divisor), LargeInts.divide(large.negate(), divisor));
        }
    }

    @Test
    void powers_are_those_of_the_jdk() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger base = any(2_000);
            int exponent = random.nextInt(MOST_BITS / (2 * base.bitLength()) + 2);
            assertEquals(base.pow(exponent), LargeProducts.pow(base, exponent));
        }
        assertEquals(BigInteger.ONE.shiftLeft(3_000_000), LargeProducts.pow(BigInteger.valueOf(-8), 1_000_000));
    }

    @Test
    void common_divisors_are_those_of_the_jdk() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger common = positive(1 << 12);
            BigInteger a = any(1 << 14).multiply(common);
            BigInteger b = any(1 << 14).multiply(common);
            assertEquals(a.gcd(b), LargeInts.gcd(a, b));
        }
        BigInteger large = any(MOST_BITS);
        assertEquals(large.abs(), LargeInts.gcd(large, BigInteger.ZERO));
        assertEquals(BigInteger.ZERO, LargeInts.gcd(BigInteger.ZERO, BigInteger.ZERO));
    }

    @Test
    void a_square_root_is_the_largest_int_whose_square_is_not_above() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger n = positive(MOST_BITS);
            BigInteger square = n.multiply(n);
            for (BigInteger near : new BigInteger[] {n, square.subtract(BigInteger.ONE), square, square.add(BigInteger.ONE)}) {
                BigInteger root = LargeInts.sqrt(near);
                assertTrue(root.multiply(root).compareTo(near) <= 0);
                assertTrue(root.add(BigInteger.ONE).pow(2).compareTo(near) > 0);
            }
        }
    }

    @Test
    void digits_are_those_of_the_jdk_and_read_back() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger value = any(MOST_BITS / 4);
            int radix = Character.MIN_RADIX + random.nextInt(Character.MAX_RADIX - 1);
            String digits = LargeInts.text(value, radix);
            assertEquals(value.toString(radix), digits);
            assertEquals(value, LargeInts.read(digits, radix));
            assertEquals(value.abs(), LargeInts.read("+" + "0".repeat(random.nextInt(9_000)) + LargeInts.text(value.abs(), radix), radix));
        }
    }

    @Test
    void zeros_within_the_digits_are_written() {
        for (int zeros : new int[] {4_931, 4_932, 100_000}) {
            BigInteger power = BigInteger.TEN.pow(zeros);
            assertEquals("1" + "0".repeat(zeros), LargeInts.text(power, 10));
            assertEquals("-70" + "0".repeat(zeros - 1) + "3", LargeInts.text(power.multiply(BigInteger.valueOf(-70)).subtract(BigInteger.valueOf(3)), 10));
        }
    }

    @Test
    void signs_and_letters_among_the_digits_are_no_int() {
        String digits = "7".repeat(20_000);
        for (String wrong : new String[] {"x", "-", "+", " ", ""}) {
            for (String text : new String[] {digits + wrong + "1" + digits, "-" + wrong + digits, digits + wrong}) {
                if (!wrong.isEmpty()) {
                    assertThrows(NumberFormatException.class, () -> LargeInts.read(text, 10), () -> wrong + " in " + text.length());
                }
            }
        }
    }
}
