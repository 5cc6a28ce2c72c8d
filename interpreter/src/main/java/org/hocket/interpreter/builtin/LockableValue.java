package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.Lockable;

/** What a {@code lock} statement takes. */
public abstract class LockableValue extends IdentityValue {

    LockableValue(Library methods) {
        super(methods);
    }

    public abstract Lockable lockable();
}
