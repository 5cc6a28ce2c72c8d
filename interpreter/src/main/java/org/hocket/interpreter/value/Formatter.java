package org.hocket.interpreter.value;

import java.math.BigInteger;
import java.util.Locale;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.concurrent.LongWork;

/** The format mini-language of Python, behind the colon of a hole: {@code {x:>8.2f}}. */
public final class Formatter {

    private static final String FLOAT_TYPES = "eEfFgG%";
    private static final String NUMBER = "[[fill]align][sign][z][#][0][width][, or _][.precision][type]";
    private static final String TEXT = "[[fill]align][0][width]";

    private Formatter() {
    }

    /**
     * The value as the spec wants it; numbers go to the right of their width and everything else to the left.
     *
     * @throws Failure an {@code ArgumentError} where the spec is none, or not one for such a value
     */
    @TruffleBoundary
    public static String format(Object value, String spec) {
        return switch (value) {
            case Long number -> format(BigInteger.valueOf(number), spec);
            case BigInt number -> format(number.value(), spec);
            case Double number -> format(number.doubleValue(), spec);
            case String text -> format(text, spec);
            case LibraryValue library when library.format(spec) instanceof String text -> text;
            default -> {
                FormatSpec parsed = FormatSpec.parse(spec);
                if (parsed == null || !parsed.fitsText() || parsed.precision() >= 0 || parsed.type() != 0) {
                    throw unfit(spec, Types.name(value), TEXT);
                }
                yield parsed.padText(Printer.display(value));
            }
        };
    }

    private static String format(String text, String spec) {
        FormatSpec parsed = FormatSpec.parse(spec);
        if (parsed == null || !parsed.fitsText() || !parsed.hasTypeIn("s")) {
            throw unfit(spec, "string", TEXT + "[.precision][s]");
        }
        boolean cut = parsed.precision() >= 0 && parsed.precision() < Text.length(text);
        return parsed.padText(cut ? Text.slice(text, 0, parsed.precision()) : text);
    }

    private static String format(double value, String spec) {
        FormatSpec parsed = FormatSpec.parse(spec);
        if (parsed == null || !parsed.hasTypeIn(FLOAT_TYPES)) {
            throw unfit(spec, "float", NUMBER + " with a type of e E f F g G %");
        }
        return formatFloat(value, parsed);
    }

    private static String formatFloat(double value, FormatSpec spec) {
        FloatFormat text = FloatFormat.of(Math.abs(value), spec);
        boolean negative = (value < 0 || 1 / value < 0) && !(spec.noMinus() && Double.isFinite(value) && isZero(text));
        return assemble(spec, negative, "", text.integer(), text.rest(), 3);
    }

    /** Whether all digits that are shown are 0; those of an exponent do not count. */
    private static boolean isZero(FloatFormat text) {
        String fraction = text.rest().toLowerCase(Locale.ROOT).split("e")[0];
        return (text.integer() + fraction).chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private static String format(BigInteger value, String spec) {
        FormatSpec parsed = FormatSpec.parse(spec);
        if (parsed != null && parsed.type() != 0 && FLOAT_TYPES.indexOf(parsed.type()) >= 0) {
            return formatFloat(value.doubleValue(), parsed);
        }
        if (parsed == null || !fitsInt(parsed)) {
            throw unfit(spec, "int", NUMBER + " with a type of b c d o x X e E f F g G %, and a precision only for the last seven");
        }
        String digits = LargeInts.text(value.abs(), radix(parsed.type()));
        return switch (parsed.type()) {
            case 'c' -> parsed.padNumber("", character(value));
            case 'b', 'o', 'x' -> assemble(parsed, value.signum() < 0, "0" + parsed.type(), digits, "", 4);
            case 'X' -> assemble(parsed, value.signum() < 0, "0X", digits.toUpperCase(Locale.ROOT), "", 4);
            default -> assemble(parsed, value.signum() < 0, "", digits, "", 3);
        };
    }

    private static boolean fitsInt(FormatSpec spec) {
        return spec.precision() < 0 && !spec.noMinus() && switch (spec.type()) {
            case 0, 'd' -> true;
            case 'b', 'o', 'x', 'X' -> spec.grouping() != ',';
            case 'c' -> !spec.hasSign() && !spec.alternate() && spec.grouping() == 0;
            default -> false;
        };
    }

    private static int radix(char type) {
        return switch (type) {
            case 'b' -> 2;
            case 'o' -> 8;
            case 'x', 'X' -> 16;
            default -> 10;
        };
    }

    private static String character(BigInteger value) {
        if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(Character.MAX_CODE_POINT)) > 0) {
            throw new Failure(ErrorKind.ARGUMENT, Printer.shortened(BigInt.normalize(value)) + " is not a code point",
                    "code points go from 0 to 0x10ffff");
        }
        return Character.toString(value.intValue());
    }

    /** @param prefix of a number of another base, which only the alternate form shows */
    private static String assemble(FormatSpec spec, boolean negative, String prefix, String digits, String rest, int group) {
        String sign = negative ? "-" : spec.sign() == '-' ? "" : String.valueOf(spec.sign());
        String head = spec.alternate() ? sign + prefix : sign;
        if (spec.grouping() == 0 || digits.isEmpty()) {
            return spec.padNumber(head, digits + rest);
        }
        int least = spec.fillsWithZeros() ? spec.width() - head.length() - rest.length() : 0;
        return spec.padNumber(head, group(digits, spec.grouping(), group, least) + rest);
    }

    /** @param least zeros are added, and grouped as well, until there are so many characters or one more */
    private static String group(String digits, char separator, int group, int least) {
        StringBuilder reversed = new StringBuilder();
        for (int count = 0; count < digits.length() || reversed.length() < least; count++) {
            LongWork.pollAt(count);
            if (count > 0 && count % group == 0) {
                reversed.append(separator);
            }
            reversed.append(count < digits.length() ? digits.charAt(digits.length() - 1 - count) : '0');
        }
        return reversed.reverse().toString();
    }

    private static Failure unfit(String spec, String type, String allowed) {
        return new Failure(ErrorKind.ARGUMENT, "the format spec " + Printer.shortened(spec) + " does not fit a value of type " + type,
                "write it as " + allowed);
    }
}
