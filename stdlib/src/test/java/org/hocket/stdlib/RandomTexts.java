package org.hocket.stdlib;

import java.util.Random;

/** Texts of any characters that there are, most often of those that formats give a meaning. */
public final class RandomTexts {

    private static final String SPECIAL = "\",;\t\n\r\\{}[]: 'aé€😀\u0000\u2028\uFEFF";

    private RandomTexts() {
    }

    public static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.appendCodePoint(character(random));
        }
        return text.toString();
    }

    private static int character(Random random) {
        if (random.nextInt(4) > 0) {
            int[] special = SPECIAL.codePoints().toArray();
            return special[random.nextInt(special.length)];
        }
        int point = random.nextInt(Character.MAX_CODE_POINT + 1);
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 'x' : point;
    }

    /** A text that differs in a few places. */
    public static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int place = damaged.offsetByCodePoints(0, random.nextInt(damaged.codePointCount(0, damaged.length()) + 1));
            if (random.nextBoolean() && place < damaged.length()) {
                damaged.delete(place, damaged.offsetByCodePoints(place, 1));
            } else {
                damaged.insert(place, text(random));
            }
        }
        return damaged.toString();
    }
}
