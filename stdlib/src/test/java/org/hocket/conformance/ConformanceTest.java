package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script below the folder does what its comments say; the folder's README says how they are written. The build runs
 * this class three times: plainly, with Truffle's assertions, and with every function compiled before its first run.
 */
class ConformanceTest {

    private static final Path FOLDER = Path.of("src/test/hocket");
    private static final Pattern HEADER = Pattern.compile("^error\\[(\\w+)]: (.*)$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> a_script_does_what_its_comments_say() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".hk")).sorted().toList().stream()
                    .map(script -> DynamicTest.dynamicTest(FOLDER.relativize(script).toString(), () -> verify(script)));
        }
    }

    private static void verify(Path script) {
        Expectations expected = Expectations.of(Hocket.read(script));
        Outcome outcome = Hocket.run(script.toAbsolutePath());
        List<String> headers = HEADER.matcher(outcome.errors()).results().map(ConformanceTest::header).toList();
        assertAll(outcome.errors(),
                () -> assertEquals(String.join("\n", expected.output()), lines(outcome.output())),
                () -> assertErrors(expected, headers),
                () -> assertEquals(expected.exit(), outcome.exit()));
    }

    private static void assertErrors(Expectations expected, List<String> headers) {
        List<String> parts = expected.error() == null ? expected.rejected() : List.of(expected.error());
        assertEquals(parts.size(), headers.size(), () -> "errors: " + headers);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String header = headers.get(i);
            assertTrue(expected.error() == null ? header.contains(part) : header.startsWith(part),
                    () -> "expected: " + part + ", got: " + header);
        }
    }

    private static String header(MatchResult found) {
        return found.group(1) + ": " + found.group(2);
    }

    private static String lines(String output) {
        return String.join("\n", output.lines().map(String::stripTrailing).toList());
    }
}
