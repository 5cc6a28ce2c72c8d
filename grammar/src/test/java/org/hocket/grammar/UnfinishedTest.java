package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** Whether a text that is read line by line goes on. */
class UnfinishedTest {

    private static boolean isUnfinished(String text) {
        return SourceParser.isUnfinished(new SourceText("<prompt>", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "fn f(a) {", "fn f(a) =", "fn f(", "if x {", "if x", "if x { 1 } else", "if x { 1 } else {", "while true {", "for x in xs", "for x in",
        "match x {", "match x { 1 =>", "let x =", "let", "x +", "x = ", "f(1,", "f(", "[1, 2", "[", "[a:", "(1 + 2", "x.", "not", "await",
        "async {", "scope {", "timeout 1s {", "lock cell {", "try {", "try { 1 } catch e {", "x -> {", "select {", "parallel for x in xs {",
        "\"\"\"", "\"\"\"two\nlines", "`ls", "let s = \"\"\"a {x", "fn f() {\n  g()\n", "1 ..", "a and", "a ??", "record P(", "import json,",
        "import \"a.hk\" (b,", "# a comment\nf(", "throw", "spawn(memory: 1gb) {",
    })
    void a_text_without_its_end_goes_on(String text) {
        assertTrue(isUnfinished(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "1", "x", "let x = 1", "fn f(a) = a", "fn f(a) { a }", "if x { 1 }", "f()", "[1, 2]", "# a comment", "\"text\"", "`ls`", "return",
        ")", "f(]", "let x = 1 2", "\"not closed", "'not closed", "fn f(a) { ) }", "let 1 = 2", "a b {", "$", "1 +\n}", "\"\"\"closed\"\"\"",
        "x }", "if { ", "\"{\"",
    })
    void a_text_that_is_whole_or_cannot_become_right_does_not(String text) {
        assertFalse(isUnfinished(text));
    }

    @Test
    void a_text_that_goes_on_is_parsed_from_there_and_keeps_its_places() {
        String before = "let x = 1\nlet y = 2\n";
        SourceText text = new SourceText("<prompt>", before + "let z =", before.length());
        Diagnostic wrong = SourceParser.parse(text).diagnostics().getFirst();
        assertEquals("<prompt>:3:8", text.locate(wrong.primary().span().start()));
        assertEquals(List.of(3), SourceParser.parse(new SourceText("<prompt>", before + "f(x)", before.length())).module().statements()
                .stream().map(statement -> text.line(statement.span().start())).toList());
    }
}
