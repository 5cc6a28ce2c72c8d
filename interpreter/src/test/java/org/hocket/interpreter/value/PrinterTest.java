package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PrinterTest {

    private static final Map<String, Long> UNITS = Map.of("us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L,
            "m", 60_000_000_000L, "h", 3_600_000_000_000L, "d", 86_400_000_000_000L);

    @Test
    void floatsPrintAsInPython() throws IOException {
        for (String[] row : Tables.rows("floats.tsv")) {
            assertEquals(row[1], Printer.literal(Double.longBitsToDouble(Long.parseUnsignedLong(row[0], 16))));
        }
    }

    @Test
    void printedFloatsReadBack() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(Printer.literal(value)));
            }
        }
    }

    @Test
    void durationsPrintInTheLargestUnitThatTheyFill() {
        assertDuration("0s", 0);
        assertDuration("1.05m", 63_000_000_000L);
        assertDuration("1.5m", 90_000_000_000L);
        assertDuration("250ms", 250_000_000);
        assertDuration("10us", 10_000);
        assertDuration("0.5us", 500);
        assertDuration("-1.5s", -1_500_000_000);
        assertDuration("3d", 3 * 86_400_000_000_000L);
        assertDuration("1h", 3_600_000_000_000L);
    }

    private static void assertDuration(String text, long nanoseconds) {
        assertEquals(text, Printer.literal(new DurationValue(nanoseconds)));
    }

    @Test
    void printedDurationsReadBack() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            long nanoseconds = random.nextLong() >> random.nextInt(63);
            String text = Printer.literal(new DurationValue(nanoseconds));
            String number = text.replaceAll("[a-z]", "");
            BigDecimal unit = BigDecimal.valueOf(UNITS.get(text.substring(number.length())));
            assertEquals(nanoseconds, new BigDecimal(number).multiply(unit).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
        }
    }

    @Test
    void aStringPrintsBareAlone() {
        assertEquals("a\"b", Printer.display("a\"b"));
        assertEquals("[\"a\\\"b\"]", Printer.display(ListValue.of("a\"b")));
    }

    @Test
    void quotedStringsEscapeWhatWouldEndThemOrBeginAHole() {
        assertEquals("\"\\\"\\\\\\{x}\\n\\t\\r\\u{1b}é\"", Printer.literal("\"\\{x}\n\t\r\u001bé"));
    }

    @Test
    void collectionsPrintAsTheirLiterals() {
        MapValue map = new MapValue();
        map.put("name", "Ada");
        map.put("full name", "x");
        map.put(1L, true);
        map.put("", NullValue.NULL);
        assertEquals("[name: \"Ada\", \"full name\": \"x\", (1): true, \"\": null]", Printer.literal(map));
        assertEquals("[:]", Printer.literal(MapValue.EMPTY));
        assertEquals("[1, \"a\", 2.0]", Printer.literal(ListValue.of(1L, "a", 2.0)));
        assertEquals("[]", Printer.literal(ListValue.EMPTY));
        assertEquals("set([1, 2])", Printer.literal(SetValue.from(ListValue.of(1L, 2L))));
        assertEquals("set([])", Printer.literal(SetValue.EMPTY));
        assertEquals("Point(x: 1, y: 0)", Printer.literal(new RecordValue(Values.POINT, 1L, 0L)));
    }

    @Test
    void rangesPrintAsWritten() {
        assertEquals("0..10", Printer.literal(RangeValue.of(0, 10)));
        assertEquals("0..=10", Printer.literal(RangeValue.closed(0, 10)));
        assertEquals("(0..10).step(2)", Printer.literal(RangeValue.of(0, 10).withStep(2)));
        assertEquals("-2..", Printer.literal(RangeValue.open(-2L, null, false)));
        assertEquals("..=5", Printer.literal(RangeValue.open(null, 5L, true)));
    }

    @Test
    void bytesPrintAsTextWhereTheyAreText() {
        assertEquals("bytes(\"hé\\n\")", Printer.literal(BytesValue.of("hé\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals("bytes([1, 255])", Printer.literal(BytesValue.of((byte) 1, (byte) 255)));
    }

    @Test
    void shortenedTextHasAtMostSixtyCodePoints() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            Object value = Values.any(random, 5);
            String whole = Printer.literal(value);
            String text = Printer.shortened(value);
            assertEquals(Text.length(whole) <= 60 ? whole : Text.slice(whole, 0, 59) + "…", text);
        }
        assertEquals(60, Text.length(Printer.shortened("😀".repeat(100))));
    }

    @Test
    void shorteningDoesNotPrintWhatIsCut() {
        Object large = new BigInt(BigInteger.ONE.shiftLeft(100_000_000));
        assertEquals("int of about 30102999 digits", Types.describe(large));
        assertTrue(Printer.shortened(ListValue.ofLongs(new long[5_000_000])).endsWith("0, 0…"));
    }

    @Test
    void describingNamesTheTypeAndTheValue() {
        assertEquals("string \"Ada\"", Types.describe("Ada"));
        assertEquals("int 3", Types.describe(3L));
        assertEquals("null", Types.describe(NullValue.NULL));
        assertEquals("Point(x: 1, y: 2)", Types.describe(new RecordValue(Values.POINT, 1L, 2L)));
    }
}
