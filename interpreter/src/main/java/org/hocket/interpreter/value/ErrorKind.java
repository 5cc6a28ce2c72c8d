package org.hocket.interpreter.value;

import java.util.Arrays;

/** The kinds of error that the language itself knows; scripts declare further ones with {@code error}. */
public enum ErrorKind {
    ERROR("Error"),
    TYPE("TypeError"),
    NAME("NameError"),
    MATH("MathError"),
    INDEX("IndexError"),
    KEY("KeyError"),
    ARGUMENT("ArgumentError"),
    MATCH("MatchError"),
    ASSERTION("AssertionError"),
    IO("IoError"),
    PARSE("ParseError"),
    PROCESS("ProcessError"),
    TIMEOUT("TimeoutError"),
    DEADLOCK("DeadlockError"),
    CHANNEL_CLOSED("ChannelClosed"),
    LOCK("LockError"),
    OWNER("OwnerError"),
    CANCELLED("CancelledError"),
    RECURSION("RecursionError"),
    MEMORY("MemoryError"),
    PERMISSION("PermissionError"),
    LIMIT("LimitError");

    private final String scriptName;

    ErrorKind(String scriptName) {
        this.scriptName = scriptName;
    }

    /** The kind that scripts call so. */
    public static ErrorKind named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.scriptName.equals(name)).findFirst().orElseThrow();
    }

    /** As scripts write it. */
    public String scriptName() {
        return scriptName;
    }
}
