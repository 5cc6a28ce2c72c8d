package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void lengthsIndexesAndSlicesCountCodePoints() {
        Random random = new Random(1);
        String[] alphabets = {"abc", "aé日", "a日😀"};
        for (int i = 0; i < 2_000; i++) {
            int[] alphabet = alphabets[random.nextInt(3)].codePoints().toArray();
            int[] points = random.ints(random.nextInt(300), 0, alphabet.length).map(n -> alphabet[n]).toArray();
            String text = new String(points, 0, points.length);
            assertEquals(points.length, Text.length(text));
            for (int at = 0; at < points.length; at += 7) {
                assertEquals(Character.toString(points[at]), Text.get(text, at));
                assertEquals(at, Text.index(text, Text.offset(text, at)));
            }
            int from = random.nextInt(points.length + 1);
            int to = random.nextInt(from, points.length + 1);
            assertEquals(new String(points, from, to - from), Text.slice(text, from, to));
            assertEquals(new StringBuilder(text).reverse().toString(),
                    Text.slice(text, RangeValue.open(null, null, false).withStep(-1)));
        }
    }

    @Test
    void aSizeBeyondWhatFitsIsRefused() {
        Failure failure = assertThrows(Failure.class, () -> Limits.size(3_000_000_000L, "string"));
        assertEquals(ErrorKind.MEMORY, failure.kind());
        assertEquals("a string of length 3000000000 is too large", failure.getMessage());
    }
}
