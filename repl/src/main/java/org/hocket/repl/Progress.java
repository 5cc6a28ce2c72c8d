package org.hocket.repl;

import java.util.Map;

/** Whether a script gets a progress bar on standard error, and of which kind. */
final class Progress {

    /** The properties in which the launcher tells what it knows of the terminal; the number is missing where it does not. */
    static final String COLUMNS = "hocket.columns";
    static final String ASCII = "hocket.ascii";

    private static final int USUAL_COLUMNS = 80;

    private Progress() {
    }

    /** The options of the language for it; none where there is to be no bar. */
    static Map<String, String> options(Map<String, String> environment) {
        return Colours.isCapableTerminal(environment)
                ? Map.of("hocket.progress", Integer.toString(columns(environment)), "hocket.ascii", Boolean.toString(Boolean.getBoolean(ASCII)))
                : Map.of();
    }

    private static int columns(Map<String, String> environment) {
        String told = System.getProperty(COLUMNS, "");
        String number = told.isEmpty() ? environment.getOrDefault("COLUMNS", "") : told;
        return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : USUAL_COLUMNS;
    }
}
