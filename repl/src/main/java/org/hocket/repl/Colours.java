package org.hocket.repl;

import java.util.Map;

/** Whether errors are written in colours. */
final class Colours {

    /** The property in which the launcher tells whether standard error is a terminal; the JDK could not without native calls. */
    static final String TERMINAL = "hocket.terminal";

    private Colours() {
    }

    /** As no-color.org has it: on a terminal that knows colours, unless the user has said no. */
    static boolean areWanted(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && isCapableTerminal(environment);
    }

    /** Whether standard error is a terminal that knows more than characters. */
    static boolean isCapableTerminal(Map<String, String> environment) {
        return !environment.getOrDefault("TERM", "dumb").equals("dumb") && Boolean.getBoolean(TERMINAL);
    }
}
