package org.hocket.stdlib.regex;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Patterns;
import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.Limits;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Text;

/** What methods of patterns and functions of the module do alike: argument 0 is the pattern, argument 1 the text. */
final class Matching {

    private Matching() {
    }

    /** A pattern, compiled or as text. */
    static Pattern pattern(Arguments a) {
        return switch (a.get(0)) {
            case PatternValue value -> value.pattern();
            case String text -> Patterns.compile(text, 0);
            default -> a.expected("a pattern or its text", 0);
        };
    }

    static Object matches(Arguments a) {
        return Patterns.matcher(pattern(a), a.text(1), a.task()).matches();
    }

    static Object find(Arguments a) {
        String text = a.text(1);
        long start = a.integer(2) < 0 ? Math.max(0, a.integer(2) + Text.length(text)) : a.integer(2);
        if (start > Text.length(text)) {
            return NullValue.NULL;
        }
        Search search = new Search(pattern(a), text, Text.offset(text, (int) start), a.task());
        return search.find() ? search.match() : NullValue.NULL;
    }

    static Object findAll(Arguments a) {
        return new Matches(pattern(a), a.text(1));
    }

    static Object replace(Arguments a) {
        String text = a.text(1);
        Pattern pattern = pattern(a);
        Replacement replacement = Replacement.of(a, 2, pattern);
        int most = a.isNull(3) ? Integer.MAX_VALUE : a.count(3);
        Search search = new Search(pattern, text, a.task());
        StringBuilder result = new StringBuilder();
        int start = 0;
        for (int i = 0; i < most && search.find(); i++) {
            String by = replacement.of(search);
            Limits.size((long) result.length() + by.length() + text.length() - start, "string");
            result.append(text, start, search.start()).append(by);
            start = search.end();
        }
        result.append(text, start, text.length());
        return LongWork.walk(result.length(), result::toString);
    }

    static Object split(Arguments a) {
        String text = a.text(1);
        int most = a.isNull(2) ? Integer.MAX_VALUE : a.positive(2);
        Search search = new Search(pattern(a), text, a.task());
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (parts.size() < most - 1 && search.find()) {
            parts.add(text.substring(start, search.start()));
            start = search.end();
        }
        parts.add(text.substring(start));
        return ListValue.of(parts.toArray());
    }
}
