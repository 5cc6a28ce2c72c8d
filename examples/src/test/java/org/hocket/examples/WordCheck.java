package org.hocket.examples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts words in the most obvious way, to check the figures of {@code wordcount.hk}. */
final class WordCheck {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final int LOOKED_AT = 8192;
    private static final int SHOWN = 20;

    private final Map<String, Integer> counts = new HashMap<>();
    private long files;
    private long binary;
    private long lines;

    /** What the script prints, without the time taken. */
    static String of(Path folder) throws IOException {
        WordCheck check = new WordCheck();
        check.walk(folder, Set.of());
        return check.report();
    }

    private void walk(Path folder, Set<Path> above) throws IOException {
        Set<Path> here = new HashSet<>(above);
        if (!here.add(folder.toRealPath())) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(each -> !each.getFileName().toString().startsWith(".")).toList()) {
                if (Files.isDirectory(entry)) {
                    walk(entry, here);
                } else if (Files.isRegularFile(entry)) {
                    count(Files.readAllBytes(entry));
                }
            }
        }
    }

    private void count(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            if (content[i] == 0) {
                binary++;
                return;
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            files++;
            lines += text.split("\n", -1).length - (text.isEmpty() || text.endsWith("\n") ? 1 : 0);
            WORD.matcher(text).results().forEach(word -> counts.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum));
        } catch (CharacterCodingException notText) {
            binary++;
        }
    }

    private String report() {
        int total = counts.values().stream().mapToInt(n -> n).sum();
        Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.<String, Integer>comparingByValue().reversed();
        var top = counts.entrySet().stream().sorted(byCount.thenComparing(Map.Entry.comparingByKey())).limit(SHOWN).toList();
        int width = top.stream().mapToInt(entry -> length(entry.getKey())).max().orElse(0);
        return String.format(Locale.ROOT, "%,d files, %,d lines, %,d words; %,d binary files skipped%n%n", files, lines, total, binary)
                + top.stream().map(entry -> entry.getKey() + " ".repeat(width - length(entry.getKey()))
                        + String.format(Locale.ROOT, "  %,10d%n", entry.getValue())).collect(Collectors.joining());
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
