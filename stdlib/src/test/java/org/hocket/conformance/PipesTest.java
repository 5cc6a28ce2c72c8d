package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named pipes, which wait for their other end when they are opened and for its bytes when they are read. */
class PipesTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void makePipe() throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("mkfifo", directory.resolve("pipe").toString()).start().waitFor());
    }

    private void assertPrints(String expected, String script) {
        Outcome outcome = Hocket.run("import fs, json, csv\nlet p = '" + directory.resolve("pipe") + "'\n" + script);
        assertEquals("", outcome.errors());
        assertEquals(expected, outcome.output());
    }

    @Test
    void a_task_reads_what_another_writes() {
        assertPrints("hello\n", """
                let reader = async fs.read(p)
                fs.write(p, "hello")
                print(await reader)
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fs.read(p)", "fs.read_bytes(p, 1)", "list(fs.lines(p))", "fs.open(p).read_line()", "json.read(p)", "list(csv.rows(p))",
            "fs.write(p, \"x\")", "fs.copy(p, p + \".copy\")"})
    void waiting_for_the_other_end_can_be_cancelled(String operation) {
        assertPrints("stopped\n", "print(try { scope { async " + operation + "; async { throw \"stopped\" } } } catch e { e.message })\n");
    }

    @Test
    void as_many_waiting_tasks_as_there_are_hold_up_no_other() {
        assertPrints("still here\n", """
                let readers = (0..50).map(_ -> async fs.read(p))
                let other = async { "still here" }
                print(await other)
                readers.each(r -> r.cancel())
                """);
    }

    @Test
    void who_was_cancelled_is_not_at_the_other_end_any_more() {
        assertPrints("hello\n", """
                for _ in 0..20 {
                  let begun = event()
                  let gone = async { begun.set(); fs.read(p) }
                  begun.wait()
                  gone.cancel()
                  try { await gone } catch CancelledError { }
                }
                let reader = async fs.read(p)
                fs.write(p, "hello")
                print(await reader)
                """);
    }
}
