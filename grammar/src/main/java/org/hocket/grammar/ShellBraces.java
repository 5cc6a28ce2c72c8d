package org.hocket.grammar;

/** Braces of the shell that stand in a command outside of quotes, where they are a hole. */
final class ShellBraces extends MistakeFinder {

    private static final String AS_TEXT = "for braces as text, put them into quotes of the shell: `'{…}'`";

    ShellBraces(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        int hole = script.brackets().enclosing(index);
        if (script.type(hole) != HocketLexer.HOLE_OPEN || !script.brackets().isMatched(hole) || !script.isOfCommand(hole)) {
            return null;
        }
        Span whole = script.span(hole, script.brackets().partner(hole) + 1);
        Edit emptied = new Edit(whole, "{\"\"}");
        return place.type(0) == HocketLexer.COMMA
                ? here("a hole of a command holds one value", "for several words, write a list: `{[a, b]}`; " + AS_TEXT, emptied)
                : here("braces in a command are a hole, and this is no value",
                        "to group commands, write `( … )`; " + AS_TEXT, emptied);
    }
}
