package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    /** The kind, the message, and the help where there is one; not the lines of the script, which hold the expectation. */
    private static final Pattern ERROR = Pattern.compile("^error\\[(\\w+)]: (.*)(?:(?:\n +(?:-->|\\||\\d).*|\n\\.\\.\\.)*\n +( = help: .*))?",
            Pattern.MULTILINE);

    /** Scripts that one way of running leaves out; the build says which, and why. */
    private static final Pattern LEFT_OUT = Pattern.compile(System.getProperty("hocket.leftOut", "(?!)"));

    @TestFactory
    Stream<DynamicTest> a_script_does_what_its_comments_say() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".hk"))
                    .filter(file -> !LEFT_OUT.matcher(file.toString()).find()).sorted().toList().stream()
                    .map(script -> DynamicTest.dynamicTest(FOLDER.relativize(script).toString(), () -> verify(script)));
        }
    }

    private static void verify(Path script) {
        Expectations expected = Expectations.of(Hocket.read(script));
        Outcome outcome = Hocket.run(script.toAbsolutePath());
        assertAll(script + "\n" + outcome.errors(),
                () -> assertEquals(String.join("\n", expected.output()), lines(outcome.output())),
                () -> assertErrors(expected, outcome.errors()),
                () -> assertEquals(expected.exit(), outcome.exit()));
    }

    private static void assertErrors(Expectations expected, String rendered) {
        List<String> parts = expected.error() == null ? expected.rejected() : List.of(expected.error());
        List<String> errors = ERROR.matcher(rendered).results()
                .map(found -> found.group(1) + ": " + found.group(2) + found.group(3)).toList();
        assertEquals(parts.size(), errors.size());
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String error = errors.get(i);
            assertTrue(expected.error() == null ? error.contains(part) : error.startsWith(part),
                    () -> "expected: " + part + ", got: " + error);
        }
    }

    private static String lines(String output) {
        return String.join("\n", output.lines().map(String::stripTrailing).toList());
    }
}
