package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertPrints;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hocket.repl.Command.Outcome;
import org.hocket.repl.Command.Running;
import org.junit.jupiter.api.Test;

/** The ends of child processes that no script would choose; each is told with its one cause, and leaves nothing behind. */
class ProcessDeathTest {

    /** Against hangs only. */
    private static final Duration GUARD = Duration.ofSeconds(30);

    private static final String END = """
            import process
            fn end(t) { try { await t } catch ProcessError as e { print(e.reason) } }
            """;

    @Test
    void a_child_that_writes_garbage_to_its_parent_is_killed() throws Exception {
        assertPrints("corrupt frame\n1\n", Command.of("-e", END + """
                end(spawn { `printf garbage > /proc/{process.pid()}/fd/3`; sleep(1h) })
                print(processes.stats().died)""").run());
    }

    @Test
    void a_child_that_does_not_heed_its_cancel_is_killed() throws Exception {
        assertPrints("cancelled\n", Command.of("-e", END + """
                let started = channel(1)
                let t = spawn { started.send(process.pid()); while true { } }
                process.run(["kill", "-STOP", "{started.recv()}"])
                t.cancel()
                end(t)""").run());
    }

    @Test
    void a_crash_shows_nothing_of_the_report_of_java() throws Exception {
        Outcome outcome = Command.of("-e", END + """
                for signal in ["SEGV", "ABRT", "BUS", "TERM"] {
                  end(spawn { `kill -{signal} {process.pid()}`; sleep(1h) })
                }""").run();
        assertEquals("", outcome.errors());
        assertEquals("killed by SIGSEGV\nkilled by SIGABRT\nkilled by SIGBUS\nkilled by SIGTERM\n", outcome.output());
    }

    @Test
    void children_end_with_a_parent_that_is_killed() throws Exception {
        try (Running running = Command.of("-e", """
                import process
                let ready = channel(10)
                let ts = [spawn { ready.send(1); while true { } }, spawn { ready.send(1); sleep(1h) }]
                ready.recv(); ready.recv()
                eprint("ready")
                print("ready")
                input()
                await ts""").start()) {
            assertEquals("ready", running.line());
            List<ProcessHandle> children = running.process().descendants().collect(Collectors.toList());
            assertTrue(children.size() >= 2, children::toString);
            running.send("KILL");
            Stream.concat(Stream.of(running.process().toHandle()), children.stream()).forEach(ProcessDeathTest::awaitEnd);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        assertEquals(process, process.onExit().orTimeout(GUARD.toSeconds(), TimeUnit.SECONDS).join());
    }
}
