package org.hocket.interpreter.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.hocket.grammar.Diagnostic.Place;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.Span;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.NullValue;

class DeathTest {

    private static final long SECOND = 1_000_000_000;

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(Death.exit(0), "exit 0 early", "ended with exit code 0 before its block did", 0L, null),
                Arguments.of(Death.exit(7), "exit code 7", "ended with exit code 7", 7L, null),
                Arguments.of(Death.status(128, null), "exit code 128", "ended with exit code 128", 128L, null),
                Arguments.of(Death.status(137, null), "killed by SIGKILL", "was killed by SIGKILL", null, "SIGKILL"),
                Arguments.of(Death.status(143, null), "killed by SIGTERM", "was killed by SIGTERM", null, "SIGTERM"),
                Arguments.of(Death.status(134, "SIGSEGV"), "killed by SIGSEGV", "was killed by SIGSEGV", null, "SIGSEGV"),
                Arguments.of(Death.status(134, null), "killed by SIGABRT", "was killed by SIGABRT", null, "SIGABRT"),
                Arguments.of(Death.status(192, null), "killed by signal 64", "was killed by signal 64", null, "signal 64"),
                Arguments.of(Death.memoryLimit(512_000_000, 1_600_000_000), "memory limit",
                        "reached its memory limit of 512 MB: it had 1,600 MB", null, null),
                Arguments.of(Death.memoryLimit(512_000_000, 0), "memory limit", "reached its memory limit of 512 MB", null, null),
                Arguments.of(Death.heap(), "Java heap exhausted", "has no room left in its Java heap", null, null),
                Arguments.of(Death.timeLimit(10 * SECOND), "time limit", "reached its time limit of 10s", null, null),
                Arguments.of(Death.cancelled(), "cancelled", "was killed, as it did not heed its cancel", null, null),
                Arguments.of(Death.corrupt("no frame"), "corrupt frame", "sent what cannot be understood: no frame", null, null),
                Arguments.of(Death.pipeClosed(), "pipe closed", "closed the pipe to its parent", null, null),
                Arguments.of(Death.notStarted(Death.exit(1)), "exit code 1", "could not start: it ended with exit code 1", 1L, null));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void eachCauseHasItsWords(Death death, String reason, String story, Long code, String signal) {
        ErrorValue error = death.error("f(1)", null, List.of(), "last words");
        assertEquals("the process of task f(1) " + story, error.message());
        assertEquals(List.of(reason, code == null ? NullValue.NULL : code, signal == null ? NullValue.NULL : signal, "last words"),
                List.of(error.toArray()).subList(1, error.type().fields().size()));
    }

    @Test
    void thePlaceAndTheLocksThatItHeldAreTold() {
        Place place = new Place(new SourceText("a.hk", "let x = 1\nf(x)\n"), new Span(10, 14));
        assertEquals("the process of task block was killed by SIGKILL, at a.hk:2:1, and held the lock on a and b, which is free again",
                Death.status(137, null).error("block", place, List.of("a", "b"), "").message());
    }

    @Test
    void whatWasChosenNeedsNoHelp() {
        assertNull(Death.exit(7).help());
        assertEquals("let the block end with its value: `exit` ends the process, and the value with it", Death.exit(0).help());
    }
}
