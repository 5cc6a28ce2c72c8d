package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.hocket.repl.Command.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script's commands started ends with the script, whatever ends that. */
class CommandsTest {

    private static final String IMPORTS = "import fs, process\n";

    /** Each command writes the number of a process far below it into a file, and would run for longer than the guard. */
    private static final String COMMANDS = """
            let commands = [
              "echo $$ > a; exec sleep 1000",
              "sh -c 'echo $$ > b; sleep 1000; true'; true",
              "timeout 1000 sh -c 'echo $$ > c; sleep 1000; true'; true",
              "sh -c 'echo $$ > d; exec sleep 1000' & wait"]
            for command in commands { async process.run(command) }
            while not ["a", "b", "c", "d"].all(name -> fs.exists(name) and fs.read(name).ends_with("\\n")) { sleep(1ms) }
            print("ready")
            input()
            """;

    private static final long GUARD_SECONDS = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT"})
    void no_process_is_left_behind_by_a_signal(String signal) throws Exception {
        try (Running running = Command.of("-e", IMPORTS + COMMANDS + "sleep(1h)").in(folder).start()) {
            assertEquals("ready", running.line());
            List<ProcessHandle> processes = processes();
            running.send(signal);
            assertNotEquals(0, running.end().exit());
            awaitEnd(processes);
        }
    }

    @Test
    void no_process_is_left_behind_by_an_error_in_a_scope() throws Exception {
        try (Running running = Command.of("-e", IMPORTS + "scope {\n" + COMMANDS + "throw \"no\"\n}").in(folder).start()) {
            assertEquals("ready", running.line());
            List<ProcessHandle> processes = processes();
            assertEquals(1, running.end().exit());
            awaitEnd(processes);
        }
    }

    @Test
    void no_process_is_left_behind_where_the_watcher_was_killed_before() throws Exception {
        try (Running running = Command.of("-e", IMPORTS + COMMANDS + "sleep(1h)").in(folder).start()) {
            assertEquals("ready", running.line());
            List<ProcessHandle> processes = processes();
            ProcessHandle watcher = watcher(running);
            watcher.destroyForcibly();
            watcher.onExit().get(GUARD_SECONDS, TimeUnit.SECONDS);
            long start = System.nanoTime();
            while (watcher(running) == null) {
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(GUARD_SECONDS), "nobody takes its place");
                Thread.onSpinWait();
            }
            running.send("KILL");
            running.end();
            awaitEnd(processes);
        }
    }

    /** The leader of the watcher's group; null while there is none. */
    private static ProcessHandle watcher(Running running) {
        return running.process().children().filter(child -> child.info().commandLine().orElse("").contains("find_groups()"))
                .findFirst().orElse(null);
    }

    private List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> processes = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            processes.add(ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve(name)).strip())).orElseThrow());
        }
        return processes;
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(GUARD_SECONDS, TimeUnit.SECONDS);
        }
    }
}
