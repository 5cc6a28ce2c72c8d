package org.hocket.interpreter.concurrent;

/** Thrown where a scope with a deadline ends that was cut short by it. */
public final class DeadlineExceeded extends RuntimeException {

    private final transient Scope scope;
    private final long nanos;

    DeadlineExceeded(Scope scope, long nanos) {
        super("the deadline has passed", null, true, false);
        this.scope = scope;
        this.nanos = nanos;
    }

    /** The scope whose deadline has passed. */
    public Scope scope() {
        return scope;
    }

    /** How long the scope was allowed to take. */
    public long nanos() {
        return nanos;
    }
}
