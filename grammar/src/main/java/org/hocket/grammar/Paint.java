package org.hocket.grammar;

/** What a stretch of a printed error is, which decides its colour on a terminal. */
enum Paint {
    PLAIN(""),
    /** What is wrong, and where. */
    ERROR("1;31"),
    MESSAGE("1"),
    /** What stands around the script's own text. */
    FRAME("34"),
    /** Places that matter beside the one to blame. */
    MARK("36"),
    HELP("32");

    private final String code;

    /** @param code of the terminal: the parameters of SGR in ECMA-48 */
    Paint(String code) {
        this.code = code;
    }

    String around(String text) {
        return code.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
