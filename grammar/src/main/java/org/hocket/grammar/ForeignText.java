package org.hocket.grammar;

/** What people bring along from other languages, and what to write instead. */
final class ForeignText {

    private ForeignText() {
    }

    /** The help for an operator or a character that the language does not have; null where none is known. */
    static String help(String text) {
        return switch (text) {
            case "&&", "&" -> "write `and`";
            case "||" -> "write `or`";
            case "!" -> "write `not`";
            case "===" -> "write `==`; it compares by value";
            case "!==", "<>" -> "write `!=`";
            case "++" -> "write `+= 1`";
            case "--" -> "write `-= 1`, or `-(-x)`";
            case "?" -> "write `if c { a } else { b }`, or `a ?? b` where a may be null";
            case "`" -> "shell commands are not in this version";
            case "\\" -> "a line goes on by itself after an operator or a comma, and inside brackets";
            case "\u201C", "\u201D" -> "write `\"`";
            case "\u2018", "\u2019" -> "write `'`";
            default -> null;
        };
    }
}
