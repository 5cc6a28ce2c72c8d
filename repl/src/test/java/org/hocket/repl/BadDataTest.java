package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertFails;
import static org.hocket.repl.Outcomes.assertPrints;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of data that are missing, strange or large. */
class BadDataTest {

    private static final int MEGABYTE = 1_000_000;

    @TempDir Path folder;

    private Command reading(String expression) throws Exception {
        return Command.of("-e", "import fs\nprint(" + expression + ")").in(folder);
    }

    /** A file of that many bytes, in lines of 50. */
    private Path large(int megabytes) throws Exception {
        Path file = folder.resolve("large.txt");
        String lines = ("x".repeat(49) + "\n").repeat(MEGABYTE / 50);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < megabytes; i++) {
                writer.write(lines);
            }
        }
        return file;
    }

    @Test
    void a_missing_file_is_named_with_the_folder() throws Exception {
        assertFails(1, "error[IoError]: cannot read missing.txt: no such file\n", reading("fs.read(\"missing.txt\")").run());
        assertFails(1, "it was looked for in " + folder.toRealPath(), reading("fs.lines(\"missing.txt\")").run());
    }

    @Test
    void a_folder_is_not_a_file() throws Exception {
        for (String function : new String[] {"read", "lines", "read_bytes"}) {
            assertFails(1, "error[IoError]: cannot read " + folder + ": is a directory, not a file\n",
                    reading("fs." + function + "(\"" + folder + "\")").run());
        }
    }

    @Test
    void a_file_that_is_not_utf8_is_a_parse_error() throws Exception {
        Files.write(folder.resolve("latin.txt"), "café".getBytes(StandardCharsets.ISO_8859_1));
        assertFails(1, "error[ParseError]: ", reading("fs.read(\"latin.txt\")").run());
        assertFails(1, "error[ParseError]: ", reading("fs.lines(\"latin.txt\").reduce((n, line) -> n + 1, 0)").run());
    }

    @Test
    void a_file_of_200_mb_is_read_whole() throws Exception {
        large(200);
        assertPrints("200000000 4000000\n", reading("fs.read(\"large.txt\").len(), fs.lines(\"large.txt\").reduce((n, line) -> n + 1, 0)").run());
    }

    @Test
    void lines_of_a_file_need_memory_for_one_line_only() throws Exception {
        large(200);
        assertPrints("4000000\n", Command.of("-e", """
                import fs
                var n = 0
                for line in fs.lines("large.txt") { n += 1 }
                print(n)""").in(folder).java("-Xmx40m").run());
    }

    @Test
    void a_line_of_100_mb_is_one_line() throws Exception {
        Files.writeString(folder.resolve("long.txt"), "x".repeat(100 * MEGABYTE) + "\nend");
        assertPrints("[100000000, 3]\n", reading("fs.lines(\"long.txt\").map(line -> line.len())").run());
    }

    @Test
    void a_line_too_long_for_the_memory_is_an_error() throws Exception {
        Files.writeString(folder.resolve("long.txt"), "x".repeat(100 * MEGABYTE));
        assertFails(1, "error[MemoryError]: ", reading("fs.lines(\"long.txt\").reduce((n, line) -> n + 1, 0)").java("-Xmx100m").run());
    }
}
