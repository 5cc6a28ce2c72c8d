package org.hocket.stdlib.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Random;
import java.util.regex.Pattern;

import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.Equality;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.stdlib.RandomTexts;
import org.junit.jupiter.api.Test;

class JsonPropertyTest {

    private static final Runnable NO_POLL = () -> { };
    private static final int ROUNDS = 20_000;
    private static final Pattern OUR_WORDS = Pattern.compile(
            "(?s)JSON text, line \\d+, column \\d+: (?:expected|found|the text ends|the string|a number|a line end|`.*` is no|JSON has no|.* is beyond).*");

    private final Random random = new Random(5);

    @Test
    void what_is_written_is_read_back() {
        for (int round = 0; round < ROUNDS; round++) {
            Object value = value(4);
            String text = format(value, random.nextBoolean() ? -1 : random.nextInt(4));
            Object read = parse(text);
            assertEquals(value.toString(), read.toString(), text);
            assertEquals(true, Equality.equal(value, read), text);
        }
    }

    @Test
    void damaged_text_is_read_or_refused_in_words_of_ours() {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = RandomTexts.damaged(format(value(3), -1), random);
            try {
                parse(text);
            } catch (Failure failure) {
                refused++;
                assertEquals(ErrorKind.PARSE, failure.kind());
                assertEquals(true, OUR_WORDS.matcher(failure.getMessage()).matches(), () -> failure.getMessage() + "\nfor " + text);
            }
        }
        assertFalse(refused < ROUNDS / 2, "most of the damage shows");
    }

    private static Object parse(String text) {
        return JsonText.parse(text, "JSON text", NO_POLL);
    }

    private static String format(Object value, int indent) {
        StringWriter text = new StringWriter();
        JsonWriting.write(value, indent, text, NO_POLL);
        return text.toString();
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> NullValue.NULL;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong() >> random.nextInt(64);
            case 3 -> BigInt.normalize(new BigInteger(random.nextInt(1, 300), random).negate());
            case 4 -> finite();
            case 5 -> RandomTexts.text(random);
            case 6 -> {
                ListValue list = new ListValue();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
            default -> {
                MapValue map = new MapValue();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(RandomTexts.text(random), value(depth - 1));
                }
                yield map;
            }
        };
    }

    private double finite() {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? number : 0.1;
    }
}
