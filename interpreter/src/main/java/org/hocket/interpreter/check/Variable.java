package org.hocket.interpreter.check;

import org.hocket.grammar.Span;

/**
 * A name that holds a value while a {@link CodeUnit} runs. One that no inner unit uses is a slot of its owner's frame; a
 * captured one that never changes is copied into the closures that use it; a captured {@code var} is a cell that they
 * share.
 */
public final class Variable {

    /** What gave a variable its name. */
    public enum Origin {
        LET("a `let`"),
        VAR("a `var`"),
        SHARED("a shared cell"),
        PARAMETER("a parameter"),
        LOOP("a loop variable"),
        PATTERN("a name of a pattern"),
        CATCH("a caught error"),
        USE("a `use`"),
        FUNCTION("a function");

        private final String description;

        Origin(String description) {
            this.description = description;
        }

        /** With its article, as errors call it. */
        String description() {
            return description;
        }
    }

    private final String name;
    private final Span declaration;
    private final Origin origin;
    private final CodeUnit owner;
    private final boolean topLevel;
    private boolean captured;
    private boolean exported;
    private boolean assigned;
    private boolean reassigned;
    private boolean ambiguous;
    private boolean changedInInnerUnit;

    /** @param topLevel whether it stands in the outermost block of the file */
    Variable(String name, Span declaration, Origin origin, CodeUnit owner, boolean topLevel) {
        this.name = name;
        this.declaration = declaration;
        this.origin = origin;
        this.owner = owner;
        this.topLevel = topLevel;
    }

    public String name() {
        return name;
    }

    /** Where its name is given. */
    public Span declaration() {
        return declaration;
    }

    public Origin origin() {
        return origin;
    }

    /** The unit whose frame it lives in. */
    public CodeUnit owner() {
        return owner;
    }

    /** Whether it is a {@code var}. */
    public boolean mutable() {
        return origin == Origin.VAR;
    }

    /** Whether a unit inside its owner uses it. */
    public boolean captured() {
        return captured;
    }

    /** Whether it is assigned or changed in place after its declaration. */
    public boolean assigned() {
        return assigned;
    }

    /** Whether it is assigned as a whole after its declaration, so that its value may be of another type. */
    boolean reassigned() {
        return reassigned;
    }

    /** Whether its block declares the name once more, so that uses of it may mean another. */
    boolean ambiguous() {
        return ambiguous;
    }

    /** Whether a unit inside its owner assigns it or changes it in place. */
    public boolean changedInInnerUnit() {
        return changedInInnerUnit;
    }

    /**
     * Whether functions of the file, or other files, reach it: it stands at the top level and is captured or exported. A
     * global is in no unit's {@link CodeUnit#captures}, except that of a task, and of units in it, which sees a copy of a
     * global {@code var}.
     */
    public boolean global() {
        return topLevel && (captured || exported);
    }

    boolean topLevel() {
        return topLevel;
    }

    void markExported() {
        exported = true;
    }

    void markCaptured() {
        captured = true;
    }

    void markReassigned() {
        reassigned = true;
    }

    void markAmbiguous() {
        ambiguous = true;
    }

    void markAssigned(CodeUnit by) {
        assigned = true;
        changedInInnerUnit |= by != owner;
    }

    @Override
    public String toString() {
        return name;
    }
}
