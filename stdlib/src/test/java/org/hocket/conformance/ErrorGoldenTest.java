package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file in the folder is a script, a line of dashes, and what people see when they run it: the errors of its syntax,
 * of its checks, or the one that ends it. {@code -Dhocket.accept=true} writes the second part anew. What is in its
 * {@code lib/} is there to be imported.
 */
class ErrorGoldenTest {

    private static final Path FOLDER = Path.of("src/test/hocket-errors");
    private static final String MARK = "-----\n";

    @TempDir
    Path scripts;

    @BeforeEach
    void copyLibrary() throws IOException {
        Path library = Files.createDirectory(scripts.resolve("lib"));
        Files.copy(FOLDER.resolve("lib/util.hk"), library.resolve("util.hk"));
    }

    @TestFactory
    Stream<DynamicTest> a_wrong_script_gets_the_error_below_it() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".error")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> verify(file)));
        }
    }

    private void verify(Path file) throws IOException {
        String text = Files.readString(file);
        int mark = text.indexOf("\n" + MARK) + 1;
        assertTrue(mark > 0, () -> file + " has no line " + MARK);
        String source = text.substring(0, mark);
        Path script = scripts.resolve(file.getFileName().toString().replaceAll("\\.error$", ".hk"));
        Files.writeString(script, source);
        Outcome outcome = Hocket.run(script);
        assertNotEquals(0, outcome.exit(), "the script ended without an error");
        Golden.verify(file, source + MARK + withoutPlace(outcome.errors()).strip() + "\n");
    }

    /** Messages name the folder in which a file was looked for, which is another one in every run. */
    private String withoutPlace(String rendered) {
        return rendered.replace(scripts.toAbsolutePath().toString(), "/home/ada")
                .replace(Path.of("").toAbsolutePath().toString(), "/home/ada");
    }
}
