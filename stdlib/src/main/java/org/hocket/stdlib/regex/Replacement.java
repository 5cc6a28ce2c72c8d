package org.hocket.stdlib.regex;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Types;

/** What takes the place of a match. */
@FunctionalInterface
interface Replacement {

    String of(Search match);

    /** A function of the match, or a text in which {@code $1}, <code>${name}</code> and {@code $$} stand for groups and a dollar sign. */
    static Replacement of(Arguments a, int index, Pattern pattern) {
        return switch (a.get(index)) {
            case FunctionValue _ -> match -> text(a.call(index, match.match()));
            case String text -> new Template(text, pattern);
            default -> a.expected("a string or a function", index);
        };
    }

    private static String text(Object result) {
        if (result instanceof String text) {
            return text;
        }
        throw new Failure(ErrorKind.TYPE, "the function returned " + Types.describe(result) + " for a match, which is to be replaced by a string",
                "make text of it: m -> \"{…}\"");
    }

    /** A text with references to groups. */
    final class Template implements Replacement {

        /** Strings, and the numbers of groups. */
        private final List<Object> parts = new ArrayList<>();
        private final String text;
        private final Pattern pattern;

        Template(String text, Pattern pattern) {
            this.text = text;
            this.pattern = pattern;
            int start = 0;
            for (int at = 0; at < text.length(); ) {
                char c = text.charAt(at);
                if (c == '\\' && isDigit(at + 1)) {
                    throw new Failure(ErrorKind.ARGUMENT, "a group is not written `" + text.substring(at, at + 2) + "` in a replacement",
                            "write `$" + text.charAt(at + 1) + "`; a function can return any text: m -> '…'");
                }
                int end = c == '$' ? endOfReference(at + 1) : at;
                if (end > at) {
                    parts.add(text.substring(start, at));
                    addReference(at + 1, end);
                    start = end;
                }
                at = Math.max(end, at + 1);
            }
            parts.add(text.substring(start));
        }

        private boolean isDigit(int at) {
            return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        /** Behind a reference whose dollar sign stands before {@code at}; 0 where that is a mere dollar sign. */
        private int endOfReference(int at) {
            if (text.startsWith("$", at)) {
                return at + 1;
            }
            if (text.startsWith("{", at)) {
                return text.indexOf('}', at) + 1;
            }
            if (!isDigit(at)) {
                return 0;
            }
            int end = at + 1;
            while (isDigit(end) && Long.parseLong(text.substring(at, end + 1)) <= pattern.groupCount()) {
                end++;
            }
            return end;
        }

        private void addReference(int from, int to) {
            String reference = text.substring(from, to);
            parts.add(reference.equals("$") ? reference
                    : reference.startsWith("{") ? named(reference.substring(1, reference.length() - 1)) : numbered(Integer.parseInt(reference)));
        }

        private Object numbered(int group) {
            if (group > pattern.groupCount()) {
                throw missing("group " + group, pattern.groupCount() == 0 ? "it has no groups: put a part into parentheses"
                        : "it has " + pattern.groupCount() + "; for a dollar sign, write `$$`");
            }
            return group;
        }

        private Object named(String name) {
            Integer group = pattern.namedGroups().get(name);
            if (group == null) {
                List<String> names = PatternValue.names(pattern);
                throw missing("group named " + Printer.shortened(name), names.isEmpty() ? "name a group with `(?<name>…)`"
                        : "its named groups: " + String.join(", ", names));
            }
            return group;
        }

        private Failure missing(String group, String help) {
            return new Failure(ErrorKind.ARGUMENT, "the pattern " + PatternValue.quoted(pattern.pattern()) + " has no " + group, help);
        }

        @Override
        public String of(Search match) {
            StringBuilder result = new StringBuilder();
            for (Object part : parts) {
                String piece = part instanceof Integer group ? match.group(group) : (String) part;
                result.append(piece == null ? "" : piece);
            }
            return result.toString();
        }
    }
}
