package org.hocket.grammar;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hocket.grammar.tree.Expression;

/** Builds the literals that begin with a digit: ints, floats, sizes, durations. */
final class SyntaxNumbers {

    private static final Pattern PARTS = Pattern.compile(
            "(?<number>\\d[\\d_]*(?<fraction>\\.\\d[\\d_]*)?(?<exponent>[eE][+-]?\\d[\\d_]*)?)(?<unit>[A-Za-z]\\w*)?");
    private static final Map<String, Long> NANOSECONDS = new LinkedHashMap<>();
    private static final Map<String, Long> BYTES = new LinkedHashMap<>();

    /** Up to this many digits a long holds any int. */
    private static final int LONG_DIGITS = 18;

    /** Above this many digits halving beats the conversion of the JDK, whose time is quadratic. */
    private static final int HALVING_DIGITS = 2_000;

    static {
        NANOSECONDS.put("ns", 1L);
        NANOSECONDS.put("us", 1_000L);
        NANOSECONDS.put("ms", 1_000_000L);
        NANOSECONDS.put("s", 1_000_000_000L);
        NANOSECONDS.put("m", 60_000_000_000L);
        NANOSECONDS.put("h", 3_600_000_000_000L);
        NANOSECONDS.put("d", 86_400_000_000_000L);
        BYTES.put("kb", 1_000L);
        BYTES.put("mb", 1_000_000L);
        BYTES.put("gb", 1_000_000_000L);
        BYTES.put("kib", 1L << 10);
        BYTES.put("mib", 1L << 20);
        BYTES.put("gib", 1L << 30);
    }

    private final SyntaxProblems problems;

    SyntaxNumbers(SyntaxProblems problems) {
        this.problems = problems;
    }

    Expression number(String text, Span span) {
        if (isPlain(text)) {
            return new Expression.IntLiteral(integer(text, 10), span);
        }
        if (text.contains("__") || text.endsWith("_")) {
            return wrong("`_` stands between two digits", span, null);
        }
        if (text.charAt(0) == '0' && text.length() > 1 && "xXbB".indexOf(text.charAt(1)) >= 0) {
            return radixed(text, span);
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return wrong("`" + text + "` is no number", span, null);
        }
        String digits = parts.group("number").replace("_", "");
        String unit = parts.group("unit");
        if (unit != null) {
            return measured(digits, unit, span);
        }
        boolean whole = parts.group("fraction") == null && parts.group("exponent") == null;
        return whole
                ? new Expression.IntLiteral(integer(digits, 10), span)
                : new Expression.FloatLiteral(Double.parseDouble(digits), span);
    }

    /** Whether it is nothing but digits, as most are: these need no pattern. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Expression radixed(String text, Span span) {
        boolean hex = Character.toLowerCase(text.charAt(1)) == 'x';
        String digits = text.substring(2).replace("_", "");
        if (!digits.matches(hex ? "[0-9a-fA-F]+" : "[01]+")) {
            return wrong("`" + text + "` is no " + (hex ? "hexadecimal" : "binary") + " number", span,
                    hex ? "after `0x` stand digits and the letters a to f" : "after `0b` stand the digits 0 and 1");
        }
        return new Expression.IntLiteral(integer(digits, hex ? 16 : 2), span);
    }

    private Expression measured(String digits, String unit, Span span) {
        Long nanoseconds = NANOSECONDS.get(unit);
        Long bytes = BYTES.get(unit);
        if (nanoseconds == null && bytes == null) {
            return wrong("unknown unit `" + unit + "`", span, "durations end in " + String.join(", ", NANOSECONDS.keySet())
                    + "; sizes in " + String.join(", ", BYTES.keySet()));
        }
        BigDecimal amount = new BigDecimal(digits);
        if (amount.precision() - amount.scale() > LONG_DIGITS || amount.scale() > LONG_DIGITS) {
            return wrong("this " + (bytes == null ? "duration" : "size") + " is out of range", span, null);
        }
        BigDecimal exact = amount.multiply(BigDecimal.valueOf(bytes == null ? nanoseconds : bytes)).stripTrailingZeros();
        if (bytes == null && nanoseconds > 1) {
            // An hour is no decimal fraction of a day: what a duration prints as must read back as the same.
            exact = exact.setScale(0, RoundingMode.HALF_EVEN);
        }
        if (exact.scale() > 0) {
            return wrong(bytes == null ? "a duration is a whole number of nanoseconds" : "a size is a whole number of bytes",
                    span, null);
        }
        if (bytes != null) {
            return new Expression.IntLiteral(exact.toBigIntegerExact(), span);
        }
        if (exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return wrong("this duration is out of range", span, "the longest is about 292 years");
        }
        return new Expression.DurationLiteral(exact.longValueExact(), span);
    }

    private Expression wrong(String message, Span span, String help) {
        problems.addInLiteral(message, span, help);
        return new Expression.Unreadable(span);
    }

    private static BigInteger integer(String digits, int radix) {
        if (digits.length() <= LONG_DIGITS && radix == 10) {
            return BigInteger.valueOf(Long.parseLong(digits));
        }
        if (digits.length() <= HALVING_DIGITS) {
            return new BigInteger(digits, radix);
        }
        int low = digits.length() / 2;
        int split = digits.length() - low;
        return integer(digits.substring(0, split), radix)
                .multiply(BigInteger.valueOf(radix).pow(low))
                .add(integer(digits.substring(split), radix));
    }
}
