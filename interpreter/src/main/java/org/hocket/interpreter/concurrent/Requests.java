package org.hocket.interpreter.concurrent;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The cancels that a task has been asked for and that are not delivered, the outermost first. Several can be waiting, because a
 * shield keeps an outer one off while an inner deadline still counts. All methods under the monitor of the task, but for
 * {@link #due}, which anyone may ask.
 */
final class Requests {

    private volatile Cancellation first;
    /** What came for the whole task: that reaches it from every scope and task above. */
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Notes a request; false when it came before, by another way. */
    boolean add(int depth, Object request) {
        if (depth == Cancellation.WHOLE_TASK && !known.add(request)) {
            return false;
        }
        if (first == null || depth < first.depth()) {
            first = new Cancellation(request, depth, first);
            return true;
        }
        Cancellation at = first;
        while (at.next() != null && at.next().depth() <= depth) {
            at = at.next();
        }
        if (at.depth() < depth) {
            at.setNext(new Cancellation(request, depth, at.next()));
        }
        return true;
    }

    /** The outermost request that ends at a depth beyond the mask, or null. */
    Cancellation due(int mask) {
        Cancellation at = first;
        while (at != null && at.depth() <= mask) {
            at = at.next();
        }
        return at;
    }

    /** Takes {@link #due} out, and with it what is deeper: all of that is unwound on the way. */
    Cancellation take(int mask) {
        Cancellation due = due(mask);
        if (due != null) {
            dropFrom(due.depth());
        }
        return due;
    }

    /** Forgets the requests to scopes from a depth on. */
    void dropFrom(int depth) {
        if (first == null || first.depth() >= depth) {
            first = null;
            return;
        }
        Cancellation at = first;
        while (at.next() != null && at.next().depth() < depth) {
            at = at.next();
        }
        at.setNext(null);
    }
}
