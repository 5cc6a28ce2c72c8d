package org.hocket.interpreter.builtin;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import org.hocket.interpreter.concurrent.Task;

/**
 * Regular expressions. All of Hocket's are those of RE2/J, which looks at each character of a text a bounded number of times,
 * whatever the pattern. What was compiled last is kept, so that a pattern may stand in a loop.
 */
public final class Patterns {

    /** A text longer than this is searched in steps, between which the task polls. */
    private static final int QUICK_LENGTH = 1 << 14;
    /** Written without a lock: its entries are immutable, and one that is lost is compiled again. */
    private static final Pattern[] COMPILED = new Pattern[64];

    private Patterns() {
    }

    /**
     * That pattern, compiled.
     *
     * @param flags those of {@link Pattern}
     * @throws org.hocket.interpreter.value.Failure a {@code ParseError} that shows the place in the pattern
     */
    public static Pattern compile(String text, int flags) {
        int slot = (text.hashCode() * 31 + flags) >>> 1 & COMPILED.length - 1;
        Pattern known = COMPILED[slot];
        if (known == null || known.flags() != flags || !known.pattern().equals(text)) {
            PatternScan.of(text).checkSize();
            try {
                known = Pattern.compile(text, flags);
            } catch (PatternSyntaxException e) {
                throw PatternErrors.explain(text, e);
            }
            COMPILED[slot] = known;
        }
        return known;
    }

    /** What looks for a pattern in a text, on behalf of a task, which can be cancelled meanwhile. */
    public static Matcher matcher(Pattern pattern, String text, Task task) {
        return pattern.matcher(text.length() <= QUICK_LENGTH ? text : new PolledText(text, task));
    }

    /** A text that polls for its reader. */
    private static final class PolledText implements CharSequence {

        private static final int STRIDE = 1 << 10;

        private final String text;
        private final Task reader;
        private int untilPoll = STRIDE;

        PolledText(String text, Task reader) {
            this.text = text;
            this.reader = reader;
        }

        @Override
        public char charAt(int index) {
            if (--untilPoll == 0) {
                untilPoll = STRIDE;
                reader.pollIfDue();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
