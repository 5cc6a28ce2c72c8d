package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The prompt on a terminal. Each file of {@code src/test/screens} is what the screen shows in the end, as is
 * each block marked {@code prompt} of the tutorial; what stands behind a prompt in it is
 * typed, and {@code ^C} is Ctrl-C where the line above it is shown.
 */
class ReplTest {

    private static final Path SCREENS = Path.of("src/test/screens");
    private static final Path TUTORIAL = Path.of("../docs/tutorial.md");
    private static final Pattern BLOCK = Pattern.compile("^```prompt\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String PROMPT = "hocket>";
    private static final String GOES_ON = "    ...";
    private static final String INTERRUPT = "^C";

    @TempDir Path folder;

    /** @param file null for one that stands in a document */
    record Transcript(String name, Path file, List<String> lines) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Transcript> transcripts() throws IOException {
        List<Transcript> transcripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SCREENS)) {
            for (Path file : files.sorted().toList()) {
                transcripts.add(new Transcript(file.toString(), file, Files.readAllLines(file)));
            }
        }
        Matcher blocks = BLOCK.matcher(Files.readString(TUTORIAL));
        while (blocks.find()) {
            transcripts.add(new Transcript(TUTORIAL.toString(), null, blocks.group(1).lines().toList()));
        }
        return transcripts;
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void a_screen_shows_what_was_typed_and_what_came_of_it(Transcript transcript) throws Exception {
        List<String> expected = transcript.lines();
        List<String> shown;
        try (Screen screen = new Screen("xterm-256color", 80, false, folder.resolve("history"))) {
            screen.await(lines -> isAtPrompt(lines, 1));
            type(expected, screen);
            shown = screen.lines();
        }
        if (transcript.file() != null && Boolean.getBoolean("hocket.accept")) {
            Files.write(transcript.file(), shown);
            return;
        }
        assertEquals(String.join("\n", expected), String.join("\n", shown));
    }

    private static void type(List<String> expected, Screen screen) throws Exception {
        int prompts = 1;
        for (String line : expected.subList(0, expected.size() - 1)) {
            if (line.startsWith(PROMPT) || line.startsWith(GOES_ON)) {
                int next = ++prompts;
                if (typed(line).equals(":tasks")) {
                    screen.awaitQuiet();
                }
                screen.type(typed(line) + "\r");
                boolean interrupted = isInterrupted(expected, line);
                if (interrupted) {
                    screen.await(lines -> lines.getLast().equals("ready") && screen.isBelowAll());
                    screen.type("\3");
                }
                screen.await(lines -> isAtPrompt(lines, next));
            }
        }
    }

    /** Whether Ctrl-C ends what a line began. */
    private static boolean isInterrupted(List<String> expected, String line) {
        int at = expected.indexOf(line);
        return at + 2 < expected.size() && expected.get(at + 2).startsWith(INTERRUPT);
    }

    private static String typed(String line) {
        return line.substring(Math.min(line.length(), PROMPT.length() + 1));
    }

    /** Whether the last of so many prompts waits for an input. */
    private static boolean isAtPrompt(List<String> lines, int prompts) {
        long seen = lines.stream().filter(line -> line.startsWith(PROMPT) || line.startsWith(GOES_ON)).count();
        return seen == prompts && (lines.getLast().equals(PROMPT) || lines.getLast().equals(GOES_ON));
    }
}
