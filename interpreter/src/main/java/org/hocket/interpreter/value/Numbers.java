package org.hocket.interpreter.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floats and durations as the shortest text that reads back as the same value. */
final class Numbers {

    /** Largest first. */
    private enum Unit {
        D(86_400_000_000_000L),
        H(3_600_000_000_000L),
        M(60_000_000_000L),
        S(1_000_000_000L),
        MS(1_000_000L),
        US(1_000L);

        final long nanoseconds;

        Unit(long nanoseconds) {
            this.nanoseconds = nanoseconds;
        }
    }

    private Numbers() {
    }

    /** As Python's {@code repr} writes it. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        if (Double.isInfinite(value)) {
            return sign + "inf";
        }
        if (value == 0) {
            return sign + "0.0";
        }
        BigDecimal decimal = shortest(Math.abs(value));
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = decimal.toPlainString();
            return sign + (decimal.scale() <= 0 ? plain + ".0" : plain);
        }
        return sign + scientific(decimal.unscaledValue().toString(), exponent, "e");
    }

    /** The first digit before the point, the others behind it; the exponent has a sign and at least two digits. */
    static String scientific(String digits, int exponent, String e) {
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        int size = Math.abs(exponent);
        return digits.charAt(0) + fraction + e + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }

    /** The decimal of the fewest digits that reads back; Java's own text has at least two, though one may do. */
    static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            BigDecimal shorter = decimal.round(new MathContext(1));
            return shorter.doubleValue() == value ? shorter : decimal;
        }
        return decimal;
    }

    /** In the largest unit in which it is at least 1. */
    static String text(DurationValue duration) {
        BigDecimal exact = new BigDecimal(BigInteger.valueOf(duration.nanoseconds()));
        if (exact.signum() == 0) {
            return "0s";
        }
        Unit unit = unit(exact.abs());
        BigDecimal size = BigDecimal.valueOf(unit.nanoseconds);
        int decimals = 0;
        BigDecimal text;
        do {
            text = exact.divide(size, decimals++, RoundingMode.HALF_EVEN);
        } while (text.multiply(size).setScale(0, RoundingMode.HALF_EVEN).compareTo(exact) != 0);
        return text.toPlainString() + unit.name().toLowerCase(Locale.ROOT);
    }

    private static Unit unit(BigDecimal nanoseconds) {
        for (Unit unit : Unit.values()) {
            if (nanoseconds.compareTo(BigDecimal.valueOf(unit.nanoseconds)) >= 0) {
                return unit;
            }
        }
        return Unit.US;
    }
}
