package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertFails;
import static org.hocket.repl.Outcomes.assertPrints;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that are not as they should be. */
class BadScriptTest {

    @TempDir Path folder;

    private Path script(String text) throws Exception {
        return Files.writeString(folder.resolve("script.hk"), text);
    }

    @Test
    void a_missing_script_is_named() throws Exception {
        assertFails(2, "hocket: there is no script `missing.hk`\n", Command.of("missing.hk").run());
    }

    @Test
    void a_folder_is_no_script() throws Exception {
        assertFails(2, "it is a folder\n", Command.of(folder).run());
    }

    @Test
    void a_script_that_is_not_utf8_is_refused() throws Exception {
        Path script = Files.write(folder.resolve("latin.hk"), new byte[] {'"', (byte) 0xe9, '"'});
        assertFails(2, "is not a text in UTF-8\n", Command.of(script).run());
    }

    @Test
    void an_empty_script_does_nothing() throws Exception {
        assertPrints("", Command.of(script("")).run());
    }

    @Test
    void two_thousand_nested_brackets_are_refused() throws Exception {
        assertFails(2, "error[SyntaxError]: this nests too deep", Command.of(script("[".repeat(2000) + "]".repeat(2000))).run());
        assertFails(2, "error[SyntaxError]: this nests too deep", Command.of("check", script("(".repeat(2000))).run());
    }

    @Test
    void a_line_of_a_megabyte_is_read() throws Exception {
        assertPrints("1000000\n", Command.of(script("print(\"" + "x".repeat(1_000_000) + "\".len())")).run());
        assertPrints("300000\n", Command.of(script("print([" + "1, ".repeat(300_000) + "].len())")).run());
    }

    @Test
    void a_syntax_error_in_a_given_text_shows_its_place() throws Exception {
        assertFails(2, "  --> <text>:1:8\n", Command.of("-e", "let x = ").run());
    }

    @Test
    void all_errors_of_a_script_are_shown_and_nothing_of_it_runs() throws Exception {
        Command.Outcome outcome = Command.of(script("print(1)\nprint(one)\nlet x = 1\nx = 2\n")).run();
        assertFails(2, "`one`", outcome);
        assertFails(2, "script.hk:4:1", outcome);
        assertPrints("", new Command.Outcome(outcome.output(), "", 0));
    }
}
