package org.hocket.interpreter.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A spec of the format mini-language, taken apart.
 *
 * @param fill      one code point; null where none is given
 * @param align     {@code < > = ^}; 0 where none is given
 * @param hasSign   whether a sign is given
 * @param sign      {@code -} where none is given, {@code +} or a space
 * @param noMinus   whether a zero never has a minus
 * @param alternate whether there is a {@code #}
 * @param zeros     whether there is a 0 before the width
 * @param width     in code points; 0 where none is given
 * @param grouping  {@code ,} or {@code _}; 0 where none is given
 * @param precision -1 where none is given
 * @param type      0 where none is given
 */
record FormatSpec(String fill, char align, boolean hasSign, char sign, boolean noMinus, boolean alternate, boolean zeros,
        int width, char grouping, int precision, char type) {

    /** Nobody wants more digits or blanks, but a typing error could ask for them. */
    private static final int LARGEST = 1_000_000;

    private static final Pattern FORM = Pattern.compile(
            "(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\\d{1,7})?([,_])?(?:\\.(\\d{1,7}))?([A-Za-z%])?", Pattern.DOTALL);

    /** That spec; null where it is none. */
    static FormatSpec parse(String spec) {
        Matcher form = FORM.matcher(spec);
        if (!form.matches()) {
            return null;
        }
        int width = number(form.group(7), 0);
        int precision = number(form.group(9), -1);
        if (width > LARGEST || precision > LARGEST) {
            return null;
        }
        return new FormatSpec(form.group(1), letter(form.group(2)), form.group(3) != null,
                form.group(3) == null ? '-' : letter(form.group(3)), form.group(4) != null, form.group(5) != null,
                form.group(6) != null, width, letter(form.group(8)), precision, letter(form.group(10)));
    }

    private static int number(String digits, int absent) {
        return digits == null ? absent : Integer.parseInt(digits);
    }

    private static char letter(String text) {
        return text == null ? 0 : text.charAt(0);
    }

    boolean hasTypeIn(String types) {
        return type == 0 || types.indexOf(type) >= 0;
    }

    /** Whether it says nothing that only makes sense for numbers. */
    boolean fitsText() {
        return !hasSign && !noMinus && !alternate && grouping == 0 && align != '=';
    }

    /** Where a number is filled with zeros, they go between its sign and its digits. */
    boolean fillsWithZeros() {
        return actualFill().equals("0") && actualAlign('>', true) == '=';
    }

    private String actualFill() {
        return fill != null ? fill : zeros ? "0" : " ";
    }

    private char actualAlign(char usual, boolean number) {
        return align != 0 ? align : number && zeros ? '=' : usual;
    }

    String padText(String text) {
        return pad("", text, actualAlign('<', false));
    }

    /** @param head sign and prefix, before which nothing is filled in with {@code =} */
    String padNumber(String head, String text) {
        return pad(head, text, actualAlign('>', true));
    }

    private String pad(String head, String text, char where) {
        int missing = Math.max(0, width - head.length() - Text.length(text));
        return switch (where) {
            case '<' -> head + text + actualFill().repeat(missing);
            case '=' -> head + actualFill().repeat(missing) + text;
            case '^' -> actualFill().repeat(missing / 2) + head + text + actualFill().repeat(missing - missing / 2);
            default -> actualFill().repeat(missing) + head + text;
        };
    }
}
