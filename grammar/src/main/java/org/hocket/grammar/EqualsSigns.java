package org.hocket.grammar;

/** {@code =} where nothing is assigned, and signs that mean it elsewhere. */
final class EqualsSigns extends MistakeFinder {

    EqualsSigns(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        if (place.type(0) == HocketLexer.EQUAL && place.expects(HocketLexer.ASSIGN)) {
            int first = script.firstOfStatement(index);
            return here("`==` compares", write(script.quoted(first, index) + " = " + script.quoted(index + 1, script.endOfStatement(index + 1)),
                    "to give the name a value, write `=`"), new Edit(place.span(), "="));
        }
        if (place.type(0) == HocketLexer.COLON && place.type(1) == HocketLexer.ASSIGN) {
            return colonEquals();
        }
        return place.type(0) == HocketLexer.ASSIGN ? equalsSign() : null;
    }

    /** {@code x := 3}. */
    private Mistake colonEquals() {
        Span sign = script.span(index, index + 2);
        int first = script.firstOfStatement(index);
        boolean statement = first == index - 1 && place.beginsStatement(-1);
        String value = script.quoted(index + 2, script.endOfStatement(index + 2));
        if (statement) {
            return new Mistake("there is no `:=`", sign, write("let " + place.text(-1) + " = " + value, "write `let` and `=`")
                    + ", or `var` if it changes later", Edit.insert(script.start(first), "let "), new Edit(sign, "="));
        }
        String names = script.quoted(first, index);
        boolean several = names.contains(",") && names.matches("[\\w, ]+");
        return several
                ? new Mistake("there is no `:=`", sign, "write `let [" + names + "] = " + value + "`")
                : new Mistake("there is no `:=`", sign, "declare the name on a line above, with `let " + place.text(-1) + " = " + value + "`",
                        Edit.delete(script.span(index, script.endOfPart(index + 2))));
    }

    private Mistake equalsSign() {
        if (place.afterStatement()) {
            return chained();
        }
        int end = script.endOfPart(index + 1);
        String value = script.quoted(index + 1, end);
        if (place.isIn(HocketParser.RULE_suffix) && place.type(-1) == HocketLexer.NAME) {
            String name = place.text(-1);
            return here("`=` has no place in an argument", "an argument's name ends in a colon: `" + ScriptTokens.ifShort(name + ": " + value, name + ":")
                    + "`; to compare, write `==`", new Edit(place.span(), ":"));
        }
        if (place.isIn(HocketParser.RULE_collection)) {
            String key = script.quoted(script.firstOfPart(index), index);
            return here("`=` has no place in a list or a map", write(key + ": " + value, "write `:`"), new Edit(place.span(), ":"));
        }
        boolean condition = place.isInHead() || place.isIn(HocketParser.RULE_primary);
        return condition
                ? here("`=` assigns; it does not compare", write(script.quoted(script.firstOfOperand(index), index) + " == "
                        + script.quoted(index + 1, script.endOfOperand(index + 1)), "write `==`"), new Edit(place.span(), "=="))
                : null;
    }

    /** {@code a = b = 3}. */
    private Mistake chained() {
        int first = script.firstOfStatement(index);
        int before = first;
        for (int i = first; i < index; i++) {
            before = script.type(i) == HocketLexer.ASSIGN ? i : before;
        }
        String name = script.quoted(before + 1, index);
        boolean assignment = before > first && !name.isEmpty();
        String value = script.quoted(index + 1, script.endOfStatement(index + 1));
        return assignment
                ? here("an assignment has no value", "write `" + ScriptTokens.ifShort(name + " = " + value, name + " =") + "` first, and `"
                        + script.quoted(first, index) + "` on the next line",
                        Edit.delete(script.span(index, script.endOfStatement(index + 1))))
                : here("an assignment has no value", "write each assignment as a statement of its own");
    }
}
