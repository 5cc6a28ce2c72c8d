package org.hocket.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hocket.repl.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example, in this folder and those in it, prints what its {@code # expect:} comments say, run by the command in its first comment where there is one.
 * One without expectations needs a test of its own, named after it.
 */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("").toAbsolutePath();
    private static final Path ROOT = EXAMPLES.getParent();
    private static final Pattern EXPECTED = Pattern.compile("# expect: (.*)");
    private static final Pattern COMMAND = Pattern.compile("^# +\\./hocket (.+)$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> an_example_prints_what_it_says() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES, 2)) {
            return files.filter(file -> file.toString().endsWith(".hk")).sorted().toList().stream()
                    .filter(script -> !hasOwnTest(script))
                    .map(script -> DynamicTest.dynamicTest(EXAMPLES.relativize(script).toString(), () -> verify(script)));
        }
    }

    private static boolean hasOwnTest(Path script) {
        String name = script.getFileName().toString().replace(".hk", "");
        String test = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Test.class";
        return ExamplesTest.class.getResource(test) != null;
    }

    private static void verify(Path script) throws Exception {
        String text = Files.readString(script);
        List<String> expected = EXPECTED.matcher(text).results().map(line -> line.group(1)).toList();
        assertFalse(expected.isEmpty(), "it says nothing");
        Command.Outcome outcome = command(script, text).in(ROOT).run();
        assertEquals(String.join("\n", expected) + "\n", outcome.output() + outcome.errors());
        assertEquals(0, outcome.exit());
    }

    private static Command command(Path script, String text) {
        Matcher command = COMMAND.matcher(text);
        return command.find() ? Command.of((Object[]) command.group(1).split(" ")) : Command.of(script);
    }
}
