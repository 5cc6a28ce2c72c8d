package org.hocket.grammar;

import java.util.List;

/**
 * A syntax error, and how the script reads without it.
 *
 * @param span    what is wrong
 * @param help    what to write instead; null where nothing can be said
 * @param origin  the bracket that it comes from; null where it comes from none
 * @param mending what makes the script read on as if it were right; empty where nothing does
 * @param guessed whether the mending may be another than the one meant, so that what follows may be an echo
 */
record Mistake(String message, Span span, String help, Diagnostic.Label origin, List<Edit> mending, boolean guessed) {

    Mistake(String message, Span span, String help, Edit... mending) {
        this(message, span, help, null, List.of(mending), false);
    }

    Mistake(String message, Span span, String help, List<Edit> mending) {
        this(message, span, help, null, mending, false);
    }
}
