package org.hocket.grammar.tree;

/** The operators between two operands that are both always evaluated. */
public enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    FLOOR_DIVIDE("//"),
    REMAINDER("%"),
    POWER("**"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IN("in"),
    NOT_IN("not in");

    private final String text;

    BinaryOperator(String text) {
        this.text = text;
    }

    /** As it is written in a script. */
    public String text() {
        return text;
    }
}
