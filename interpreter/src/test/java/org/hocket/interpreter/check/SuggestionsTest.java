package org.hocket.interpreter.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SuggestionsTest {

    @Test
    void the_closest_name_is_meant_and_the_first_of_several() {
        assertEquals("did you mean `total`?", Suggestions.didYouMean("totla", List.of("title", "total", "tota")));
        assertEquals("did you mean `print`?", Suggestions.didYouMean("Print", List.of("prints", "print")));
    }

    @Test
    void a_name_that_shares_little_is_not_meant() {
        assertNull(Suggestions.didYouMean("zzz", List.of("abc", "len")));
        assertNull(Suggestions.didYouMean("x", List.of("y")));
    }

    @Test
    void one_edit_has_the_distance_one() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            StringBuilder word = new StringBuilder("abcdefgh");
            int at = random.nextInt(word.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> word.insert(at, 'X');
                case 1 -> word.deleteCharAt(at);
                case 2 -> word.setCharAt(at, 'X');
                default -> word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
            }
            assertEquals(1, Words.distance("abcdefgh", word.toString(), 3), word.toString());
        }
    }

    @Test
    void a_limit_changes_no_distance_within_it() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            String a = word(random);
            String b = word(random);
            int distance = Words.distance(a, b, 100);
            assertEquals(distance, Words.distance(b, a, 100), a + " " + b);
            for (int limit = 0; limit < 8; limit++) {
                int limited = Words.distance(a, b, limit);
                assertEquals(distance <= limit, limited <= limit, a + " " + b + " " + limit);
                assertTrue(distance > limit || limited == distance, a + " " + b + " " + limit);
            }
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(8), 'a', 'd').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }
}
