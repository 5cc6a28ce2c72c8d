package org.hocket.repl;

/** What the process says by its exit code. */
final class ExitCode {

    static final int SUCCESS = 0;
    /** An error was thrown. */
    static final int ERROR = 1;
    /** The script is missing, does not parse or does not check; or the command line is wrong. */
    static final int REJECTED = 2;
    /** A fault of Hocket's own; EX_SOFTWARE in sysexits.h. */
    static final int FAULT = 70;

    /** Ended by Ctrl-C: 128 and the number of SIGINT. */
    static final int INTERRUPTED = 130;
    /** Ended by SIGTERM, in the same way. */
    static final int TERMINATED = 143;

    private ExitCode() {
    }
}
