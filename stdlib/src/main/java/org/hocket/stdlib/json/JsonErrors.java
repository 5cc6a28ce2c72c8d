package org.hocket.stdlib.json;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/**
 * Says where a text is not JSON, what was expected there, and what stands there instead.
 *
 * @param source what the text is: the name of the file
 * @param line   that of the file on which the text begins, from 1
 */
record JsonErrors(String source, int line) {

    /** What the parser's message means; a {@code $1} is what the parser found. */
    private record Rule(Pattern message, String meaning, String help) {

        static Rule of(String message, String meaning, String help) {
            return new Rule(Pattern.compile(message, Pattern.DOTALL), meaning, help);
        }
    }

    private static final String FOUND = "'(.)' \\(code.*";
    private static final Pattern CONTROL = Pattern.compile("\\(CTRL-CHAR, code (\\d+)\\)");
    private static final String COMMA = "no comma stands before a closing bracket";

    /** The only one that the parser reports behind what it found. */
    private static final Rule NON_STANDARD = Rule.of("Non-standard token '(.*?)'.*", "$1 is no JSON", "`null` may stand in its place");

    private static final List<Rule> RULES = List.of(
            Rule.of("Unexpected end-of-input: expected close marker for Array.*", "the text ends before its list is closed", null),
            Rule.of("Unexpected end-of-input: expected close marker for Object.*", "the text ends before its map is closed", null),
            Rule.of("Unexpected end-of-input within/between Object entries.*", "the text ends before its map is closed", null),
            Rule.of("Unexpected end-of-input.*(?:quote|escape).*", "the text ends inside a string", null),
            Rule.of("Unexpected end-of-input.*", "the text ends too early", null),
            Rule.of(FOUND + "comma to separate Object entries", "expected `,` or `}`, found $1", null),
            Rule.of(FOUND + "comma to separate Array entries", "expected `,` or `]`, found $1", null),
            Rule.of(FOUND + "colon to separate.*", "expected `:` behind the key, found $1", null),
            Rule.of("'(})' \\(code.*double-quote to start field name", "expected a key, found $1", COMMA),
            Rule.of(FOUND + "double-quote to start field name", "expected a key in double quotes, found $1", null),
            Rule.of("'(])' \\(code.*expected a valid value.*", "expected a value, found $1", COMMA),
            Rule.of("'(')' \\(code.*expected a valid value.*", "expected a value, found $1", "strings stand in double quotes"),
            Rule.of(FOUND + "expected a (?:valid )?value.*", "expected a value, found $1", null),
            Rule.of("Unrecognized token '(.*?)'.*", "expected a value, found $1",
                    "the only words are `true`, `false` and `null`; strings stand in double quotes"),
            NON_STANDARD,
            Rule.of("Illegal unquoted character.*", "a line end or another control character stands in a string", "write it as `\\n` or `\\t`"),
            Rule.of("Unrecognized character escape '(.)'.*", "expected the letter of an escape behind `\\`, found $1", "a backslash itself is written `\\\\`"),
            Rule.of(FOUND + "hex-digit.*", "expected four hexadecimal digits behind `\\u`, found $1", null),
            Rule.of(".*Leading zeroes.*", "a number begins with a needless 0", null),
            Rule.of(FOUND + "in numeric value: JSON spec does not allow numbers to have plus signs.*", "expected a value, found `+`",
                    "a number has a minus sign before it or none"),
            Rule.of(FOUND + "in numeric value.*", "expected a digit, found $1", null),
            Rule.of("Unexpected close marker '(.)': expected '(.)'.*", "expected $2, found $1", null),
            Rule.of("Unexpected close marker '(.)'.*", "found $1, which closes nothing", null),
            Rule.of(FOUND + "Expected space separating root-level values", "expected the end behind the value, found $1", null),
            Rule.of(".*maybe a \\(non-standard\\) comment.*", "JSON has no comments", null),
            Rule.of("Illegal character.*", "expected a value, found a control character", null));

    Failure failure(JsonProcessingException e) {
        String message = CONTROL.matcher(e.getOriginalMessage().replace("Unexpected character (", ""))
                .replaceAll(found -> "'" + Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))) + "' (code)");
        for (Rule rule : RULES) {
            Matcher found = rule.message().matcher(message);
            if (found.matches()) {
                int behind = rule == NON_STANDARD ? found.group(1).length() : 0;
                return failure(e.getLocation().getLineNr(), e.getLocation().getColumnNr() - behind, meaning(rule, found), rule.help());
            }
        }
        return failure(e.getLocation(), message, null);
    }

    private static String meaning(Rule rule, Matcher found) {
        String meaning = rule.meaning();
        for (int group = 1; group <= found.groupCount(); group++) {
            meaning = meaning.replace("$" + group, shown(found.group(group)));
        }
        return meaning;
    }

    private static String shown(String found) {
        char first = found.charAt(0);
        return Character.isSurrogate(first) ? "a character beyond U+FFFF"
                : Character.isLetterOrDigit(first) || first > ' ' && first < 0x7F ? "`" + found + "`"
                : String.format("U+%04X", (int) first);
    }

    /** @param what is wrong, as the end of a sentence */
    Failure failure(JsonLocation place, String what, String help) {
        return failure(place.getLineNr(), place.getColumnNr(), what, help);
    }

    private Failure failure(int lineOfText, int column, String what, String help) {
        return new Failure(ErrorKind.PARSE, source + ", line " + (line + lineOfText - 1) + ", column " + Math.max(1, column) + ": " + what, help);
    }
}
