package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;

import org.hocket.repl.Command.Outcome;

/** What tests claim of the end of a process. */
final class Outcomes {

    private static final Pattern JAVA_TRACE = Pattern.compile("^\\s+at |Exception in thread", Pattern.MULTILINE);

    private Outcomes() {
    }

    /** It succeeded and wrote just this. */
    static void assertPrints(String output, Outcome outcome) {
        assertEquals("", outcome.errors());
        assertEquals(output, outcome.output());
        assertEquals(ExitCode.SUCCESS, outcome.exit());
    }

    /** It said this on standard error, in words of the language, and ended with that exit code. */
    static void assertFails(int exit, String part, Outcome outcome) {
        assertTrue(outcome.errors().contains(part), outcome::toString);
        assertFalse(JAVA_TRACE.matcher(outcome.output() + outcome.errors()).find(), outcome::toString);
        assertEquals(exit, outcome.exit(), outcome::toString);
    }
}
