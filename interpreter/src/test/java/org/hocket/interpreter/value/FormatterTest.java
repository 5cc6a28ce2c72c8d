package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;

import org.junit.jupiter.api.Test;

class FormatterTest {

    @Test
    void numbersAndStringsFormatAsInPython() throws IOException {
        for (String[] row : Tables.rows("formats.tsv")) {
            Object value = switch (row[0]) {
                case "int" -> BigInt.normalize(new BigInteger(row[1]));
                case "float" -> Tables.readFloat(row[1]);
                default -> row[1];
            };
            assertEquals(row[3], Formatter.format(value, row[2]), () -> row[0] + " " + row[1] + " as " + row[2]);
        }
    }

    @Test
    void otherValuesFormatByTheirText() {
        assertEquals("..[1, 2]", Formatter.format(ListValue.of(1L, 2L), ".>8"));
        assertEquals("1.5s  ", Formatter.format(new DurationValue(1_500_000_000), "6"));
        assertEquals(" true ", Formatter.format(true, "^6"));
    }

    @Test
    void aSpecThatDoesNotFitIsAnErrorThatShowsItAndWhatIsAllowed() {
        assertUnfit(5L, ".2");
        assertUnfit(5L, ",x");
        assertUnfit(5L, "+c");
        assertUnfit(5L, "zd");
        assertUnfit(1.5, "d");
        assertUnfit("a", "+5");
        assertUnfit("a", "=5");
        assertUnfit("a", ",");
        assertUnfit("a", "d");
        assertUnfit(true, ".2");
        assertUnfit(5L, "wide");
        assertUnfit(5L, "99999999999");
    }

    private static void assertUnfit(Object value, String spec) {
        Failure failure = assertThrows(Failure.class, () -> Formatter.format(value, spec));
        assertEquals(ErrorKind.ARGUMENT, failure.kind());
        assertEquals("the format spec \"" + spec + "\" does not fit a value of type " + Types.name(value), failure.getMessage());
        assertTrue(failure.help(Operands.NONE).contains("[width]"));
    }
}
