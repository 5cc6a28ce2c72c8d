package org.hocket.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.hocket.repl.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code todo.hk} keeps its list from run to run. */
class TodoTest {

    @TempDir
    Path folder;

    @Test
    void list_is_kept_from_run_to_run() throws Exception {
        assertEquals("nothing to do\n", todo("list").output());
        assertEquals("", todo("add", "water the plants", "--due", "2026-12-01").errors());
        assertEquals("", todo("add", "sleep").errors());
        assertEquals("  1  water the plants, until 2026-12-01\n  2  sleep\n", todo("list").output());
        assertEquals("done: water the plants\n", todo("done", "1").output());
        assertEquals("  1  sleep\n", todo("list").output());
    }

    @Test
    void wrong_input_is_told_and_changes_nothing() throws Exception {
        todo("add", "sleep");
        Command.Outcome date = todo("add", "wake", "--due", "2026-02-30");
        assertEquals(1, date.exit());
        assertTrue(date.errors().contains("there is no day 30 in February 2026"), date.errors());
        assertEquals("there is no number 2; the list has 1\n", todo("done", "2").errors());
        assertEquals(2, todo("ad").exit());
        assertEquals("  1  sleep\n", todo("list").output());
    }

    @Test
    void help_names_the_commands_and_options() throws Exception {
        String help = todo("--help").output();
        assertTrue(help.contains("Keeps a list of things to do."), help);
        assertTrue(help.contains("--due"), help);
    }

    private Command.Outcome todo(Object... arguments) throws Exception {
        Object[] all = new Object[arguments.length + 1];
        all[0] = Path.of("todo.hk").toAbsolutePath();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Command.of(all).in(folder).run();
    }
}
