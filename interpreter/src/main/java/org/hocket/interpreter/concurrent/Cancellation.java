package org.hocket.interpreter.concurrent;

/**
 * Unwinds a task up to the scope that was cancelled, or whole. It is not an error: no catch of a script sees it. Errors
 * that happen on the way, in a finally block, must not take its place, or the cancel would be swallowed: they are added to
 * it by {@link #addSuppressed}, and come to light where it ends.
 */
public final class Cancellation extends RuntimeException {

    /** The depth of the whole task, which is that of its body's scope. */
    static final int WHOLE_TASK = 0;

    private final transient Object request;
    private final int depth;

    /**
     * @param request the cancel that this is part of, by identity: it reaches a task only once, by whatever ways
     * @param depth   of the scope at which this ends
     */
    Cancellation(Object request, int depth) {
        super("cancelled", null, true, false);
        this.request = request;
        this.depth = depth;
    }

    Object request() {
        return request;
    }

    int depth() {
        return depth;
    }
}
