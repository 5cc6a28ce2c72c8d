package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Every message of an error that the sources of the library and the interpreter hold is shown by a golden, or claimed by a
 * conformance script: the literals in it stand there in their order. Messages that are put together elsewhere are not
 * found here.
 */
class MessageCoverageTest {

    private static final Path GOLDENS = Path.of("src/test/hocket-errors");
    private static final Path SCRIPTS = Path.of("src/test/hocket");
    private static final List<Path> SOURCES = List.of(Path.of("../interpreter/src/main/java"), Path.of("src/main/java"));

    /** Where a message begins. */
    private static final Pattern RAISED = Pattern.compile("(?:new Failure|HocketError\\.of)\\(ErrorKind\\.\\w+,");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** What no script gets here: streams of the process fail, it has no home, its user gave a wrong option, the system lacks something. */
    private static final List<String> ELSEWHERE = List.of("what the script prints cannot be written: ",
            "cannot read the standard input: ", "cannot read it as a duration",
            "the home directory is unknown: the environment variable HOME is not set",
            "commands need the program `timeout`, which is not on the PATH", "the program ",
            "a command can hold only what the system can write in ", "the output of the command `",
            "no process can be started: ");

    @Test
    void every_message_is_shown_by_a_golden() throws IOException {
        String goldens = Stream.concat(texts(GOLDENS, ".error").stream(), texts(SCRIPTS, ".hk").stream())
                .collect(Collectors.joining("\n"));
        List<List<String>> messages = new ArrayList<>();
        for (Path folder : SOURCES) {
            texts(folder, ".java").forEach(source -> messages.addAll(messages(source)));
        }
        assertFalse(messages.isEmpty());
        List<List<String>> missing = messages.stream()
                .filter(message -> !ELSEWHERE.contains(message.getFirst()) && !isShown(message, goldens)).toList();
        assertEquals(List.of(), missing, "messages without a golden in " + GOLDENS);
    }

    private static List<String> texts(Path folder, String end) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(end)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** The literals of each message in a source. */
    private static List<List<String>> messages(String source) {
        List<List<String>> messages = new ArrayList<>();
        for (Matcher raised = RAISED.matcher(source); raised.find();) {
            List<String> literals = LITERAL.matcher(message(source, raised.end())).results()
                    .map(literal -> literal.group(1).replace("\\\"", "\"")).filter(literal -> literal.length() > 1).toList();
            if (!literals.isEmpty()) {
                messages.add(literals);
            }
        }
        return messages;
    }

    /** The argument that begins there: up to the comma or parenthesis that ends it. */
    private static String message(String source, int start) {
        int depth = 0;
        int at = start;
        while (depth > 0 || source.charAt(at) != ',' && source.charAt(at) != ')') {
            char c = source.charAt(at);
            if (c == '"') {
                Matcher literal = LITERAL.matcher(source).region(at, source.length());
                at = literal.lookingAt() ? literal.end() : at + 1;
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        return source.substring(start, at);
    }

    /** In one line; where the message has alternatives, each literal in some line. */
    private static boolean isShown(List<String> literals, String goldens) {
        String inOrder = literals.stream().map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(inOrder).matcher(goldens).find() || literals.stream().allMatch(goldens::contains);
    }
}
