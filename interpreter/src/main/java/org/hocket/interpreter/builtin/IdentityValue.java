package org.hocket.interpreter.builtin;

import org.hocket.interpreter.value.LibraryValue;

/** A value that is itself and no other, whatever it holds: an open file, a channel. Its type is called as its methods' library is. */
public abstract class IdentityValue extends LibraryValue {

    private final Library methods;

    protected IdentityValue(Library methods) {
        this.methods = methods;
    }

    @Override
    public final String typeName() {
        return methods.name();
    }

    @Override
    public final Library methods() {
        return methods;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
