package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static void assertColumns(String expected, Map<String, String> environment) {
        assertEquals(Map.of("hocket.progress", expected, "hocket.ascii", "false"), Progress.options(environment));
    }

    @BeforeEach
    void be_on_a_terminal() {
        System.setProperty(Colours.TERMINAL, "true");
    }

    @AfterEach
    void forget_the_terminal() {
        System.clearProperty(Colours.TERMINAL);
        System.clearProperty(Progress.COLUMNS);
        System.clearProperty(Progress.ASCII);
    }

    @Test
    void the_bar_fits_the_terminal_that_the_launcher_has_seen() {
        System.setProperty(Progress.COLUMNS, "132");
        assertColumns("132", Map.of("TERM", "xterm", "COLUMNS", "70"));
    }

    @Test
    void where_it_has_not_the_environment_tells() {
        System.setProperty(Progress.COLUMNS, "");
        assertColumns("70", Map.of("TERM", "xterm", "COLUMNS", "70", "NO_COLOR", "1"));
        assertColumns("80", Map.of("TERM", "xterm"));
        assertColumns("80", Map.of("TERM", "xterm", "COLUMNS", "0"));
        assertColumns("80", Map.of("TERM", "xterm", "COLUMNS", "wide"));
    }

    @Test
    void it_keeps_to_ascii_where_the_locale_does() {
        System.setProperty(Progress.ASCII, "true");
        assertEquals("true", Progress.options(Map.of("TERM", "xterm")).get("hocket.ascii"));
    }

    @Test
    void there_is_none_where_standard_error_is_no_terminal_or_a_dumb_one() {
        assertEquals(Map.of(), Progress.options(Map.of("TERM", "dumb")));
        System.setProperty(Colours.TERMINAL, "false");
        assertEquals(Map.of(), Progress.options(Map.of("TERM", "xterm")));
    }
}
