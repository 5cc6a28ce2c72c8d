package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.Lock;

/** A lock that guards nothing in particular: {@code mutex()}. */
final class MutexValue extends LockableValue {

    private static final Library METHODS = Library.of("mutex", "A lock without a value, for `lock m { … }`: one task holds it at a time.");

    private final Lock lock = new Lock("a mutex");

    @Override
    public Lock lockable() {
        return lock;
    }

    @Override
    public String typeName() {
        return "mutex";
    }

    @Override
    public Library methods() {
        return METHODS;
    }

    static Library library() {
        return METHODS;
    }

    @Override
    public String literal() {
        return "<mutex>";
    }
}
