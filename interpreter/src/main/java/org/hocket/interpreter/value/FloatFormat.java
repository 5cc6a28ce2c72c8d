package org.hocket.interpreter.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A float without its sign, as Python's format types write it: rounded half to even from its exact decimal value.
 *
 * @param integer the digits before the point; empty for {@code inf} and {@code nan}
 * @param rest    what follows them: point, fraction, exponent, percent sign
 */
record FloatFormat(String integer, String rest) {

    private static final int USUAL_PRECISION = 6;
    private static final int SMALLEST_FIXED = -4;
    private static final int LARGEST_FIXED = 16;

    /** @param value not negative */
    static FloatFormat of(double value, FormatSpec spec) {
        double scaled = spec.type() == '%' ? value * 100 : value;
        FloatFormat plain = Double.isFinite(scaled) ? finite(scaled, spec) : new FloatFormat("", Numbers.text(scaled));
        return new FloatFormat(plain.integer, switch (spec.type()) {
            case 'E', 'F', 'G' -> plain.rest.toUpperCase(Locale.ROOT);
            case '%' -> plain.rest + "%";
            default -> plain.rest;
        });
    }

    private static FloatFormat finite(double value, FormatSpec spec) {
        int precision = spec.precision() < 0 ? USUAL_PRECISION : spec.precision();
        return switch (spec.type()) {
            case 'f', 'F', '%' -> fixed(value, precision, spec.alternate());
            case 'e', 'E' -> {
                Digits digits = Digits.rounded(value, precision + 1);
                yield digits.scientific(spec.alternate());
            }
            case 'g', 'G' -> general(value, Math.max(precision, 1), spec.alternate(), false);
            default -> spec.precision() < 0 ? shortest(value, spec.alternate())
                    : general(value, Math.max(precision, 1), spec.alternate(), true);
        };
    }

    private static FloatFormat fixed(double value, int precision, boolean alternate) {
        String text = new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        int integer = text.length() - (precision == 0 ? 0 : precision + 1);
        return new FloatFormat(text.substring(0, integer), precision == 0 && alternate ? "." : text.substring(integer));
    }

    /** @param asFloat whether it must look like a float: with a digit behind the point */
    private static FloatFormat general(double value, int precision, boolean alternate, boolean asFloat) {
        Digits rounded = Digits.rounded(value, precision);
        Digits digits = alternate ? rounded : rounded.stripped();
        boolean fixed = digits.exponent >= SMALLEST_FIXED && digits.exponent < (asFloat ? precision - 1 : precision);
        return fixed ? digits.fixed(alternate, asFloat) : digits.scientific(alternate);
    }

    private static FloatFormat shortest(double value, boolean alternate) {
        Digits digits = value == 0 ? new Digits("0", 0) : Digits.of(Numbers.shortest(value));
        boolean fixed = digits.exponent >= SMALLEST_FIXED && digits.exponent < LARGEST_FIXED;
        return fixed ? digits.fixed(alternate, true) : digits.scientific(alternate);
    }

    /** @param exponent of ten, of the first digit */
    private record Digits(String text, int exponent) {

        static Digits of(BigDecimal value) {
            return new Digits(value.unscaledValue().toString(), value.precision() - value.scale() - 1);
        }

        static Digits rounded(double value, int count) {
            if (value == 0) {
                return new Digits("0".repeat(count), 0);
            }
            Digits digits = of(new BigDecimal(value).round(new MathContext(count, RoundingMode.HALF_EVEN)));
            return new Digits(digits.text + "0".repeat(Math.max(0, count - digits.text.length())), digits.exponent);
        }

        Digits stripped() {
            int end = text.length();
            while (end > 1 && text.charAt(end - 1) == '0') {
                end--;
            }
            return new Digits(text.substring(0, end), exponent);
        }

        FloatFormat fixed(boolean alternate, boolean asFloat) {
            String padded = exponent < 0 ? "0".repeat(-exponent) + text
                    : text + "0".repeat(Math.max(0, exponent + 1 - text.length()));
            int integer = Math.max(exponent, 0) + 1;
            String fraction = padded.substring(integer);
            return new FloatFormat(padded.substring(0, integer), !fraction.isEmpty() ? "." + fraction
                    : asFloat ? ".0" : alternate ? "." : "");
        }

        FloatFormat scientific(boolean alternate) {
            String all = Numbers.scientific(text, exponent, alternate && text.length() == 1 ? ".e" : "e");
            return new FloatFormat(all.substring(0, 1), all.substring(1));
        }
    }
}
