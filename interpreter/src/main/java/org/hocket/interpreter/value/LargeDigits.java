package org.hocket.interpreter.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.hocket.interpreter.concurrent.LongWork;

/** Ints of millions of digits as text and back: halves of the digits, and halves of these, between which the task polls. */
final class LargeDigits {

    /** So many bits take the JDK less than a millisecond to read, and to write. */
    private static final int QUICK_BITS = 1 << 14;

    private final int radix;
    private final int quickDigits;
    /** The radix to the power of {@code quickDigits << i}. */
    private final List<BigInteger> powers = new ArrayList<>();

    private LargeDigits(int radix) {
        this.radix = radix;
        this.quickDigits = (int) (QUICK_BITS / (Math.log(radix) / Math.log(2)));
    }

    static String text(BigInteger value, int radix) {
        if (value.bitLength() <= QUICK_BITS) {
            return value.toString(radix);
        }
        StringBuilder out = new StringBuilder();
        if (value.signum() < 0) {
            out.append('-');
        }
        new LargeDigits(radix).write(value.abs(), 0, out);
        return LongWork.walk(out.length(), out::toString);
    }

    /** @throws NumberFormatException where the text is not an int */
    static BigInteger read(String text, int radix) {
        LargeDigits digits = new LargeDigits(radix);
        if (text.length() <= digits.quickDigits) {
            return new BigInteger(text, radix);
        }
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        BigInteger value = digits.read(text, signed ? 1 : 0, text.length());
        return text.charAt(0) == '-' ? value.negate() : value;
    }

    private BigInteger power(int i) {
        if (powers.isEmpty()) {
            powers.add(BigInteger.valueOf(radix).pow(quickDigits));
        }
        while (powers.size() <= i) {
            powers.add(LargeProducts.multiply(powers.getLast(), powers.getLast()));
        }
        return powers.get(i);
    }

    /** @param least with zeros before them, there are at least so many digits */
    private void write(BigInteger value, int least, StringBuilder out) {
        LongWork.poll();
        if (value.bitLength() <= QUICK_BITS) {
            String digits = value.signum() == 0 ? "" : value.toString(radix);
            out.repeat('0', Math.max(0, least - digits.length())).append(digits);
            return;
        }
        int i = 0;
        while (power(i).bitLength() * 2L < value.bitLength()) {
            i++;
        }
        BigInteger[] parts = LargeQuotients.divideAndRemainder(value, power(i));
        int low = quickDigits << i;
        write(parts[0], Math.max(0, least - low), out);
        write(parts[1], low, out);
    }

    private BigInteger read(String text, int from, int to) {
        LongWork.poll();
        int count = to - from;
        if (count <= quickDigits) {
            return unsigned(text.substring(from, to));
        }
        int i = Integer.SIZE - 1 - Integer.numberOfLeadingZeros((count - 1) / quickDigits);
        int middle = to - (quickDigits << i);
        BigInteger high = read(text, from, middle);
        return LargeProducts.multiply(high, power(i)).add(read(text, middle, to));
    }

    private BigInteger unsigned(String digits) {
        if (Character.digit(digits.charAt(0), radix) < 0) {
            throw new NumberFormatException(digits);
        }
        return new BigInteger(digits, radix);
    }
}
