package org.hocket.interpreter.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class StandardErrorTest {

    private final StringBuilder shown = new StringBuilder();
    private final StandardError errors = new StandardError(shown::append);

    private void read(String text) {
        errors.readAll(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void linesAreShownAndTheLastTwentyAreKept() {
        String lines = IntStream.range(0, 30).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        read(lines);
        assertEquals(lines, shown.toString());
        assertEquals(IntStream.range(10, 30).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")), errors.lastLines());
        assertNull(errors.signal());
    }

    @Test
    void aLastLineWithoutAnEndIsALine() {
        read("a\nb");
        assertEquals("a\nb\n", shown.toString());
    }

    @Test
    void ofTheReportOfACrashOnlyTheSignalIsKept() {
        read("""
                before
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #
                #  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2
                #
                # JRE version: OpenJDK Runtime Environment
                ---------------  S U M M A R Y ------------
                """);
        assertEquals("before\n", shown.toString());
        assertEquals("before", errors.lastLines());
        assertEquals("SIGSEGV", errors.signal());
    }

    @Test
    void aLineThatIsOnlyANumberSignIsALineWhereNoReportFollows() {
        read("#\nafter\n#\n");
        assertEquals("#\nafter\n#\n", shown.toString());
    }

    @Test
    void anExhaustedHeapIsKnownAndNotShown() {
        read("Terminating due to java.lang.OutOfMemoryError: Java heap space\n");
        assertTrue(errors.isExhausted());
        assertEquals("", shown.toString());
    }
}
