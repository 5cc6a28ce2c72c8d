package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ColoursTest {

    private static void assertWanted(boolean wanted, boolean terminal, Map<String, String> environment) {
        System.setProperty(Colours.TERMINAL, Boolean.toString(terminal));
        assertEquals(wanted, Colours.areWanted(environment), environment::toString);
    }

    @AfterEach
    void forget_the_terminal() {
        System.clearProperty(Colours.TERMINAL);
    }

    @Test
    void a_terminal_that_knows_colours_gets_them_unless_the_user_says_no() {
        assertWanted(true, true, Map.of("TERM", "xterm"));
        assertWanted(true, true, Map.of("TERM", "xterm", "NO_COLOR", ""));
        assertWanted(false, true, Map.of("TERM", "xterm", "NO_COLOR", "1"));
        assertWanted(false, true, Map.of("TERM", "dumb"));
        assertWanted(false, true, Map.of());
        assertWanted(false, false, Map.of("TERM", "xterm"));
    }
}
