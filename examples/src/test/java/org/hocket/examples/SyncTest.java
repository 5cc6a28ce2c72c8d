package org.hocket.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.hocket.repl.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders after {@code sync.hk} are as it says. */
class SyncTest {

    @TempDir
    Path folder;

    @Test
    void a_dry_run_says_what_is_new_and_does_nothing() throws Exception {
        write("source/a.txt", "a");
        write("source/sub/b.txt", "b");
        assertEquals("new     a.txt\nnew     sub/b.txt\n2 changes to make\n", sync("--dry-run"));
        assertFalse(Files.exists(folder.resolve("target")));
    }

    @Test
    void target_gets_what_is_new_or_has_changed_and_only_that() throws Exception {
        write("source/same.txt", "same");
        write("source/sub/longer.txt", "much longer");
        write("source/younger.txt", "two");
        write("target/same.txt", "same");
        write("target/sub/longer.txt", "long");
        write("target/younger.txt", "one");
        write("target/other.txt", "other");
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        date("source/same.txt", noon);
        date("target/same.txt", noon);
        date("source/younger.txt", noon.plusSeconds(1));
        date("target/younger.txt", noon);

        assertEquals("changed sub/longer.txt\nchanged younger.txt\n2 changes made\n", sync());
        assertEquals("much longer", Files.readString(folder.resolve("target/sub/longer.txt")));
        assertEquals("two", Files.readString(folder.resolve("target/younger.txt")));
        assertEquals("gone    other.txt\n1 changes made\n", sync("--delete"));
        assertFalse(Files.exists(folder.resolve("target/other.txt")));
        assertEquals("nothing to do\n", sync("--delete"));
    }

    @Test
    void missing_source_is_an_error() throws Exception {
        Command.Outcome outcome = run();
        assertEquals(2, outcome.exit());
        assertEquals("there is no folder source\n", outcome.errors());
    }

    private void write(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void date(String file, Instant modified) throws Exception {
        Files.setLastModifiedTime(folder.resolve(file), FileTime.from(modified));
    }

    private String sync(String... options) throws Exception {
        Command.Outcome outcome = run(options);
        assertEquals("", outcome.errors());
        assertEquals(0, outcome.exit());
        return outcome.output();
    }

    private Command.Outcome run(String... options) throws Exception {
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = Path.of("sync.hk").toAbsolutePath();
        arguments[1] = "source";
        arguments[2] = "target";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Command.of(arguments).in(folder).run();
    }
}
