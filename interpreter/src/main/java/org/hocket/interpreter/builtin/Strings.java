package org.hocket.interpreter.builtin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Limits;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Text;

/** What the methods of strings do that takes more than a call of Java's; nothing too large is begun. */
final class Strings {

    private Strings() {
    }

    /** The items of argument {@code index} as one string. */
    static String join(Arguments a, int index, String separator) {
        StringBuilder result = new StringBuilder();
        boolean first = true;
        try (Iteration items = a.items(index)) {
            for (Object item : items) {
                String text = Printer.display(item);
                Limits.size((long) result.length() + separator.length() + text.length(), "string");
                result.append(first ? "" : separator).append(text);
                first = false;
            }
        }
        return LongWork.walk(result.length(), result::toString);
    }

    static String repeat(String text, BigInteger times) {
        if (times.signum() < 0) {
            throw new Failure(ErrorKind.ARGUMENT, "a string cannot be repeated " + times + " times", "repeat it 0 times or more").at(1);
        }
        if (text.isEmpty()) {
            return text;
        }
        BigInteger length = times.multiply(BigInteger.valueOf(text.length()));
        int size = Limits.size(length.bitLength() < Long.SIZE ? length.longValue() : Long.MAX_VALUE, "string");
        return LongWork.walk(size, () -> text.repeat(times.intValue()));
    }

    /** What is to be added so that the text has {@code width} code points. */
    static String padding(Arguments a) {
        String fill = a.text(2);
        if (Text.length(fill) != 1) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs one character as `fill`, not " + Printer.shortened(fill)).at(2);
        }
        long missing = a.integer(1) - Text.length(a.text(0));
        return missing <= 0 ? "" : repeat(fill, BigInteger.valueOf(missing));
    }

    /** @param most how many occurrences to replace at most, from the left */
    static String replace(String text, String old, String replacement, int most) {
        int count = Math.min(most, count(text, old));
        int length = Limits.size(text.length() + (long) count * (replacement.length() - old.length()), "string");
        StringBuilder result = new StringBuilder(length);
        int start = 0;
        for (int i = 0; i < count; i++) {
            int found = Text.find(text, old, start);
            result.append(text, start, found).append(replacement);
            start = found + old.length();
        }
        result.append(text, start, text.length());
        return LongWork.walk(length, result::toString);
    }

    /** How often {@code part} is in a text, without overlap. */
    static int count(String text, String part) {
        if (part.isEmpty()) {
            throw new Failure(ErrorKind.ARGUMENT, "the text to look for is empty", "give it at least one character").at(1);
        }
        int count = 0;
        for (int found = Text.find(text, part, 0); found >= 0; found = Text.find(text, part, found + part.length())) {
            count++;
        }
        return count;
    }

    /** @param most how many parts there may be; the last keeps what is left */
    static ListValue split(String text, String separator, int most) {
        if (separator.isEmpty()) {
            throw new Failure(ErrorKind.ARGUMENT, "a string cannot be split at an empty separator", operands -> operands.operand(0, "text") + ".chars() gives its characters").at(1);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int found = Text.find(text, separator, 0);
        while (found >= 0 && parts.size() < most - 1) {
            parts.add(text.substring(start, found));
            start = found + separator.length();
            found = Text.find(text, separator, start);
        }
        parts.add(text.substring(start));
        return ListValue.of(parts.toArray());
    }

    /** The parts between runs of white space, none of them empty. */
    static ListValue splitAtSpace(String text, int most) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        int start = 0;
        for (int i = 0; i < rest.length() && parts.size() < most - 1; i++) {
            LongWork.pollAt(i);
            if (Character.isWhitespace(rest.charAt(i))) {
                parts.add(rest.substring(start, i));
                while (Character.isWhitespace(rest.charAt(i + 1))) {
                    i++;
                    LongWork.pollAt(i);
                }
                start = i + 1;
            }
        }
        if (!rest.isEmpty()) {
            parts.add(rest.substring(start));
        }
        return ListValue.of(parts.toArray());
    }

    /** As the lines of a file: they end in {@code \n} or {@code \r\n}, and behind the last end there is no further one. */
    static ListValue lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = Text.find(text, "\n", 0); end >= 0; end = Text.find(text, "\n", start)) {
            lines.add(text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return ListValue.of(lines.toArray());
    }

    /** Without those of the characters that stand at its start or end; white space where {@code characters} is null. */
    static String trim(String text, String characters, boolean atStart, boolean atEnd) {
        int start = 0;
        int end = text.length();
        while (atStart && start < end && isTrimmed(text.codePointAt(start), characters)) {
            LongWork.pollAt(start);
            start += Character.charCount(text.codePointAt(start));
        }
        while (atEnd && end > start && isTrimmed(text.codePointBefore(end), characters)) {
            LongWork.pollAt(end);
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isTrimmed(int codePoint, String characters) {
        return characters == null ? Character.isWhitespace(codePoint) : characters.indexOf(codePoint) >= 0;
    }
}
