package org.hocket.interpreter.value;

import java.lang.ref.WeakReference;
import java.util.stream.IntStream;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.concurrent.LongWork;

/**
 * Strings as scripts see them: sequences of code points.
 *
 * <p>Java counts UTF-16 units. The two counts differ only in a string with surrogates, and whether it has any takes a walk
 * over it. So that a loop over the indexes of a long string does not walk each time, what was found out about the last
 * few is remembered, with the unit at which every 64th code point begins where the counts differ. The table is written
 * without a lock: its entries are immutable, and one that is lost is found out again.
 */
public final class Text {

    private static final int REMEMBERED_LENGTH = 64;
    private static final int STRIDE = 64;
    /** So many units are compared in a millisecond. */
    private static final int COMPARISONS = 1 << 21;
    private static final String[] LATIN_1 = IntStream.range(0, 256).mapToObj(Character::toString).toArray(String[]::new);
    private static final Layout[] LAYOUTS = new Layout[64];

    /**
     * What is known about a long string.
     *
     * @param length in code points
     * @param starts the unit at which each code point begins whose index is a multiple of {@link #STRIDE}; null where
     *               there are no surrogates
     */
    private record Layout(WeakReference<String> text, int length, int[] starts) {

        static Layout of(String text) {
            int slot = System.identityHashCode(text) & (LAYOUTS.length - 1);
            Layout known = LAYOUTS[slot];
            if (known == null || !known.text.refersTo(text)) {
                int length = countOf(text, text.length());
                known = new Layout(new WeakReference<>(text), length, length == text.length() ? null : starts(text, length));
                LAYOUTS[slot] = known;
            }
            return known;
        }

        private static int[] starts(String text, int length) {
            int[] starts = new int[length / STRIDE + 1];
            for (int i = 1; i < starts.length; i++) {
                LongWork.pollAt(i);
                starts[i] = text.offsetByCodePoints(starts[i - 1], STRIDE);
            }
            return starts;
        }
    }

    private Text() {
    }

    /** The number of code points. */
    @TruffleBoundary
    public static int length(String text) {
        return text.length() < REMEMBERED_LENGTH ? text.codePointCount(0, text.length()) : Layout.of(text).length;
    }

    private static int countOf(String text, int end) {
        return LongWork.walk(end, () -> text.codePointCount(0, end));
    }

    /** The unit at which the code point of that index begins; the index is from 0 to the length. */
    @TruffleBoundary
    public static int offset(String text, int index) {
        if (text.length() < REMEMBERED_LENGTH) {
            return text.offsetByCodePoints(0, index);
        }
        int[] starts = Layout.of(text).starts;
        return starts == null ? index : text.offsetByCodePoints(starts[index / STRIDE], index % STRIDE);
    }

    /** The index of the code point that begins at that unit: the opposite of {@link #offset}. */
    @TruffleBoundary
    public static int index(String text, int offset) {
        return length(text) == text.length() ? offset : countOf(text, offset);
    }

    /** The code point of that index, from 0, as a string. */
    @TruffleBoundary
    public static String get(String text, int index) {
        return character(text.codePointAt(offset(text, index)));
    }

    /** A string of one code point. */
    public static String character(int codePoint) {
        return codePoint < LATIN_1.length ? LATIN_1[codePoint] : Character.toString(codePoint);
    }

    /** The code points from {@code from} to {@code to}, without {@code to}. */
    @TruffleBoundary
    public static String slice(String text, int from, int to) {
        int start = offset(text, from);
        int end = offset(text, to);
        return LongWork.isQuick(end - start) ? text.substring(start, end) : LongWork.walk(end - start, () -> text.substring(start, end));
    }

    @TruffleBoundary
    public static String slice(String text, RangeValue slice) {
        RangeValue positions = slice.within(length(text));
        int count = (int) positions.size();
        if (positions.step() == 1) {
            return slice(text, (int) positions.from(), (int) positions.from() + count);
        }
        StringBuilder result = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            LongWork.pollAt(i);
            result.appendCodePoint(text.codePointAt(offset(text, (int) positions.get(i))));
        }
        return result.toString();
    }

    @TruffleBoundary
    public static String concat(String left, String right) {
        int length = Limits.size((long) left.length() + right.length(), "string");
        return LongWork.isQuick(length) ? left.concat(right) : LongWork.walk(length, () -> left.concat(right));
    }

    /** As {@link String#hashCode}. */
    static int hash(String text) {
        return LongWork.isQuick(text.length()) ? text.hashCode() : LongWork.walk(text.length(), text::hashCode);
    }

    /**
     * As {@link String#indexOf(String, int)}, in pieces between which the task polls: a long part that nearly is at many places
     * takes long.
     */
    @TruffleBoundary
    public static int find(String text, String part, int from) {
        int last = text.length() - part.length();
        int piece = Math.max(1, COMPARISONS / Math.max(1, part.length()));
        for (long start = from; start <= last; start += piece) {
            LongWork.poll();
            int end = (int) Math.min(last, start + piece - 1) + part.length();
            int found = text.indexOf(part, (int) start, end);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** By code points; Java's own order puts surrogates before the last units of the basic plane. */
    @TruffleBoundary
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            LongWork.pollAt(i);
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates && a >= Character.MIN_SURROGATE && b >= Character.MIN_SURROGATE ? b - a : a - b;
            }
        }
        return left.length() - right.length();
    }
}
