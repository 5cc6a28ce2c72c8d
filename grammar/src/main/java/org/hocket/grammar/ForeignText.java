package org.hocket.grammar;

/** What people bring along from other languages in the way of operators and characters, and what to write instead. */
record ForeignText(String message, String help) {

    /** What to say of that text; null where nothing is known of it. */
    static ForeignText of(String text) {
        return switch (text) {
            case "&&", "&" -> operator(text, "write `and`");
            case "||" -> operator(text, "write `or`");
            case "!" -> operator(text, "write `not`");
            case "===" -> operator(text, "write `==`, which compares by value");
            case "!==", "<>" -> operator(text, "write `!=`");
            case "++" -> operator(text, "write `+= 1`");
            case "--" -> operator(text, "write `-= 1`, or `-(-x)`");
            case "?" -> operator(text, "write `if c { a } else { b }`, or `a ?? b` where a may be null");
            case "\\" -> new ForeignText("a backslash stands only in strings",
                    "a line goes on by itself after an operator or a comma, and inside brackets");
            case "\u201C", "\u201D" -> new ForeignText("`" + text + "` is no quote of the language", "write `\"`");
            case "\u2018", "\u2019" -> new ForeignText("`" + text + "` is no quote of the language", "write `'`");
            default -> text.startsWith("`")
                    ? new ForeignText("backticks are reserved for shell commands, which this version does not have", null)
                    : null;
        };
    }

    private static ForeignText operator(String text, String help) {
        return new ForeignText("there is no operator `" + text + "`", help);
    }
}
