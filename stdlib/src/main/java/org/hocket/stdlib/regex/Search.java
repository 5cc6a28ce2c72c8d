package org.hocket.stdlib.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

import org.hocket.interpreter.builtin.Patterns;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Text;

/**
 * One walk over the matches of a pattern in a text, from left to right. They do not overlap; an empty one may follow where
 * another ends, but never a second one at the same place.
 */
final class Search {

    static final RecordType MATCH = RecordType.ofLibrary("Match", List.of("text", "start", "end", "groups", "named"));

    private final String text;
    private final Task task;
    private final Matcher matcher;
    private final List<String> names;
    /** Whether units and code points are the same. */
    private final boolean plain;
    private int next;
    /** The last place that was counted, as a unit and as a code point: matches are asked for in order. */
    private int countedUnits;
    private int countedPoints;

    Search(Pattern pattern, String text, Task task) {
        this(pattern, text, 0, task);
    }

    /** @param start the unit of the text to begin at */
    Search(Pattern pattern, String text, int start, Task task) {
        this.text = text;
        this.task = task;
        this.matcher = Patterns.matcher(pattern, text, task);
        this.names = PatternValue.names(pattern);
        this.plain = Text.length(text) == text.length();
        this.next = start;
    }

    /** Goes to the next match, if there is one. */
    boolean find() {
        task.pollIfDue();
        if (next > text.length() || !matcher.find(next)) {
            next = text.length() + 1;
            return false;
        }
        int end = matcher.end();
        next = end > matcher.start() ? end : end == text.length() ? end + 1 : text.offsetByCodePoints(end, 1);
        return true;
    }

    /** The unit at which the match begins. */
    int start() {
        return matcher.start();
    }

    /** The unit behind the match. */
    int end() {
        return matcher.end();
    }

    /** What a group matched, the whole being group 0; null where it took no part. */
    String group(int group) {
        return matcher.group(group);
    }

    /** The match as scripts see it. */
    RecordValue match() {
        ListValue groups = matcher.groupCount() == 0 ? ListValue.EMPTY : new ListValue();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(value(matcher.group(i)));
        }
        MapValue named = names.isEmpty() ? MapValue.EMPTY : new MapValue();
        for (String name : names) {
            named.put(name, value(matcher.group(name)));
        }
        long start = index(matcher.start());
        return new RecordValue(MATCH, new Object[] {matcher.group(), start, index(matcher.end()), groups, named});
    }

    private static Object value(String group) {
        return group == null ? NullValue.NULL : group;
    }

    private long index(int unit) {
        if (plain) {
            return unit;
        }
        countedPoints += text.codePointCount(countedUnits, unit);
        countedUnits = unit;
        return countedPoints;
    }
}
