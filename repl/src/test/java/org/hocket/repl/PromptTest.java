package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a transcript of the prompt cannot tell. */
class PromptTest {

    private static final String PROMPT = "hocket>";

    @TempDir Path folder;
    private Path history;

    @BeforeEach
    void nameHistory() {
        history = folder.resolve("history");
    }

    private Screen screen() throws Exception {
        return screen("xterm-256color", 80);
    }

    private Screen screen(String type, int columns) throws Exception {
        Screen screen = new Screen(type, columns, false, history);
        screen.await(lines -> !lines.isEmpty() && lines.getLast().equals(PROMPT));
        return screen;
    }

    private static void enter(Screen screen, String input) throws Exception {
        int before = screen.lines().size();
        screen.type(input + "\r");
        screen.await(lines -> lines.size() > before && lines.getLast().equals(PROMPT));
    }

    @Test
    void what_a_task_prints_stands_above_the_line_that_is_typed() throws Exception {
        try (Screen screen = screen()) {
            enter(screen, "let go = event()");
            enter(screen, "let t = async { go.wait(); print(\"from the task\") }");
            enter(screen, "let later = async { sleep(50ms); go.set() }");
            screen.type("let half = 1 +");
            screen.await(lines -> lines.contains("from the task") && lines.getLast().equals("hocket> let half = 1 +"));
            enter(screen, " 2");
            enter(screen, "half");
            assertTrue(screen.lines().containsAll(List.of("hocket> let half = 1 + 2", "3")), () -> String.join("\n", screen.lines()));
        }
    }

    @Test
    void the_end_of_input_waits_for_tasks_and_says_so() throws Exception {
        try (Screen screen = screen()) {
            enter(screen, "let t = async { sleep(50ms); print(\"done\") }");
            screen.type("\4");
            assertEquals(0, screen.exit());
            assertTrue(screen.lines().containsAll(List.of("waiting for a task to end; Ctrl-C cancels", "done")),
                    () -> String.join("\n", screen.lines()));
        }
    }

    @Test
    void an_interrupt_at_the_end_cancels_the_tasks() throws Exception {
        try (Screen screen = screen()) {
            enter(screen, "let t = async { while true { } }");
            screen.type("\4");
            screen.await(lines -> lines.getLast().startsWith("waiting for a task") && screen.isBelowAll());
            screen.type("\3");
            screen.exit();
        }
    }

    @Test
    void exit_ends_the_session_with_its_code() throws Exception {
        try (Screen screen = screen()) {
            screen.type("exit(3)\r");
            assertEquals(3, screen.exit());
        }
    }

    @Test
    void an_error_that_nobody_awaited_is_shown_at_the_next_prompt() throws Exception {
        try (Screen screen = screen()) {
            enter(screen, "let failing = async { throw \"lost\" }");
            enter(screen, "sleep(50ms)");
            enter(screen, "1");
            assertTrue(screen.lines().contains("error[Error]: lost"), () -> String.join("\n", screen.lines()));
        }
    }

    @Test
    void an_interrupt_drops_the_line_that_is_typed() throws Exception {
        try (Screen screen = screen()) {
            screen.type("let x = (1 +");
            screen.type("\3");
            screen.await(lines -> lines.getLast().equals(PROMPT));
            enter(screen, "40 + 2");
            assertTrue(screen.lines().contains("42"));
        }
    }

    @Test
    void a_tab_completes_names_members_modules_and_commands() throws Exception {
        try (Screen screen = screen()) {
            enter(screen, "let numbers = [3, 1]");
            completes(screen, "numb", "numbers");
            completes(screen, "numbers.sorte", "numbers.sorted");
            completes(screen, "import js", "import json");
            completes(screen, "semap", "semaphore");
            completes(screen, ":qu", ":quit");
        }
    }

    /** Leaves an empty line behind. */
    private static void completes(Screen screen, String typed, String whole) throws Exception {
        screen.type(typed + "\t");
        screen.await(lines -> lines.getLast().equals(PROMPT + " " + whole));
        screen.type("\25");
        screen.await(lines -> lines.getLast().equals(PROMPT));
    }

    @Test
    void the_history_is_there_in_the_next_session() throws Exception {
        try (Screen screen = screen()) {
            enter(screen, "6 * 7");
            screen.type("\4");
            screen.exit();
        }
        try (Screen screen = screen()) {
            screen.type("\20");
            screen.await(lines -> lines.getLast().equals("hocket> 6 * 7"));
        }
    }

    @Test
    void a_corrupt_history_does_no_harm() throws Exception {
        Files.write(history, new byte[] {0, -1, -2, 10, 13, 58, 58, 10, -128});
        try (Screen screen = screen()) {
            enter(screen, "6 * 7");
            assertTrue(screen.lines().contains("42"));
        }
        assertTrue(Files.exists(folder.resolve("history.corrupt")));
    }

    @Test
    void a_narrow_terminal_and_a_dumb_one_will_do() throws Exception {
        try (Screen narrow = screen("xterm", 40)) {
            enter(narrow, "\"a text that is longer than the terminal is wide\".len()");
            assertTrue(narrow.lines().contains("47"), () -> String.join("\n", narrow.lines()));
        }
        try (Screen dumb = screen("dumb", 80)) {
            enter(dumb, "6 * 7");
            assertTrue(dumb.lines().contains("42"), () -> String.join("\n", dumb.lines()));
        }
    }
}
