package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertFails;
import static org.hocket.repl.Outcomes.assertPrints;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.hocket.repl.Command.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hocket test}. */
class TestRunTest {

    @TempDir Path folder;

    private Path script(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Without the times, which differ from run to run. */
    private static String timeless(Outcome outcome) {
        return outcome.output().replaceAll("\\(\\d+(\\.\\d)? m?s\\)", "(time)");
    }

    @Test
    void each_test_has_a_line_and_all_a_summary() throws Exception {
        script("a.hk", "test \"one\" { assert 1 == 1 }\ntest 'two' { }");
        script("deep/b.hk", "test \"three\" { }");
        Outcome outcome = Command.of("test").in(folder).run();
        assertEquals("""
                ./a.hk
                  ✓ one (time)
                  ✓ two (time)
                ./deep/b.hk
                  ✓ three (time)
                3 tests, all passed
                """, timeless(outcome));
        assertEquals(0, outcome.exit());
    }

    @Test
    void each_test_starts_anew_behind_the_whole_top_level() throws Exception {
        script("lib.hk", "let cell = [1]\nprint(\"lib\")");
        Path file = script("a.hk", """
                import "lib.hk" (cell)
                var calls = 0
                fn count() { calls += 1; calls }
                test "first" { assert count() == last }
                test "second" { assert count() == last and cell == [1] }
                let last = 1""");
        Outcome outcome = Command.of("test", file).run();
        assertTrue(outcome.output().endsWith("2 tests, all passed\n"), outcome::output);
    }

    @Test
    void what_the_top_level_uses_is_open_in_a_test() throws Exception {
        Path file = script("a.hk", """
                record Handle(close)
                use handle = Handle(() -> print("closed"))
                test "fails" { print("testing"); assert false }""");
        Outcome outcome = Command.of("test", file).run();
        assertTrue(outcome.output().contains("  it printed:\n    testing\n    closed\n"), outcome::output);
    }

    @Test
    void a_failure_is_shown_with_what_was_printed() throws Exception {
        script("a.hk", """
                print("top")
                test "passes" { print("quiet") }
                test "fails" {
                  eprint("loud")
                  let n = 2
                  assert n * n == 5
                }
                """);
        Outcome outcome = Command.of("test", "a.hk").in(folder).run();
        assertEquals("""
                a.hk
                  ✓ passes (time)
                  ✗ fails (time)
                error[AssertionError]: `n * n == 5` does not hold
                  --> a.hk:6:16
                   |
                 6 |   assert n * n == 5
                   |          - - - ^^
                   |          | | 2
                   |          | 4
                   |          2
                  it printed:
                    top
                    loud
                2 tests, 1 failed
                """, timeless(outcome));
        assertEquals(1, outcome.exit());
    }

    @Test
    void an_exit_in_a_test_fails_it() throws Exception {
        Outcome outcome = Command.of("test", script("a.hk", "test \"leaves\" { exit(0) }\ntest \"stays\" { }")).run();
        assertTrue(outcome.output().contains("`exit(0)` ended the script before the test had run"), outcome::output);
        assertTrue(outcome.output().endsWith("2 tests, 1 failed\n"), outcome::output);
        assertEquals(1, outcome.exit());
    }

    @Test
    void a_task_that_a_test_started_belongs_to_it() throws Exception {
        Outcome outcome = Command.of("test", script("a.hk", "test \"starts\" { async { throw \"late\" } }")).run();
        assertTrue(outcome.output().contains("error[Error]: late\n"), outcome::output);
        assertEquals(1, outcome.exit());
    }

    @Test
    void a_script_that_is_wrong_ends_with_2_and_stops_no_other() throws Exception {
        script("a.hk", "test \"misspelt\" { assert nope }");
        script("b.hk", "test \"half");
        script("c.hk", "test \"fine\" { }");
        Outcome outcome = Command.of("test", folder).run();
        assertFails(2, "there is no `nope` here", outcome);
        assertFails(2, "this string is not closed", outcome);
        assertTrue(outcome.output().endsWith("1 test, all passed\n"), outcome::output);
    }

    @Test
    void scripts_without_tests_are_passed_over() throws Exception {
        assertPrints("no tests found\n", Command.of("test", script("a.hk", "print(1)")).run());
        assertPrints("no tests found\n", Command.of("test", folder).run());
        assertFails(2, "there is no script", Command.of("test", folder.resolve("none.hk")).run());
    }

    @Test
    void a_plain_run_leaves_tests_out() throws Exception {
        assertPrints("1\n", Command.of(script("a.hk", "print(1)\ntest \"a\" { print(2) }")).run());
    }

    @Test
    void a_seed_decides_what_tests_draw() throws Exception {
        Path file = script("a.hk", "import random\ntest \"draws\" { assert random.int(0..1_000_000) < 0 }");
        String first = timeless(Command.of("--seed", "7", "test", file).run());
        assertEquals(first, timeless(Command.of("--seed", "7", "test", file).run()));
    }
}
