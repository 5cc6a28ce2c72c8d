package org.hocket.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hocket.repl.Command;
import org.hocket.repl.Command.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts in the documents do what the documents say. What a block marked {@code hocket} prints stands in its
 * comments, or all of it, errors too, in a block marked {@code text} right behind it; or else it prints nothing.
 */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?m)^( *)```hocket\n(.*?)^ *```\n(?:\\s*^ *```text\n(.*?)^ *```\n)?",
            Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|[^\"'\\w])# (.*)$");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> a_block_prints_what_the_document_says() throws IOException {
        try (Stream<Path> root = Files.list(ROOT); Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
                    .flatMap(this::blocks);
        }
    }

    private Stream<DynamicTest> blocks(Path document) {
        String text = read(document);
        return BLOCK.matcher(text).results().map(block -> {
            long line = text.substring(0, block.start(2)).lines().count();
            String script = block.group(2).stripIndent();
            String shown = block.group(3);
            return DynamicTest.dynamicTest(ROOT.relativize(document) + ":" + line,
                    () -> verify(script, shown == null ? comments(script) : shown.stripIndent(), shown != null));
        });
    }

    private void verify(String script, String expected, boolean whole) throws Exception {
        Path file = Files.writeString(folder.resolve("try.hk"), script);
        Outcome outcome = Command.of(file.getFileName()).in(folder).run();
        assertEquals(expected, whole ? outcome.output() + outcome.errors() : outcome.output(), outcome::errors);
        assertFalse(!whole && outcome.exit() != 0, outcome::errors);
    }

    private static String comments(String script) {
        StringBuilder lines = new StringBuilder();
        Matcher comment = COMMENT.matcher(script);
        while (comment.find()) {
            lines.append(comment.group(1)).append('\n');
        }
        return lines.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
