package org.hocket.interpreter.builtin;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import org.hocket.grammar.DiagnosticRenderer;
import org.hocket.grammar.Span;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** Says what is wrong with a pattern, and where. RE2/J tells a few words and the text that it stumbled over. */
final class PatternErrors {

    private static final int INDENTATION = 4;
    /** In a longer pattern the first place that may be meant is shown: to try all would take long. */
    private static final int LONG = 2_000;
    private static final String LINEAR = "that could not be matched in linear time; ";

    private final String pattern;
    private final String description;
    private final String fragment;
    private final PatternScan scan;

    private PatternErrors(String pattern, PatternSyntaxException error) {
        this.pattern = pattern;
        this.description = error.getDescription();
        this.fragment = error.getPattern();
        this.scan = PatternScan.of(pattern);
    }

    static Failure explain(String pattern, PatternSyntaxException error) {
        return new PatternErrors(pattern, error).explain();
    }

    private Failure explain() {
        return switch (description) {
            case "missing closing )" -> problem(PatternScan.at(scan.unclosed()), "the group is never closed",
                    "close it with `)`, or write `\\(` for the character");
            case "regexp/syntax: internal error" -> problem(PatternScan.at(Math.max(scan.unopened(), 0)), "the parenthesis closes nothing",
                    "write `\\)` for the character");
            case "missing closing ]" -> problem(PatternScan.at(found().start()), "the set of characters is never closed",
                    "close it with `]`, or write `\\[` for the character");
            case "missing argument to repetition operator" -> problem(found(), "there is nothing to repeat",
                    (fragment.equals("*") ? "write `.*` for any text, " : "write ") + "`\\" + fragment + "` for the character");
            case "invalid nested repetition operator" -> problem(found(), "a repetition cannot be repeated",
                    fragment.endsWith("+") && fragment.length() == 2 ? "leave out the second `+`: nothing is ever tried again"
                            : "put the first one into a group: `(?:a*)*`");
            case "invalid repeat count" -> problem(found(), "there is no such count", "counts go up to 1000, the smaller one first");
            case "invalid character class range" -> unknownSet();
            case "duplicate capture group name" -> problem(second("<" + fragment + ">"), "two groups have the same name",
                    "give one of them another name");
            case "trailing backslash at end of expression" -> problem(PatternScan.at(pattern.length() - 1), "the backslash escapes nothing",
                    "write `\\\\` for the character");
            case "invalid escape sequence" -> escape();
            case "invalid named capture", "invalid or unsupported Perl syntax" -> group();
            default -> problem(found(), description, null);
        };
    }

    private Failure unknownSet() {
        boolean named = fragment.startsWith("\\") || fragment.startsWith("[");
        return problem(found(), named ? "there is no such set of characters" : "the range is upside down",
                named ? "there are `\\p{L}` for letters, `\\p{Lu}`, `\\p{Greek}`, `[[:alpha:]]` and more of that kind"
                        : "write the smaller character first");
    }

    private Failure escape() {
        char letter = fragment.length() > 1 ? fragment.charAt(1) : '\\';
        if (letter >= '1' && letter <= '9' || letter == 'k') {
            return problem(found(), "there are no references to groups",
                    LINEAR + "compare the groups of the match afterwards");
        }
        return problem(found(), "there is no escape `" + fragment + "`", switch (letter) {
            case 'Z' -> "for the end of the text, write `\\z`";
            case 'u', 'U' -> "for a character by its number, write `\\x{1F600}`";
            case 'h' -> "for blanks and tabs, write `[ \\t]`";
            case 'R' -> "for the end of a line, write `\\r?\\n`";
            default -> Character.isLetterOrDigit(letter) ? "for the character itself, write `" + letter + "`" : null;
        });
    }

    /** What begins with {@code (?} and is none of RE2's. */
    private Failure group() {
        Span place = found();
        String rest = pattern.substring(place.start());
        if (rest.startsWith("(?=") || rest.startsWith("(?!")) {
            return problem(opening(place, 3), "a pattern cannot look ahead", LINEAR + "match more, and take the part in a group");
        }
        if (rest.startsWith("(?<=") || rest.startsWith("(?<!")) {
            return problem(opening(place, 4), "a pattern cannot look behind", LINEAR + "match more, and take the part in a group");
        }
        if (rest.startsWith("(?P=")) {
            return problem(opening(place, 4), "there are no references to groups", LINEAR + "compare the groups of the match afterwards");
        }
        if (rest.startsWith("(?<") || rest.startsWith("(?P<")) {
            return problem(opening(place, rest.indexOf('<') + 1), "this is no name of a group",
                    "write `(?<name>…)`, with letters, digits and `_` in the name");
        }
        if (rest.startsWith("(?>")) {
            return problem(opening(place, 3), "there are no atomic groups", "write `(?:…)`: nothing is ever tried again");
        }
        return problem(place, "there is no group of this kind",
                "there are `(…)`, `(?:…)`, `(?<name>…)`, and the flags of `(?i)`, `(?m)`, `(?s)`, `(?U)`");
    }

    private static Span opening(Span place, int length) {
        return new Span(place.start(), place.start() + length);
    }

    /**
     * Where the fragment stands that RE2/J stumbled over: the last place before which nothing is wrong, as it reads from left
     * to right and stops at the first error.
     */
    private Span found() {
        int found = Math.max(0, pattern.indexOf(fragment));
        for (int at = found; at >= 0 && pattern.length() <= LONG; at = pattern.indexOf(fragment, at + 1)) {
            if (isFine(pattern.substring(0, at))) {
                found = at;
            }
        }
        return new Span(found, Math.min(pattern.length(), found + Math.max(1, fragment.length())));
    }

    /** Whether nothing is wrong with the beginning of a pattern but that it ends. */
    private static boolean isFine(String beginning) {
        try {
            Pattern.compile(beginning);
            return true;
        } catch (PatternSyntaxException e) {
            return e.getDescription().startsWith("missing closing");
        }
    }

    private Span second(String name) {
        int at = pattern.indexOf(name, pattern.indexOf(name) + 1);
        return new Span(at + 1, at + name.length() - 1);
    }

    private Failure problem(Span place, String cause, String help) {
        String excerpt = DiagnosticRenderer.excerpt(pattern, place).indent(INDENTATION).stripTrailing();
        return new Failure(ErrorKind.PARSE, "cannot read the pattern: " + cause + "\n" + excerpt, help);
    }
}
