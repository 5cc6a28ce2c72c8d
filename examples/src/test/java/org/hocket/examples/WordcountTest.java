package org.hocket.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.hocket.repl.Command;
import org.hocket.repl.Command.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordcountTest {

    private static final Path SCRIPT = Path.of("wordcount.hk").toAbsolutePath();
    private static final List<String> SEPARATORS = List.of(" ", "  ", "\n", "\r\n", "\n\n", ", ", "_", "-", "'", "→", "\t", "🎵");
    private static final List<String> ALPHABETS = List.of("ab", "aB", "äÉ", "дЖ", "漢字", "a1", "٣٤", "𝒜𝒷");

    @TempDir Path folder;

    private static void assertCounts(Path folder) throws Exception {
        Outcome outcome = Command.of(SCRIPT, folder).run();
        assertEquals("", outcome.errors());
        assertTrue(outcome.output().matches("(?s).*\n\ntook \\d+\\.\\d\\d s\n"), outcome::output);
        assertEquals(WordCheck.of(folder), outcome.output().replaceFirst("\ntook .*\n$", ""));
        assertEquals(0, outcome.exit());
    }

    @Test
    void counts_equal_those_of_an_independent_check() throws Exception {
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            Path below = Files.createDirectories(folder.resolve("d" + random.nextInt(5)).resolve("d" + random.nextInt(5)));
            Files.writeString(below.resolve("file" + i), text(random));
        }
        assertCounts(folder);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(300); words > 0; words--) {
            int[] alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size())).codePoints().toArray();
            for (int letters = 1 + random.nextInt(4); letters > 0; letters--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            text.append(SEPARATORS.get(random.nextInt(SEPARATORS.size())));
        }
        return text.toString();
    }

    @Test
    void binary_files_hidden_ones_and_cycles_are_left_out() throws Exception {
        Files.writeString(folder.resolve("plain.txt"), "one two\nTwo");
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.write(folder.resolve("latin.txt"), "café".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("cut.txt"), new byte[] {'a', (byte) 0xc3});
        Files.writeString(folder.resolve("nul.txt"), "one\0two");
        Files.writeString(folder.resolve("late-nul.txt"), "x".repeat(8192) + "\0");
        Files.writeString(Files.createDirectory(folder.resolve(".hidden")).resolve("a.txt"), "hidden");
        Files.writeString(folder.resolve(".hidden.txt"), "hidden");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("up"), folder);
        Files.createSymbolicLink(inner.resolve("plain"), folder.resolve("plain.txt"));
        Files.createSymbolicLink(inner.resolve("nowhere"), folder.resolve("nothing"));
        assertCounts(folder);
        assertTrue(Command.of(SCRIPT, folder).run().output().startsWith("4 files, 5 lines, 7 words; 3 binary files skipped\n"));
    }

    @Test
    void an_empty_folder_has_no_words() throws Exception {
        assertCounts(folder);
    }

    @Test
    void its_own_project_is_counted() throws Exception {
        assertCounts(Path.of("..", "docs").toAbsolutePath());
    }

    @Test
    void a_missing_folder_is_an_error() throws Exception {
        Outcome outcome = Command.of(SCRIPT, folder.resolve("missing")).run();
        assertTrue(outcome.errors().startsWith("error[IoError]: "), outcome::errors);
        assertEquals(1, outcome.exit());
    }
}
