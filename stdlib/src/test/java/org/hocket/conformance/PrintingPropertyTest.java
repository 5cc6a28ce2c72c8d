package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a value prints as is the literal of an equal value. */
class PrintingPropertyTest {

    private static final int VALUES = 3_000;
    private static final int BATCH = 150;
    private static final String RECORD = "record Point(x, y = 0)\n";
    private static final List<String> TEXTS = List.of("", "a", "Ada Lovelace", "{n}", "\\", "\"", "'", "\n", "\t", "é", "😀",
            "#", "a:b", "\u0000", "\u2028", "}", "$x", "in", "null", "${}", "\r");

    private final Random random = new Random(7);

    @Test
    void printed_values_parse_back_to_equal_values() {
        for (int done = 0; done < VALUES; done += BATCH) {
            List<String> literals = IntStream.range(0, BATCH).mapToObj(_ -> value(3)).toList();
            List<String> printed = run(literals.stream().map(literal -> "print([" + literal + "])"));
            List<String> same = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                same.add("print([" + literals.get(i) + "] == " + printed.get(i) + ")");
                same.add("print(" + printed.get(i) + ")");
            }
            List<String> again = run(same.stream());
            for (int i = 0; i < BATCH; i++) {
                assertEquals("true", again.get(2 * i), literals.get(i) + " prints as " + printed.get(i));
                assertEquals(printed.get(i), again.get(2 * i + 1));
            }
        }
    }

    private static List<String> run(Stream<String> statements) {
        Outcome outcome = Hocket.run(statements.collect(Collectors.joining("\n", RECORD, "\n")));
        assertEquals("", outcome.errors());
        return outcome.output().lines().toList();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 11)) {
            case 0 -> random.nextBoolean() ? "null" : String.valueOf(random.nextBoolean());
            case 1 -> String.valueOf(random.nextLong() >> random.nextInt(64));
            case 2 -> "10 ** " + random.nextInt(40);
            case 3 -> Double.toString(Math.scalb(random.nextDouble() - 0.5, random.nextInt(600) - 300)).toLowerCase();
            case 4 -> random.nextInt(100_000) + List.of("us", "ms", "s", "m", "h", "d").get(random.nextInt(6));
            case 5 -> text();
            case 6 -> several("[", () -> value(depth - 1), "]");
            case 7 -> several("set([", () -> value(depth - 1), "])");
            case 8 -> several("Point(1, [", () -> value(depth - 1), "])");
            case 9 -> random.nextInt(20) + "..=" + random.nextInt(20);
            default -> map(depth - 1);
        };
    }

    private String map(int depth) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            keys.add(random.nextBoolean() ? text() : "(set([" + value(depth) + "]))");
        }
        return keys.isEmpty() ? "[:]"
                : keys.stream().map(key -> key + ": " + value(depth)).collect(Collectors.joining(", ", "[", "]"));
    }

    private String several(String open, Supplier<String> part, String close) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> part.get()).collect(Collectors.joining(", ", open, close));
    }

    /** A string literal with all that needs it escaped. */
    private String text() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return text.chars().mapToObj(c -> switch (c) {
            case '"', '\\', '{' -> "\\" + (char) c;
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' ? "\\u{" + Integer.toHexString(c) + "}" : String.valueOf((char) c);
        }).collect(Collectors.joining("", "\"", "\""));
    }
}
