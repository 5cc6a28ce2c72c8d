package org.hocket.grammar.tree;

/** The operators that evaluate their right operand only where the left one does not settle the value. */
public enum LogicalOperator {
    AND("and"),
    OR("or"),
    COALESCE("??");

    private final String text;

    LogicalOperator(String text) {
        this.text = text;
    }

    /** As it is written in a script. */
    public String text() {
        return text;
    }
}
