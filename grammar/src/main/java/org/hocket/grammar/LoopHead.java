package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The head of a loop as other languages write it, rewritten. */
final class LoopHead {

    /** Names that people give to what counts along. */
    private static final Set<String> INDEXES = Set.of("i", "j", "n", "idx", "index");

    private final ScriptTokens script;
    private final int first;
    private final int end;

    LoopHead(ScriptTokens script, int first, int end) {
        this.script = script;
        this.first = first;
        this.end = end;
    }

    /** A stretch of the head between semicolons. */
    private record Part(int first, int end) {
    }

    /** What stands after `for` in Hocket; empty for a loop without end, null where nothing is known. */
    String rewritten() {
        if (end <= first) {
            return "";
        }
        List<Part> parts = parts();
        if (parts.size() == 3) {
            return counting(parts);
        }
        return parts.size() == 1 ? each() : null;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int start = first;
        for (int i = first; i <= end; i++) {
            if (i == end || script.type(i) == HocketLexer.SEPARATOR) {
                parts.add(new Part(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    /** {@code let i = 0; i < n; i += 2}. */
    private String counting(List<Part> parts) {
        int assign = find(parts.get(0), HocketLexer.ASSIGN);
        int name = script.type(assign - 1) == HocketLexer.COLON ? assign - 2 : assign - 1;
        Part test = parts.get(1);
        boolean known = assign > 0 && name >= first && test.end() > test.first() + 2
                && script.text(test.first()).equals(script.text(name)) && step(parts.get(2)) != null;
        if (!known) {
            return null;
        }
        String start = script.quoted(assign + 1, parts.get(0).end());
        String limit = script.quoted(test.first() + 2, test.end());
        String counted = switch (script.type(test.first() + 1)) {
            case HocketLexer.LESS, HocketLexer.NOT_EQUAL, HocketLexer.FOREIGN -> start + ".." + limit;
            case HocketLexer.LESS_OR_EQUAL -> start + "..=" + limit;
            case HocketLexer.GREATER_OR_EQUAL -> limit + "..=" + start;
            case HocketLexer.GREATER -> above(limit) + "..=" + start;
            default -> null;
        };
        return counted == null ? null : script.text(name) + " in " + stepped(counted, step(parts.get(2)));
    }

    private static String above(String limit) {
        return limit.matches("\\d{1,9}") ? String.valueOf(Integer.parseInt(limit) + 1) : limit + " + 1";
    }

    private static String stepped(String range, String step) {
        return switch (step) {
            case "1" -> range;
            case "-1" -> "(" + range + ").reversed()";
            default -> step.startsWith("-")
                    ? "(" + range + ").reversed().step(" + step.substring(1) + ")"
                    : "(" + range + ").step(" + step + ")";
        };
    }

    /** How far the loop steps on; null where that is not known. */
    private String step(Part part) {
        String text = script.quoted(part.first(), part.end());
        if (text.endsWith("++") || text.startsWith("++")) {
            return "1";
        }
        if (text.endsWith("--") || text.startsWith("--")) {
            return "-1";
        }
        int add = find(part, HocketLexer.ADD_ASSIGN);
        return add > 0 ? script.quoted(add + 1, part.end()) : null;
    }

    private int find(Part part, int type) {
        for (int i = part.first(); i < part.end(); i++) {
            if (script.type(i) == type) {
                return i;
            }
        }
        return -1;
    }

    /** {@code const x of xs}, {@code int x : xs}, {@code i, x := range xs}, {@code k, v in m}. */
    private String each() {
        int link = link();
        if (link <= first) {
            return null;
        }
        boolean ranges = script.type(link) == HocketLexer.COLON && script.type(link + 1) == HocketLexer.ASSIGN
                && script.isWord(link + 2, "range");
        boolean assigned = script.type(link) == HocketLexer.ASSIGN;
        if (assigned) {
            return bounds(link);
        }
        if (script.type(link) == HocketLexer.COLON && script.type(link + 1) == HocketLexer.ASSIGN && !ranges) {
            return null;
        }
        String subject = script.quoted(ranges ? link + 3 : link + 1, end);
        List<String> names = names(link);
        if (names.isEmpty()) {
            return null;
        }
        if (names.size() == 1) {
            String indexes = subject.matches("\\d+") ? "0.." + subject : "0.." + subject + ".len()";
            return names.getFirst() + " in " + (ranges ? indexes : subject);
        }
        if (ranges && names.getFirst().equals("_")) {
            return names.getLast() + " in " + subject;
        }
        boolean counted = ranges || INDEXES.contains(names.getFirst()) && subject.matches("\\w+");
        return "[" + String.join(", ", names) + "] in " + (counted ? subject + ".enumerate()" : subject);
    }

    /** {@code i = 1, 10}, both of which are reached. */
    private String bounds(int assign) {
        int comma = find(new Part(first, end), HocketLexer.COMMA);
        return comma > assign + 1 && comma + 1 < end
                ? script.quoted(first, assign) + " in " + script.quoted(assign + 1, comma) + "..=" + script.quoted(comma + 1, end)
                : null;
    }

    /** The token between the names and what the loop goes through. */
    private int link() {
        for (int i = first; i < end; i++) {
            int type = script.type(i);
            if (type == HocketLexer.IN || type == HocketLexer.COLON || type == HocketLexer.ASSIGN || script.isWord(i, "of")) {
                return i;
            }
        }
        return -1;
    }

    /** The names before the link, without the words and types that declare them; empty where something else stands there. */
    private List<String> names(int link) {
        List<String> names = new ArrayList<>();
        int start = first;
        for (int i = first; i <= link; i++) {
            if (i == link || script.type(i) == HocketLexer.COMMA) {
                boolean pattern = Brackets.closes(script.type(i - 1)) && script.brackets().partner(i - 1) >= start
                        && script.brackets().partner(i - 1) < i;
                if (!pattern && script.type(i - 1) != HocketLexer.NAME) {
                    return List.of();
                }
                String name = pattern ? script.quoted(script.brackets().partner(i - 1), i) : script.quoted(i - 1, i);
                names.add(name.startsWith("(") ? "[" + name.substring(1, name.length() - 1) + "]" : name);
                start = i + 1;
            }
        }
        return names;
    }
}
