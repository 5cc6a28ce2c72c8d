package org.hocket.grammar.tree;

/** The operators before one operand. */
public enum UnaryOperator {
    NEGATE("-"),
    NOT("not");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    /** As it is written in a script. */
    public String text() {
        return text;
    }
}
