package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each script in the folder of errors gives exactly the text beside it. {@code -Dhocket.accept=true} writes those texts
 * anew.
 */
class ErrorMessageTest {

    private static final Path FOLDER = Path.of("src/test/resources/errors");

    @TestFactory
    List<DynamicTest> everyScriptGivesTheErrorBesideIt() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".hk"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path script) throws IOException {
        String name = script.getFileName().toString();
        SourceText source = new SourceText(name, Files.readString(script));
        ParseResult.Failed failed = (ParseResult.Failed) SourceParser.parse(source);
        String rendered = Scripts.rendered(failed.diagnostics()) + "\n";
        Path golden = script.resolveSibling(name.replace(".hk", ".txt"));
        if (Boolean.getBoolean("hocket.accept")) {
            Files.writeString(golden, rendered);
        }
        assertTrue(Files.exists(golden), () -> golden + " is missing; the error is\n" + rendered);
        assertEquals(Files.readString(golden), rendered);
    }
}
