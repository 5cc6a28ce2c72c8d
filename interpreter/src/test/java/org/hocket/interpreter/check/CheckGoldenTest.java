package org.hocket.interpreter.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hocket.grammar.DiagnosticRenderer;
import org.hocket.grammar.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script in the folder gets the errors that stand beside it. {@code -Dhocket.accept=true} writes them anew.
 */
class CheckGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/check");

    @TestFactory
    Stream<DynamicTest> a_wrong_script_gets_the_errors_beside_it() throws IOException {
        return scripts().map(script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> verify(script)));
    }

    @TestFactory
    Stream<DynamicTest> errors_stand_in_the_order_of_the_text() throws IOException {
        return scripts().map(script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> {
            int last = 0;
            for (var diagnostic : Scripts.check(read(script)).diagnostics()) {
                assertTrue(diagnostic.primary().span().start() >= last, diagnostic.message());
                last = diagnostic.primary().span().start();
            }
        }));
    }

    private static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".hk")).sorted().toList().stream();
        }
    }

    private static SourceText read(Path script) throws IOException {
        return new SourceText(script.getFileName().toString(), Files.readString(script));
    }

    private static void verify(Path script) throws IOException {
        Path golden = Path.of(script.toString().replaceAll("\\.hk$", ".txt"));
        String rendered = Scripts.check(read(script)).diagnostics().stream().map(DiagnosticRenderer::render)
                .map(String::strip).collect(Collectors.joining("\n\n", "", "\n"));
        if (Boolean.getBoolean("hocket.accept")) {
            Files.writeString(golden, rendered);
        }
        assertTrue(Files.exists(golden), () -> "no " + golden.getFileName() + " for\n" + rendered);
        assertEquals(Files.readString(golden), rendered);
    }
}
