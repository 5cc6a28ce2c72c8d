package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jline.utils.AttributedCharSequence.ForceMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of an input. */
class InputHighlighterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '\0', value = {
        "let x = 1           | [34;1mlet[0m x = [35m1[0m",
        "f('a') # note       | f([32m'a'[0m) [90m# note[0m",
        "\"a {x + 1} b\"     | [32m\"a [0m{x + [35m1[0m}[32m b\"[0m",
        "scope { }           | [34;1mscope[0m { }",
        "scope.f             | scope.f",
        "\"unfinished        | [32m\"unfinished[0m",
        ":help               | [36m:help[0m",
    })
    void parts_have_colours(String input, String expected) {
        String shown = new InputHighlighter().highlight(null, input).toAnsi(256, ForceMode.None);
        assertEquals(expected, shown.replace("\33", ""));
    }
}
