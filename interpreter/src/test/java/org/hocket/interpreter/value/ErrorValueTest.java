package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ErrorValueTest {

    @Test
    void theMessageIsTheFieldOfThatNameOrElseTheLiteral() {
        assertEquals("no such file", ErrorValue.of(ErrorKind.IO, "no such file").message());
        RecordType notFound = new RecordType("NotFound", List.of("what"), true);
        assertEquals("NotFound(what: \"x\")", new ErrorValue(notFound, "x").message());
        assertEquals("IoError(message: 3)", new ErrorValue(RecordType.of(ErrorKind.IO), 3L).message());
    }

    @Test
    void anErrorIsOfItsOwnKindAndAnError() {
        ErrorValue error = ErrorValue.of(ErrorKind.IO, "x");
        assertEquals("IoError", error.kind());
        assertTrue(Types.isKind(error, "IoError"));
        assertTrue(Types.isKind(error, "error"));
        assertFalse(Types.isKind(error, "Error"));
        assertFalse(Types.isKind("x", "error"));
        assertTrue(Types.isKind("x", "string"));
    }

    @Test
    void theFirstCauseStaysAndCausesMakeNoCircle() {
        ErrorValue first = ErrorValue.of(ErrorKind.ERROR, "first");
        ErrorValue second = ErrorValue.of(ErrorKind.ERROR, "second");
        second.setCause(second);
        assertNull(second.cause());
        second.setCause(first);
        first.setCause(second);
        assertNull(first.cause());
        second.setCause(ErrorValue.of(ErrorKind.ERROR, "third"));
        assertSame(first, second.cause());
    }

    @Test
    void aCopyKeepsHowTheErrorCameToBe() {
        ErrorValue error = ErrorValue.of(ErrorKind.ERROR, "x");
        error.setCause(ErrorValue.of(ErrorKind.IO, "y"));
        ErrorValue copy = error.copy();
        assertSame(error.cause(), copy.cause());
        assertTrue(Equality.equal(error, copy));
    }
}
