package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.SyntaxNode;

/**
 * A piece of a script with a frame of its own.
 *
 * <p>Closures are flat: a unit that uses a variable of a unit further out has it in its {@link #captures}, and so have
 * all units between the two. A nested function that calls itself captures the variable that it is about to be.
 */
public final class CodeUnit {

    /** What kind of code it is. */
    public enum Kind {
        MODULE,
        /** A {@code fn}, or the constructor of a record or of an error, whose defaults may compute. */
        FUNCTION,
        LAMBDA,
        /** The body of an {@code async}, a {@code spawn} or a {@code parallel for}: it sees copies of what it captures. */
        TASK
    }

    private final Kind kind;
    private final CodeUnit parent;
    private final SyntaxNode syntax;
    private final Set<Variable> captures = new LinkedHashSet<>();
    private final List<CodeUnit> inner = new ArrayList<>();
    private OutsideUse outsideUse;

    /**
     * Why {@link #usesOutsideVar} holds.
     *
     * @param place   where the unit uses the variable
     * @param through the function that it names there and that uses the variable; null where it is used directly
     */
    record OutsideUse(Variable variable, Span place, String through) {
    }

    /** @param parent null for a module */
    CodeUnit(Kind kind, CodeUnit parent, SyntaxNode syntax) {
        this.kind = kind;
        this.parent = parent;
        this.syntax = syntax;
        if (parent != null) {
            parent.inner.add(this);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** The unit around it; null for a module. */
    public CodeUnit parent() {
        return parent;
    }

    public SyntaxNode syntax() {
        return syntax;
    }

    /** The variables of units further out that are copied into its closure, in the order of their first use. */
    public List<Variable> captures() {
        return List.copyOf(captures);
    }

    /** The units directly in it, in the order of the text. */
    public List<CodeUnit> inner() {
        return List.copyOf(inner);
    }

    /**
     * Whether it uses a {@code var} of a unit further out, itself, through a unit in it or through a function that it
     * names: what it makes belongs to the task that makes it. A copy that a task around it has made does not count.
     */
    public boolean usesOutsideVar() {
        return outsideUse != null;
    }

    /** Null where {@link #usesOutsideVar} does not hold. */
    OutsideUse outsideUse() {
        return outsideUse;
    }

    void addCapture(Variable variable) {
        captures.add(variable);
    }

    /** @return whether this is the first such use */
    boolean markOutsideUse(OutsideUse use) {
        boolean first = outsideUse == null;
        if (first) {
            outsideUse = use;
        }
        return first;
    }
}
