package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.hocket.repl.Command.Outcome;
import org.hocket.repl.Command.Running;
import org.junit.jupiter.api.Test;

/** What becomes of a script that cannot write what it prints. */
class OutputTest {

    private static final Path FULL = Path.of("/dev/full");

    /** What the process wrote to its standard error, and its exit code, when its output is no longer read. */
    private static Outcome unread(String script) throws Exception {
        try (Running running = Command.of("-e", script).start()) {
            assertEquals("0", running.line());
            running.stopReading();
            return new Outcome("", Files.readString(waited(running).errors()), running.process().exitValue());
        }
    }

    private static Running waited(Running running) throws InterruptedException {
        running.process().waitFor();
        return running;
    }

    @Test
    void a_script_whose_output_nobody_reads_ends_quietly() throws Exception {
        assertEquals(new Outcome("", "", 141), unread("var i = 0\nwhile true { print(i); i += 1 }"));
    }

    @Test
    void its_cleanups_run() throws Exception {
        assertEquals(new Outcome("", "cleaned up\nclosed\n", 141), unread("""
                record Handle(close)
                use handle = Handle(() -> eprint("closed"))
                var i = 0
                try {
                  while true { print(i); i += 1 }
                } catch e { eprint("caught") } finally {
                  print("not read")
                  eprint("cleaned up")
                }"""));
    }

    @Test
    void its_tasks_end() throws Exception {
        assertEquals(new Outcome("", "", 141), unread("""
                async { while true { } }
                async { var i = 0; while true { print(i); i += 1 } }
                sleep(1h)"""));
    }

    @Test
    void output_without_room_is_an_error() throws Exception {
        assumeTrue(Files.exists(FULL));
        String cause = "error[IoError]: what the script prints cannot be written: ";
        assertFails(1, cause, Command.of("-e", "print(1)").output(FULL).run());
        assertFails(1, cause, Command.of("-e", "for i in 0..100_000 { print(i) }").output(FULL).run());
        assertFails(1, cause, Command.of("-e", "print(1)\nexit(0)").output(FULL).run());
    }

    @Test
    void the_error_of_the_script_is_told_though_its_output_has_no_room() throws Exception {
        assumeTrue(Files.exists(FULL));
        Outcome outcome = Command.of("-e", "print(1)\nthrow \"no luck\"").output(FULL).run();
        assertFails(1, "error[Error]: no luck\n", outcome);
        assertTrue(outcome.errors().contains("beside it: IoError: "), outcome::errors);
    }
}
