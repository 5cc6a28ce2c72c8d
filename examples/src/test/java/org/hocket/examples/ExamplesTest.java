package org.hocket.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hocket.repl.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example prints what its {@code # expect:} comments say; one without any needs a test of its own, named after it. */
class ExamplesTest {

    private static final Pattern EXPECTED = Pattern.compile("# expect: (.*)");

    @TestFactory
    Stream<DynamicTest> an_example_prints_what_it_says() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
            return files.filter(file -> file.toString().endsWith(".hk")).sorted().toList().stream()
                    .filter(script -> !hasOwnTest(script))
                    .map(script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> verify(script)));
        }
    }

    private static boolean hasOwnTest(Path script) {
        String name = script.getFileName().toString().replace(".hk", "");
        String test = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Test.class";
        return ExamplesTest.class.getResource(test) != null;
    }

    private static void verify(Path script) throws Exception {
        List<String> expected = EXPECTED.matcher(Files.readString(script)).results().map(line -> line.group(1)).toList();
        assertFalse(expected.isEmpty(), "it says nothing");
        Command.Outcome outcome = Command.of(script).run();
        assertEquals(String.join("\n", expected) + "\n", outcome.output() + outcome.errors());
        assertEquals(0, outcome.exit());
    }
}
