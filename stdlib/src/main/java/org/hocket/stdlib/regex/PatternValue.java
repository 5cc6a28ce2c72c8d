package org.hocket.stdlib.regex;

import com.google.re2j.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;

/** A compiled regular expression. */
final class PatternValue extends LibraryValue {

    private final Pattern pattern;

    PatternValue(Pattern pattern) {
        this.pattern = pattern;
    }

    Pattern pattern() {
        return pattern;
    }

    @Override
    public String typeName() {
        return "pattern";
    }

    @Override
    public Library methods() {
        return PatternMethods.LIBRARY;
    }

    @Override
    public Object state() {
        return ListValue.of(pattern.pattern(), (long) pattern.flags());
    }

    @Override
    public String literal() {
        return "regex.compile(" + quoted(pattern.pattern()) + flag(Pattern.CASE_INSENSITIVE, "ignore_case")
                + flag(Pattern.MULTILINE, "multiline") + flag(Pattern.DOTALL, "dot_all") + ")";
    }

    /** In a raw string where that can hold it, as patterns are written. */
    static String quoted(String pattern) {
        boolean raw = pattern.chars().noneMatch(c -> c == '\'' || Character.isISOControl(c));
        return raw ? "'" + pattern + "'" : Printer.literal(pattern);
    }

    private String flag(int flag, String name) {
        return (pattern.flags() & flag) == 0 ? "" : ", " + name + ": true";
    }

    @Override
    public List<String> fields() {
        return List.of("pattern", "groups", "names");
    }

    @Override
    public Object field(String name) {
        return switch (name) {
            case "pattern" -> pattern.pattern();
            case "groups" -> (long) pattern.groupCount();
            case "names" -> ListValue.from(names(pattern));
            default -> null;
        };
    }

    /** The names of its groups, from left to right. */
    static List<String> names(Pattern pattern) {
        return pattern.namedGroups().entrySet().stream().sorted(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatternValue value && pattern.equals(value.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }
}
