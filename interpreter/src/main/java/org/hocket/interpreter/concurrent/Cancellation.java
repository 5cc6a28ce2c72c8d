package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.List;

/**
 * Unwinds a task up to the scope that was cancelled, or whole. It is not an error: no catch of a script sees it. Errors
 * that happen on the way, in a finally block, must not take its place, or the cancel would be swallowed: they are added to
 * it by {@link #add}, and come to light where it ends. They are not its suppressed exceptions, since other frameworks attach
 * theirs to whatever exception passes through them.
 */
public final class Cancellation extends RuntimeException {

    /** The depth of the whole task, which is that of its body's scope. */
    static final int WHOLE_TASK = 0;

    private final transient Object request;
    private final int depth;
    private final transient List<Throwable> errors = new ArrayList<>();
    private transient volatile Cancellation next;

    /**
     * @param request the cancel that this is part of, by identity: it reaches a task only once, by whatever ways
     * @param depth   of the scope at which this ends
     * @param next    what else the task is asked for, see {@link Requests}
     */
    Cancellation(Object request, int depth, Cancellation next) {
        super("cancelled", null, false, false);
        this.request = request;
        this.depth = depth;
        this.next = next;
    }

    /** Keeps an error that happened while the task was unwound. */
    public void add(Throwable error) {
        errors.add(error);
    }

    List<Throwable> errors() {
        return errors;
    }

    Object request() {
        return request;
    }

    int depth() {
        return depth;
    }

    Cancellation next() {
        return next;
    }

    void setNext(Cancellation cancellation) {
        next = cancellation;
    }
}
