package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.Lock;

/** A lock that guards nothing in particular: {@code mutex()}. */
final class MutexValue extends LockableValue {

    static final Library METHODS = Library.of("mutex", "A lock without a value, for `lock m { … }`: one task holds it at a time.");

    private final Lock lock;

    MutexValue() {
        this(new Lock("a mutex"));
    }

    MutexValue(Lock lock) {
        super(METHODS);
        this.lock = lock;
    }

    @Override
    public Lock lockable() {
        return lock;
    }

    @Override
    public String literal() {
        return "<mutex>";
    }
}
