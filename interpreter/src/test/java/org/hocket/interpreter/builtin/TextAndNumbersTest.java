package org.hocket.interpreter.builtin;

import static org.hocket.interpreter.builtin.Calls.function;
import static org.hocket.interpreter.builtin.Calls.method;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;

import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAndNumbersTest {

    private static final Object TEN_BILLIONS = 10_000_000_000L;

    @Test
    void lengthsAndIndexesCountCodePoints() {
        assertEquals(3L, method("a😀b", "len"));
        assertEquals(2L, method("a😀b", "index_of", "b"));
        assertEquals(2L, method("😀bb", "index_of", "b", 2L));
        assertEquals("..😀", method("😀", "pad_left", 3L, "."));
        assertEquals("[\"a\", \"😀\"]", Printer.literal(method("a😀", "chars")));
    }

    @Test
    void aStringThatIsTooLargeIsRefusedBeforeItIsBegun() {
        Failure repeated = failure(() -> method("x", "repeat", TEN_BILLIONS));
        assertEquals(ErrorKind.MEMORY, repeated.kind());
        assertTrue(repeated.getMessage().contains("10000000000"), repeated.getMessage());
        assertEquals(ErrorKind.MEMORY, failure(() -> method("x", "pad_left", TEN_BILLIONS)).kind());
        Object power = new BigInt(BigInteger.TEN.pow(30));
        assertEquals(ErrorKind.MEMORY, failure(() -> method("x", "repeat", power)).kind());
        assertEquals("", method("", "repeat", power));
    }

    @Test
    void replacingChecksTheLengthOnTheWay() {
        String text = "x".repeat(100_000);
        assertEquals(ErrorKind.MEMORY, failure(() -> method(text, "replace", "x", text)).kind());
    }

    @Test
    void splittingKeepsEmptyPartsOnlyBetweenSeparators() {
        assertEquals("[\"\", \"a\", \"\"]", Printer.literal(method(",a,", "split", ",")));
        assertEquals("[\"a\", \"b c\"]", Printer.literal(method(" a  b c ", "split", NullValue.NULL, 2L)));
        assertEquals("[]", Printer.literal(method("  ", "split")));
        assertEquals("[\"a\", \"\", \"b\"]", Printer.literal(method("a\r\n\nb\n", "lines")));
        assertEquals(ErrorKind.ARGUMENT, failure(() -> method("a", "split", "")).kind());
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "' -7 ', -7", "1_000, 1000", "+3, 3", "123456789012345678901234567890, 123456789012345678901234567890"})
    void intsAreReadAsTheyAreWritten(String text, BigInteger value) {
        assertEquals(BigInt.normalize(value), function("int", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "3.5", "1__0", "_1", "٣", "--1", "0x1f"})
    void whatIsNoIntIsAParseErrorWithHelp(String text) {
        Failure failure = failure(() -> function("int", text));
        assertEquals(ErrorKind.PARSE, failure.kind());
        assertTrue(failure.getMessage().contains(Printer.literal(text)), failure.getMessage());
        assertTrue(failure.help() != null);
    }

    @ParameterizedTest
    @CsvSource({"1e3, 1000", "-.5, -0.5", "5., 5", "inf, Infinity", "-inf, -Infinity", "NaN, NaN", "1_0.5, 10.5"})
    void floatsAreReadAsTheyAreWritten(String text, double value) {
        assertEquals(value, function("float", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1d", "0x1p3", "1e", "Infinity", "1,5"})
    void whatIsNoFloatIsAParseError(String text) {
        assertEquals(ErrorKind.PARSE, failure(() -> function("float", text)).kind());
    }

    @Test
    void numbersLoseTheirFractionExactly() {
        assertEquals(-3L, function("int", -3.9));
        assertEquals(new BigInt(new BigInteger("100000000000000000000")), function("int", 1e20));
        assertEquals(ErrorKind.MATH, failure(() -> function("int", Double.NaN)).kind());
        assertEquals(new BigInt(BigInteger.TWO.pow(63)), function("abs", Long.MIN_VALUE));
    }

    @Test
    void roundingTakesTheEvenNeighbourAndTheExactValueOfAFloat() {
        assertEquals(2L, function("round", 2.5));
        assertEquals(2.67, function("round", 2.675, 2L));
        assertEquals(-0.0, function("round", -0.001, 1L));
        assertEquals(0L, function("round", 4L, -1L));
        assertEquals(0L, function("round", 4L, -1_000_000_000_000L));
        assertEquals(1e300, function("round", 1e300, 1_000_000_000_000L));
        assertEquals(ErrorKind.TYPE, failure(() -> function("round", "2")).kind());
    }

    @Test
    void bytesThatAreNoTextSayWhere() {
        Failure failure = failure(() -> method(BytesValue.of((byte) 'a', (byte) 0xff), "decode"));
        assertEquals(ErrorKind.PARSE, failure.kind());
        assertEquals("the value is not UTF-8 text: byte 0xff at offset 1", failure.getMessage());
        assertEquals("\uFFFD", method((BytesValue) method("\uFFFD", "encode"), "decode"));
    }

    @Test
    void printAndInputGoThroughTheHost() {
        Calls calls = new Calls("Ada\n");
        calls.call(Builtins.globals().builtin("print"), "a", 1L, ListValue.of("b"));
        assertEquals("a 1 [\"b\"]\n", calls.printed.toString());
        assertEquals("Ada", calls.call(Builtins.globals().builtin("input")));
        assertEquals(NullValue.NULL, calls.call(Builtins.globals().builtin("input")));
        assertEquals("[HOME: \"/home/ada\"]", Printer.literal(calls.call(Builtins.globals().builtin("env"))));
    }

    @Test
    void exitAsksTheHostToEndTheScript() {
        Calls calls = new Calls("");
        calls.call(Builtins.globals().builtin("exit"), 3L);
        assertEquals(3, calls.exitCode);
        assertEquals(ErrorKind.ARGUMENT, failure(() -> function("exit", 256L)).kind());
    }

    private static Failure failure(Runnable call) {
        return assertThrows(Failure.class, call::run);
    }
}
