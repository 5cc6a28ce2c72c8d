package org.hocket.interpreter.value;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of results that CPython 3.11 computed; their columns are separated by tabs. */
final class Tables {

    private Tables() {
    }

    static List<String[]> rows(String name) throws IOException {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> line.split("\t", -1)).toList();
        }
    }

    static double readFloat(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }
}
