package org.hocket.stdlib.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.stdlib.RandomTexts;
import org.junit.jupiter.api.Test;

class CsvPropertyTest {

    private static final int ROUNDS = 10_000;

    private final Random random = new Random(6);

    @Test
    void lists_are_read_back_as_they_were_written() {
        for (int round = 0; round < ROUNDS; round++) {
            CsvOptions options = new CsvOptions(false, null, separator());
            List<Object> rows = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                rows.add(ListValue.of(texts(random.nextInt(1, 5))));
            }
            String text = format(rows, options);
            assertEquals(rows.toString(), parse(text, options).toString(), text);
        }
    }

    @Test
    void maps_are_read_back_as_they_were_written() {
        for (int round = 0; round < ROUNDS; round++) {
            CsvOptions options = new CsvOptions(true, null, separator());
            MapValue header = new MapValue();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                header.put(RandomTexts.text(random), "");
            }
            List<Object> rows = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                rows.add(header.withValues(texts(header.size())));
            }
            String text = format(rows, options);
            assertEquals(rows.toString(), parse(text, options).toString(), text);
        }
    }

    @Test
    void damaged_text_is_read_or_refused_with_its_place() {
        for (int round = 0; round < ROUNDS; round++) {
            CsvOptions options = new CsvOptions(true, null, ',');
            List<Object> rows = List.of(ListValue.of(texts(3)), ListValue.of(texts(3)), ListValue.of(texts(3)));
            String text = RandomTexts.damaged(format(rows, options), random);
            try {
                parse(text, options);
            } catch (Failure failure) {
                assertEquals(ErrorKind.PARSE, failure.kind());
                assertTrue(failure.getMessage().matches("(?s)text, line \\d+: (row \\d+|the header has).*"), failure.getMessage());
            }
        }
    }

    private char separator() {
        return ",;\t|é".charAt(random.nextInt(5));
    }

    private Object[] texts(int count) {
        Object[] texts = new Object[count];
        for (int i = 0; i < count; i++) {
            texts[i] = RandomTexts.text(random);
        }
        return texts;
    }

    private static String format(List<Object> rows, CsvOptions options) {
        StringWriter text = new StringWriter();
        CsvWriting writing = new CsvWriting(text, options);
        rows.forEach(writing::write);
        writing.flush();
        return text.toString();
    }

    private static List<Object> parse(String text, CsvOptions options) {
        List<Object> rows = new ArrayList<>();
        try (RowIterator found = new RowIterator(new StringReader(text), "text", options, false, () -> { })) {
            found.forEachRemaining(rows::add);
        }
        return rows;
    }
}
