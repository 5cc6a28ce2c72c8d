package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertFails;
import static org.hocket.repl.Outcomes.assertPrints;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hocket.repl.Command.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the command is called and how it ends. */
class HocketCommandTest {

    @TempDir Path folder;

    private Path script(String text) throws Exception {
        return Files.writeString(folder.resolve("script.hk"), text);
    }

    @Test
    void run_is_the_same_as_the_script_alone() throws Exception {
        Path script = script("print(args)");
        assertPrints("[\"a\"]\n", Command.of(script, "a").run());
        assertPrints("[\"a\"]\n", Command.of("run", script, "a").run());
    }

    @Test
    void what_stands_behind_the_script_is_its_own() throws Exception {
        assertPrints("[\"--help\", \"-e\", \"--\", \"--seed=1\", \"é\"]\n",
                Command.of(script("print(args)"), "--help", "-e", "--", "--seed=1", "é").run());
        assertPrints("[\"-x\"]\n", Command.of("-e", "print(args)", "--", "-x").run());
    }

    @Test
    void a_script_reads_standard_input_to_its_end() throws Exception {
        assertPrints("> a\n> ü\nnull\n", Command.of("-e", """
                var line = input()
                while line != null {
                  print(">", line)
                  line = input()
                }
                print(line)""").input("a\nü").run());
    }

    @Test
    void a_seed_decides_every_draw() throws Exception {
        String draws = "import random\nprint((0..20).map(i -> random.int(0..1_000_000)))";
        Outcome first = Command.of("--seed", "7", "-e", draws).run();
        assertPrints(first.output(), Command.of("--seed", "7", "-e", draws).run());
    }

    @Test
    void check_takes_several_scripts() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.hk"), "print(two)");
        Outcome outcome = Command.of("check", wrong, script("print(one)")).run();
        assertFails(2, "wrong.hk:1:7", outcome);
        assertFails(2, "script.hk:1:7", outcome);
    }

    @Test
    void check_runs_nothing() throws Exception {
        assertPrints("", Command.of("check", script("print(1)")).run());
        assertFails(2, "script.hk:1:7", Command.of("check", script("print(one)")).run());
    }

    @Test
    void help_and_version_are_short() throws Exception {
        Outcome help = Command.of("--help").run();
        assertTrue(help.output().contains("hocket check FILE.hk..."), help::output);
        assertTrue(help.output().lines().allMatch(line -> line.length() <= 80), help::output);
        Outcome version = Command.of("--version").run();
        assertTrue(version.output().matches("""
                hocket  \\d+\\.\\d+\\.\\d+
                java    25.*, a runtime of its own: .*
                truffle \\d+\\.\\d+\\.\\d+, compiling
                cache   /.*
                """), version::output);
    }

    @Test
    void what_is_no_terminal_is_read_as_a_script() throws Exception {
        assertEquals(new Outcome("2\n", "", 0), Command.of().input("print(1 + 1)").run());
        assertEquals(new Outcome("", "", 0), Command.of().input("").run());
        Outcome wrong = Command.of().input("print(").run();
        assertEquals(2, wrong.exit());
        assertTrue(wrong.errors().contains("<stdin>:1:7"), wrong::errors);
    }

    @Test
    void a_wrong_call_is_refused_in_one_line() throws Exception {
        assertFails(2, "--sed", Command.of("--sed", "1").run());
        assertFails(2, "`hocket check` needs the name of a script", Command.of("check").run());
    }

    @Test
    void the_exit_code_is_that_of_exit_also_in_a_task() throws Exception {
        assertEquals(new Outcome("last\n", "", 7), Command.of("-e", "try { exit(7) } finally { print(\"last\") }").run());
        assertEquals(new Outcome("", "", 3), Command.of("-e", "await async { exit(3) }").run());
    }

    @Test
    void an_error_that_nobody_catches_ends_with_1() throws Exception {
        assertFails(1, "error[Error]: no luck\n", Command.of("-e", "throw \"no luck\"").run());
        assertFails(1, "error[Error]: no luck\n", Command.of("-e", "async { throw \"no luck\" }").run());
    }

    @Test
    void a_fault_of_hocket_is_one_line_that_names_the_file_with_the_trace() throws Exception {
        Outcome outcome = Command.of("-e", "import faulty\nprint(1)\ntry { faulty.fail() } catch e { print(2) }")
                .java("--class-path=" + Path.of("target", "test-classes").toAbsolutePath()).run();
        assertFails(70, "hocket: a fault in Hocket itself: ", outcome);
        assertEquals("1\n", outcome.output());
        Matcher line = Pattern.compile("hocket: .*the table is upside down.* (\\S+)\n").matcher(outcome.errors());
        assertTrue(line.matches(), outcome::errors);
        Path trace = Path.of(line.group(1));
        assertTrue(Files.readString(trace).contains("FaultyModule"));
        Files.delete(trace);
    }

    @Test
    void what_was_printed_comes_before_the_error_that_follows() throws Exception {
        Outcome outcome = Command.of("-e", "print(\"before\")\neprint(\"beside\")\nthrow \"after\"").run();
        assertEquals("before\n", outcome.output());
        assertTrue(outcome.errors().startsWith("beside\nerror[Error]: after\n"), outcome::errors);
    }
}
