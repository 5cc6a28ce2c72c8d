package org.hocket.grammar;

/** Follows the text of a command as the shell reads it: what stands in the shell's quotes is the shell's alone. */
final class ShellText {

    private enum State {
        PLAIN, SINGLE_QUOTES, DOUBLE_QUOTES, EXPANSION, COMMENT
    }

    /** After these a word begins, and so may a comment. */
    private static final String SEPARATORS = " \t\r\n;&|()<>";

    private State state = State.PLAIN;
    private char before = '\n';
    private boolean escaped;

    /** Reads on. */
    void read(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escaped) {
                escaped = false;
            } else if (c == '\\' && (state != State.SINGLE_QUOTES || text.startsWith("`", i + 1))) {
                escaped = true;
            } else {
                state = next(c);
            }
            before = c;
        }
    }

    private State next(char c) {
        return switch (state) {
            case PLAIN -> switch (c) {
                case '\'' -> State.SINGLE_QUOTES;
                case '"' -> State.DOUBLE_QUOTES;
                case '{' -> before == '$' ? State.EXPANSION : State.PLAIN;
                case '#' -> SEPARATORS.indexOf(before) >= 0 ? State.COMMENT : State.PLAIN;
                default -> State.PLAIN;
            };
            case SINGLE_QUOTES -> c == '\'' ? State.PLAIN : state;
            case DOUBLE_QUOTES -> c == '"' ? State.PLAIN : state;
            case EXPANSION -> c == '}' ? State.PLAIN : state;
            case COMMENT -> c == '\n' ? State.PLAIN : state;
        };
    }

    boolean isComment() {
        return state == State.COMMENT;
    }

    /** Whether a brace that comes now opens a hole. */
    boolean opensHole(boolean closedAtOnce) {
        return state == State.PLAIN && before != '$' && !closedAtOnce;
    }
}
