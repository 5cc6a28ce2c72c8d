package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.DiagnosticRenderer;
import org.hocket.grammar.ParseResult;
import org.hocket.grammar.SourceParser;
import org.hocket.grammar.SourceText;

/** Whatever is done to a script, its errors can be shown: each has a place in it, a message, and no empty help. */
@Timeout(120)
class MutatedScriptTest {

    private static final int CASES = 1_500;
    private static final String WORDS = "for if while fn let var match case default x y ( ) [ ] { } , ; : = == => -> . .. + - ! && ||"
            + " ++ ? def class lambda import from switch else elif then do end return throw try catch 'a' \"b\" \"{x}\" 1 in is not and"
            + " or @ $ // /* */ ` \n \n";
    private static final List<String> SEEDS = new ArrayList<>();

    @BeforeAll
    static void readScripts() throws IOException {
        for (String folder : List.of("src/test/hocket", "src/test/hocket-mistakes", "../examples")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(file -> file.toString().matches(".*[.](hk|mistake)")).sorted().toList()) {
                    SEEDS.add(Hocket.read(file));
                }
            }
        }
    }

    @Test
    void cut_and_flipped_bytes_give_only_diagnostics() {
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = seed(random).getBytes(StandardCharsets.UTF_8);
            if (random.nextBoolean()) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            } else if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            check(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void words_dropped_doubled_or_swapped_give_only_diagnostics() {
        Random random = new Random(2);
        for (int i = 0; i < CASES; i++) {
            List<String> words = new ArrayList<>(List.of(seed(random).split("\\b")));
            for (int n = 1 + random.nextInt(3); n > 0 && words.size() > 1; n--) {
                int at = random.nextInt(words.size() - 1);
                switch (random.nextInt(3)) {
                    case 0 -> words.remove(at);
                    case 1 -> words.add(at, words.get(at));
                    default -> Collections.swap(words, at, at + 1);
                }
            }
            check(String.join("", words));
        }
    }

    @Test
    void words_of_all_languages_in_any_order_give_only_diagnostics() {
        Random random = new Random(3);
        String[] words = WORDS.split(" ");
        for (int i = 0; i < CASES; i++) {
            StringBuilder script = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                script.append(words[random.nextInt(words.length)]).append(' ');
            }
            check(script.toString());
        }
    }

    private static String seed(Random random) {
        return SEEDS.get(random.nextInt(SEEDS.size()));
    }

    private static void check(String script) {
        if (SourceParser.parse(new SourceText("test.hk", script)) instanceof ParseResult.Failed failed) {
            assertFalse(failed.diagnostics().isEmpty(), script);
            failed.diagnostics().forEach(diagnostic -> check(diagnostic, script));
        }
    }

    private static void check(Diagnostic diagnostic, String script) {
        assertTrue(diagnostic.primary().span().end() <= script.length(), script);
        diagnostic.labels().forEach(label -> assertTrue(label.span().end() <= script.length(), script));
        assertFalse(diagnostic.message().isBlank(), script);
        assertNotEquals("", diagnostic.help(), script);
        assertFalse(DiagnosticRenderer.render(diagnostic).contains("write ``"), script);
    }
}
