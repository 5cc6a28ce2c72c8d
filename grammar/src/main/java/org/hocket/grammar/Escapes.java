package org.hocket.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What backslashes in strings mean. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{([0-9a-fA-F]{1,6})\\}|(.)|$)", Pattern.DOTALL);

    private final SyntaxProblems problems;

    Escapes(SyntaxProblems problems) {
        this.problems = problems;
    }

    /** The text that is meant; reports what means nothing. {@code offset} is where {@code written} stands in the source. */
    String resolve(String written, int offset) {
        if (written.indexOf('\\') >= 0) {
            Matcher escape = ESCAPE.matcher(written);
            while (escape.find()) {
                if (meaning(escape) == null) {
                    report(written, escape.start(), offset);
                }
            }
        }
        return resolve(written);
    }

    /** The text that is meant; escapes that mean nothing stand for nothing. */
    String resolve(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        Matcher escape = ESCAPE.matcher(written);
        int end = 0;
        while (escape.find()) {
            String meaning = meaning(escape);
            text.append(written, end, escape.start()).append(meaning == null ? "" : meaning);
            end = escape.end();
        }
        return text.append(written, end, written.length()).toString();
    }

    private static String meaning(Matcher escape) {
        if (escape.group(1) != null) {
            int point = Integer.parseInt(escape.group(1), 16);
            boolean character = Character.isValidCodePoint(point) && Character.getType(point) != Character.SURROGATE;
            return character ? Character.toString(point) : null;
        }
        if (escape.group(2) == null) {
            return null;
        }
        return switch (escape.group(2)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "0" -> "\0";
            case "\\", "\"", "'", "{", "}" -> escape.group(2);
            default -> null;
        };
    }

    private void report(String written, int start, int offset) {
        int after = start + 1;
        if (after == written.length() || Character.isWhitespace(written.charAt(after))) {
            problems.add("this backslash escapes nothing", new Span(offset + start, offset + after), "write `\\\\` for a backslash");
        } else if (written.charAt(after) == 'u') {
            int close = written.startsWith("{", after + 1) ? written.indexOf('}', after) : -1;
            problems.add("this escape names no character", new Span(offset + start, offset + Math.max(close, after) + 1),
                    "write the code point in hexadecimal, as in `\\u{1F600}`");
        } else {
            String escaped = Character.toString(written.codePointAt(after));
            problems.add("unknown escape `\\" + escaped + "`", new Span(offset + start, offset + after + escaped.length()),
                    "there are \\n \\t \\r \\0 \\\\ \\\" \\' \\{ \\} \\u{1F600}; for a backslash write `\\\\`, or the string in `'…'`");
        }
    }
}
