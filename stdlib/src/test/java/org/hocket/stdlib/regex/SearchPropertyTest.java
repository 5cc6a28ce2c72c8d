package org.hocket.stdlib.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Text;
import org.hocket.stdlib.TestHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any pattern in any text, seen on many texts of few different characters. */
class SearchPropertyTest {

    private static final Library REGEX = new RegexModule().library();
    private static final String[] LETTERS = {"a", "b", "é", "😀", "\n", " "};
    private static final int TEXTS = 300;

    private final TestHost host = new TestHost();
    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a*", "a+b?", "(a|b)+", ".", "[^a]", "\\b", "(a)|(é+)|😀", "a??", "^.", ".$", "(?s).{2}"})
    void matches_and_the_parts_between_them_make_up_the_text(String pattern) {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            List<RecordValue> matches = matches(pattern, text);
            ListValue parts = (ListValue) host.call(REGEX, "split", pattern, text);
            assertEquals(matches.size() + 1, parts.size());
            StringBuilder whole = new StringBuilder();
            for (int at = 0; at < parts.size(); at++) {
                whole.append(parts.get(at)).append(at < matches.size() ? matches.get(at).get(0) : "");
            }
            assertEquals(text, whole.toString());
            assertEquals(text, host.call(REGEX, "replace", pattern, text, "$0"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a*", "(a|b)+", "[^a]", "\\B", "(é+)|😀"})
    void positions_are_those_of_code_points_in_order(String pattern) {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            long before = 0;
            for (RecordValue match : matches(pattern, text)) {
                long start = (Long) match.get(1);
                long end = (Long) match.get(2);
                assertTrue(before <= start && start <= end);
                assertEquals(match.get(0), Text.slice(text, (int) start, (int) end));
                before = end;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a*", "(a|b)+", "(a+)(b?)", "\\s|b", "(?:ab)*?b"})
    void plain_texts_have_the_matches_that_the_jdk_finds(String pattern) {
        for (int i = 0; i < TEXTS; i++) {
            String text = text().replace("😀", "b");
            List<String> expected = java.util.regex.Pattern.compile(pattern).matcher(text).results()
                    .map(found -> found.start() + found.group()).toList();
            assertEquals(expected, matches(pattern, text).stream().map(match -> match.get(1) + (String) match.get(0)).toList());
        }
    }

    private List<RecordValue> matches(String pattern, String text) {
        List<RecordValue> matches = new ArrayList<>();
        ((Matches) host.call(REGEX, "find_all", pattern, text)).open(host.task()).forEachRemaining(match -> matches.add((RecordValue) match));
        return matches;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
