package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.UnixOperatingSystemMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that scripts leave. */
class OpenFilesTest {

    private static final int FAR_FEWER_THAN_OPENED = 5_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {
            "for line in fs.lines(p) { break }",
            "for row in csv.rows(p) { break }",
            "for item in json.lines(p) { break }",
            "try { for item in json.lines(p) { throw \"x\" } } catch e { }",
            "csv.rows(p).first()",
            "fs.open(p).read()",
            "let f = fs.open(p); f.read_line(); f.close()",
            "try { json.read(p) } catch ParseError { }",
            "let f = fs.open(p + \"x\", \"w\"); f.write(\"x\"); f.discard()"})
    void a_file_is_closed_when_a_loop_leaves_it_early(String statement) throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "1\n2\n3\n");
        UnixOperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
        long before = system.getOpenFileDescriptorCount();
        Outcome outcome = Hocket.run("import fs\nimport csv\nimport json\nlet p = \"" + file + "\"\nfor i in 0..20_000 { " + statement + " }");
        assertEquals("", outcome.errors());
        assertTrue(system.getOpenFileDescriptorCount() < before + FAR_FEWER_THAN_OPENED);
    }

    @Test
    void a_file_that_is_not_closed_is_told_and_leaves_nothing() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "old");
        Outcome outcome = Hocket.run("import fs\nlet f = fs.open(\"" + file + "\", \"w\")\nf.write(\"new\")");
        assertEquals("warning: what was written to " + file + " is lost, because it was not closed; `use` closes a file\n", outcome.errors());
        assertEquals("old", Files.readString(file));
        assertEquals(1, directory.toFile().list().length);
    }
}
