package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.hocket.grammar.ParseResult;
import org.hocket.grammar.SourceParser;
import org.hocket.grammar.SourceText;

/**
 * Scripts as people write them who know other languages. Each is rejected with the errors below it; and what a reader
 * makes of it who does what those say, below a second line of dashes, runs.
 */
class MistakeTest {

    private static final Path FOLDER = Path.of("src/test/hocket-mistakes");
    private static final String MARK = "-----\n";
    private static final int REJECTED = 2;

    /** What a help says to write where that is a whole statement. */
    private static final Pattern LINE = Pattern.compile("write `((?:import|return|throw|(?:let|var|use) [^`]*=) [^`]*|if [^`]*})`");

    @TempDir
    Path scripts;

    @TestFactory
    Stream<DynamicTest> a_mistake_gets_errors_from_which_it_can_be_mended() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> verify(file)));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_whole_line_that_a_help_writes_parses() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().flatMap(file -> LINE.matcher(Hocket.read(file)).results())
                    .map(found -> found.group(1)).distinct()
                    .map(line -> DynamicTest.dynamicTest(line, () -> assertInstanceOf(ParseResult.Parsed.class,
                            SourceParser.parse(new SourceText("help.hk", line)))));
        }
    }

    private void verify(Path file) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^" + MARK, -1);
        Path script = scripts.resolve(file.getFileName().toString().replaceAll("\\.mistake$", ".hk"));
        Outcome wrong = run(script, parts[0]);
        assertEquals(REJECTED, wrong.exit(), wrong::errors);
        String mended = parts.length == 3 ? MARK + parts[2] : "";
        Golden.verify(file, parts[0] + MARK + wrong.errors().strip() + "\n" + mended);
        if (parts.length == 3) {
            Outcome right = run(script, parts[2]);
            assertEquals("", right.errors());
            assertEquals(0, right.exit());
        }
    }

    private static Outcome run(Path script, String text) throws IOException {
        Files.writeString(script, text);
        return Hocket.run(script);
    }
}
