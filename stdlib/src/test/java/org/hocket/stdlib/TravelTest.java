package org.hocket.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.builtin.LibraryModules;
import org.hocket.interpreter.process.ValueWriter;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.stdlib.time.InstantValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of the library in other processes. */
class TravelTest {

    private static final TestHost HOST = new TestHost();

    static Stream<LibraryValue> plainData() {
        return Stream.concat(Stream.of("2026-05-01T09:30:00Z", "2026-10-25T02:30:00.000000001+01:00[Europe/Berlin]",
                "-999999999-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59.999999999-18:00")
                        .map(text -> (LibraryValue) HOST.call(module("time"), "parse", text))
                        .flatMap(time -> Stream.of(time, (LibraryValue) time.field("date"), (LibraryValue) time.field("instant"))),
                Stream.of(new InstantValue(Instant.MIN), new InstantValue(Instant.MAX), pattern("(?<name>a)|b"), pattern("Ünï.$", true, true, true)));
    }

    private static Library module(String name) {
        return LibraryModules.get(name);
    }

    private static LibraryValue pattern(String text, Object... flags) {
        return (LibraryValue) HOST.call(module("regex"), "compile", Stream.concat(Stream.of(text), Stream.of(flags)).toArray());
    }

    @ParameterizedTest
    @MethodSource("plainData")
    void plain_data_is_made_again_from_its_state(LibraryValue value) {
        LibraryValue copy = LibraryModules.restore(value.typeName(), value.state());
        assertEquals(value, copy);
        assertEquals(value.literal(), copy.literal());
    }

    @Test
    void a_response_that_is_all_here_is_made_again_from_its_state() {
        LibraryValue response = (LibraryValue) HOST.call(module("http"), "response", 200L, "grüß");
        LibraryValue copy = LibraryModules.restore("response", response.state());
        for (String field : response.fields()) {
            assertEquals(response.field(field).toString(), copy.field(field).toString());
        }
    }

    @Test
    void what_no_value_has_for_its_state_is_refused() {
        List<Object> wrong = List.of(NullValue.NULL, "x", Long.MAX_VALUE, ListValue.EMPTY, ListValue.of(1L), ListValue.of("(", 0L),
                ListValue.of(Long.MAX_VALUE, Long.MAX_VALUE), ListValue.of("a", 1L << 40));
        for (Library.Provider provider : ServiceLoader.load(Library.Provider.class)) {
            for (String type : provider.types()) {
                for (Object state : wrong) {
                    assertThrows(IllegalArgumentException.class, () -> LibraryModules.restore(type, state), type + " " + state);
                }
            }
        }
    }

    @Test
    void a_zone_that_is_not_known_here_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> LibraryModules.restore("datetime", ListValue.of(1L, 1L, "Mars/Olympus")));
    }

    static Stream<Arguments> whatStaysHere() {
        Object file = HOST.call(module("fs"), "open", "pom.xml");
        return Stream.of(Arguments.of(file, "a file cannot travel to another process: it belongs to this one"),
                Arguments.of(HOST.call(module("fs"), "lines", "pom.xml"),
                        "the stream <lines of \"pom.xml\"> cannot travel to another process: it belongs to this one"),
                Arguments.of(HOST.task(), "a running task cannot travel to another process"));
    }

    @ParameterizedTest
    @MethodSource("whatStaysHere")
    void what_has_an_identity_stays_here(Object value, String message) throws IOException {
        ValueWriter writer = new ValueWriter(new ByteArrayOutputStream(), null);
        Failure failure = assertThrows(Failure.class, () -> writer.write(ListValue.of("a", value)));
        assertEquals(ErrorKind.TYPE, failure.kind());
        assertEquals(message, failure.getMessage());
    }
}
