package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every script in the folder ends with the error that stands beside it. {@code -Dhocket.accept=true} writes them anew. */
class ErrorGoldenTest {

    private static final Path FOLDER = Path.of("src/test/hocket-errors");

    @TestFactory
    Stream<DynamicTest> a_script_ends_with_the_error_beside_it() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".hk")).sorted().toList().stream()
                    .map(script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> verify(script)));
        }
    }

    private static void verify(Path script) throws IOException {
        Outcome outcome = Hocket.run(script.toAbsolutePath());
        assertNotEquals(0, outcome.exit(), "the script ended without an error");
        Golden.verify(Path.of(script.toString().replaceAll("\\.hk$", ".txt")), withoutPlace(outcome.errors()).strip() + "\n");
    }

    /** Messages name the folder in which a file was looked for, which is another one in every clone. */
    private static String withoutPlace(String rendered) {
        return rendered.replace(Path.of("").toAbsolutePath().toString(), "/home/ada");
    }
}
