package org.hocket.interpreter.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternErrorsTest {

    /** The third column is what the marks stand below. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
        "((a)(b ¦ the group is never closed ¦ ( ¦ 4",
        "[)](a ¦ the group is never closed ¦ ( ¦ 3",
        "a)b) ¦ the parenthesis closes nothing ¦ ) ¦ 1",
        "a|*b* ¦ there is nothing to repeat ¦ * ¦ 2",
        "b*ab** ¦ a repetition cannot be repeated ¦ ** ¦ 4",
        "a+(b++) ¦ a repetition cannot be repeated ¦ ++ ¦ 4",
        "a{2}b{3,2} ¦ there is no such count ¦ {3,2} ¦ 5",
        "[ab][c ¦ the set of characters is never closed ¦ [ ¦ 4",
        "[a-z][z-a] ¦ the range is upside down ¦ z-a ¦ 6",
        "\\p{L}\\p{Foo} ¦ there is no such set of characters ¦ \\p{Foo} ¦ 5",
        "[[:alpha:]][[:foo:]] ¦ there is no such set of characters ¦ [:foo:] ¦ 12",
        "(a)\\\\1\\1 ¦ there are no references to groups ¦ \\1 ¦ 6",
        "(?P<a>x)(?P=a) ¦ there are no references to groups ¦ (?P= ¦ 8",
        "a(?:b)(?=c) ¦ a pattern cannot look ahead ¦ (?= ¦ 6",
        "a(?!c) ¦ a pattern cannot look ahead ¦ (?! ¦ 1",
        "(?<x>a)(?<=c) ¦ a pattern cannot look behind ¦ (?<= ¦ 7",
        "(?<!c)a ¦ a pattern cannot look behind ¦ (?<! ¦ 0",
        "(?<a-b>c) ¦ this is no name of a group ¦ (?< ¦ 0",
        "(?<n>a)(?<n>b) ¦ two groups have the same name ¦ n ¦ 10",
        "a(?>b) ¦ there are no atomic groups ¦ (?> ¦ 1",
        "a(?#b) ¦ there is no group of this kind ¦ (?# ¦ 1",
        "a\\ ¦ the backslash escapes nothing ¦ \\ ¦ 1",
        "\\d\\Z ¦ there is no escape `\\Z` ¦ \\Z ¦ 2",
    })
    void what_is_wrong_is_said_and_marked_at_its_place(String pattern, String cause, String marked, int place) {
        Failure failure = assertThrows(Failure.class, () -> Patterns.compile(pattern, 0));
        assertEquals(ErrorKind.PARSE, failure.kind());
        assertEquals("cannot read the pattern: " + cause + "\n    " + pattern + "\n    " + " ".repeat(place) + "^".repeat(marked.length()),
                failure.getMessage());
    }
}
