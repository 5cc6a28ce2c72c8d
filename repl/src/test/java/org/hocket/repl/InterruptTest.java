package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hocket.repl.Command.Outcome;
import org.hocket.repl.Command.Running;
import org.junit.jupiter.api.Test;

/** Ctrl-C. The scripts ask for input, of which there is none, to have their output flushed. */
class InterruptTest {

    @Test
    void interrupting_runs_every_finally() throws Exception {
        try (Running running = Command.of("-e", """
                async { try { sleep(1h) } finally { eprint("waiting task ends") } }
                async { try { while true { } } finally { eprint("busy task ends") } }
                try {
                  sleep(1ms)
                  print("ready")
                  input()
                  sleep(1h)
                } catch e { print("caught") } finally { print("script ends") }""").start()) {
            assertEquals("ready", running.line());
            running.send("INT");
            Outcome outcome = running.end();
            assertEquals("script ends\n", outcome.output());
            assertEquals(2, outcome.errors().lines().filter(line -> line.endsWith(" task ends")).count(), outcome::errors);
            assertEquals(130, outcome.exit());
        }
    }

    @Test
    void terminating_runs_every_finally_and_keeps_what_was_printed() throws Exception {
        try (Running running = Command.of("-e", """
                try {
                  print("ready")
                  input()
                  print("printed")
                  while true { }
                } finally { print("script ends") }""").start()) {
            assertEquals("ready", running.line());
            running.send("TERM");
            Outcome outcome = running.end();
            assertEquals("script ends", outcome.output().lines().toList().getLast());
            assertEquals(143, outcome.exit());
        }
    }

    @Test
    void a_second_interrupt_kills() throws Exception {
        try (Running running = Command.of("-e", """
                try {
                  print("ready")
                  input()
                  sleep(1h)
                } finally {
                  print("cleaning")
                  input()
                  sleep(1h)
                }""").start()) {
            assertEquals("ready", running.line());
            running.send("INT");
            assertEquals("cleaning", running.line());
            running.send("INT");
            assertEquals(new Outcome("", "", 130), running.end());
        }
    }
}
