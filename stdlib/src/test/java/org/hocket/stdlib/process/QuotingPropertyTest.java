package org.hocket.stdlib.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.hocket.interpreter.command.Quoting;
import org.hocket.stdlib.RandomTexts;

/** Whatever a text holds, a program gets it as one word. */
class QuotingPropertyTest {

    private static final List<String> HOSTILE = List.of("", " ", "a b", "it's", "''", "\"", "$(exit 1)", "`exit 1`", "$HOME", "${IFS}", "\\", "\\\\'",
            "\n", "a\nb\n", "-n", "--", "*", "?", "[a]", "~", "#", "!", "!!", "a=b", "if", "{a,b}", ";", "&", "|", ">", "<", "(", ")", "\t", "ä", "😀",
            "\u0001", "\u007F", "\r\n", "%s", "\\0");

    @Test
    void a_program_gets_a_word_as_it_was_given() throws Exception {
        assertArrives(HOSTILE);
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String special = HOSTILE.get(random.nextInt(HOSTILE.size()));
                words.add((random.nextBoolean() ? special : "") + RandomTexts.text(random).replace("\0", ""));
            }
            assertArrives(words);
        }
    }

    private static void assertArrives(List<String> words) throws IOException, InterruptedException {
        String quoted = words.stream().map(Quoting::quoted).collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh");
        Process shell = builder.start();
        try (var script = shell.getOutputStream()) {
            script.write(("printf '%s\\0' " + quoted).getBytes(StandardCharsets.UTF_8));
        }
        String received = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        assertEquals(words, List.of(received.split("\0", -1)).subList(0, words.size()));
    }
}
