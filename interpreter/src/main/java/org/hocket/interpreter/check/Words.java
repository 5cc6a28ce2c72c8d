package org.hocket.interpreter.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Words among which the closest to another is looked for, often: a file may have thousands of names, and as many misspelled. */
final class Words {

    private final String[] words;
    private final String[] folded;
    private final long[] letters;

    Words(Collection<String> words) {
        this.words = words.toArray(String[]::new);
        folded = new String[this.words.length];
        letters = new long[this.words.length];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = this.words[i].toLowerCase(Locale.ROOT);
            letters[i] = letters(folded[i]);
        }
    }

    /** The closest word, the first of several; null where none is close. */
    String closest(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        long wantedLetters = letters(wanted);
        int best = -1;
        int limit = Math.max(1, name.length() / 3);
        for (int i = 0; i < folded.length; i++) {
            if (Math.abs(folded[i].length() - wanted.length()) <= limit && leastDistance(wantedLetters, letters[i]) <= limit) {
                int distance = distance(wanted, folded[i], limit);
                if (distance <= limit && distance < folded[i].length()) {
                    best = i;
                    limit = distance - 1;
                }
            }
        }
        return best < 0 ? null : words[best];
    }

    /** The characters of a word as a set of bits, some of which stand for several characters. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /** A distance that words with these characters have at least, as one edit adds one of them and removes one at most. */
    private static int leastDistance(long a, long b) {
        return Math.max(Long.bitCount(a & ~b), Long.bitCount(b & ~a));
    }

    /**
     * Number of insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).
     *
     * @return more than {@code limit} where it is more, by how much is not said
     */
    static int distance(String a, String b, int limit) {
        int far = limit + 1;
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            Arrays.fill(row, far);
            int least = far;
            for (int j = Math.max(0, i - limit); j <= Math.min(b.length(), i + limit); j++) {
                row[j] = Math.min(far, i == 0 ? j : j == 0 ? i : step(a, b, i, j, beforeLast, last, row));
                least = Math.min(least, row[j]);
            }
            if (least == far) {
                return far;
            }
            int[] oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }
        return last[b.length()];
    }

    private static int step(String a, String b, int i, int j, int[] beforeLast, int[] last, int[] row) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
    }
}
