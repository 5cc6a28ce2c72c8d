package org.hocket.interpreter.concurrent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How a task is cancelled: the scopes that are open in it, what it is asked to leave, and what it holds meanwhile.
 *
 * <p><b>Cancelling.</b> A request leaves a {@link Cancellation}, advances the tick and wakes the strand, which takes it
 * at its next poll or wait and throws it. Of several requests the outermost is delivered, so an outer cancel beats an
 * inner deadline. Once taken it is gone: what the finally blocks wait for is not disturbed, unless another request
 * comes. Scopes that are being unwound to an outer one take no further requests of their own. A request runs down the
 * tree of open scopes and tasks from the outside; a task or scope that begins behind its back is caught when the scope
 * around it closes, and never twice, because requests are told apart by identity. What is held together keeps requests
 * from around it off by a mask: a lock at polls, a shield at waits too.
 */
abstract sealed class Cancellable extends Sleeper permits Seeded {

    private volatile Scope innermost;
    /** Made when the first request comes. */
    private volatile Requests requests;
    /** Requests to scopes of no more than these depths are kept for later: at polls, and at waits. */
    private int pollMask = -1;
    private int waitMask = -1;
    private boolean inCondition;
    private int waits;
    private Holding held;
    /** What is being released; still there afterwards if an exhausted stack kept the release from its end. */
    private Holding releasing;

    Cancellable(Scheduler scheduler) {
        super(scheduler);
    }

    /** This as a task. */
    abstract Task self();

    /** Opens a scope in this task; {@link Scope#close} must follow. */
    public Scope openScope(Policy policy) {
        innermost = new Scope(self(), innermost, policy, depth() + 1);
        return innermost;
    }

    /** Opens a scope of which at most so many tasks run at once. */
    public Scope openScope(Policy policy, int limit) {
        Scope scope = openScope(policy);
        scope.limit(limit);
        return scope;
    }

    /** Opens a scope in which all succeed or none, and which is cancelled when a time has passed. */
    public Scope openTimeout(long nanos) {
        Scope scope = openScope(Policy.ALL_OR_NOTHING);
        scope.expireAfter(nanos);
        return scope;
    }

    /** Opens a scope in which all succeed or none, and which no cancel from around it reaches before it is closed. */
    public Scope openShield() {
        Scope scope = openScope(Policy.ALL_OR_NOTHING);
        scope.shield(pollMask, waitMask);
        setMasks(scope.depth() - 1, scope.depth() - 1);
        return scope;
    }

    /** Opens a scope that ends no sooner than its code, but does not wait for what that has started: such tasks belong to the scope around it. */
    public Scope openPassing() {
        scopeForTasks();
        Scope scope = openScope(Policy.SUPERVISED);
        scope.passTasksOn();
        return scope;
    }

    void setMasks(int polls, int waits) {
        pollMask = polls;
        waitMask = waits;
    }

    /**
     * Puts off to the next wait, or to {@link #releaseTo}, what is asked of the scopes that are open now.
     *
     * @return the mask before
     */
    public int maskPolls() {
        int before = pollMask;
        pollMask = depth();
        return before;
    }

    /** Ends what {@link #maskPolls} began. */
    public void setPollMask(int mask) {
        pollMask = mask;
    }

    /** A mark in the list of what this task holds. */
    public Holding held() {
        return held;
    }

    void setHeld(Holding holding) {
        held = holding;
    }

    /**
     * Ends a hold: releases all that was taken since, whatever an exhausted stack kept inner code from releasing.
     *
     * @param mark what {@link #held} was
     * @param mask what {@link #maskPolls} gave
     */
    public void releaseTo(Holding mark, int mask) {
        pollMask = mask;
        giveBackTo(mark, true);
    }

    /** Whether there is more to release than what was held at a mark. */
    public boolean holdsMoreThan(Holding mark) {
        return held != mark || releasing != null;
    }

    /** Gives back what was taken last. */
    public void releaseLast(boolean changed) {
        giveBackTo(held.below(), changed);
    }

    public int pollMask() {
        return pollMask;
    }

    /** @param changed whether those who wait for a change of what the locks guard are to look at it */
    void giveBackTo(Holding mark, boolean changed) {
        while (held != mark || releasing != null) {
            if (releasing == null) {
                // Taken off first: once it is free, it is a link in the list of whoever takes it next.
                Holding below = held.below();
                releasing = held;
                held = below;
            }
            releasing.lockable().release(releasing, self(), changed);
            releasing = null;
        }
    }

    private int depth() {
        return innermost == null ? Cancellation.WHOLE_TASK : innermost.depth();
    }

    /** The scope to which new tasks belong; that of the body is made for the first of them. */
    Scope scopeForTasks() {
        if (innermost == null) {
            innermost = new Scope(self(), null, Policy.SUPERVISED, Cancellation.WHOLE_TASK);
        }
        Scope scope = innermost;
        while (!scope.takesTasks()) {
            scope = scope.outer();
        }
        return scope;
    }

    /** Opens a scope for a crew. */
    Scope openScopeFor(Crew crew) {
        // The code that runs while it is open may start tasks, which need another scope.
        scopeForTasks();
        Scope scope = openScope(Policy.SUPERVISED);
        scope.reserveFor(crew);
        return scope;
    }

    Scope innermost() {
        return innermost;
    }

    /** The innermost scope that a request to a depth reaches: all, or those around the outermost shield in between. */
    private Scope outside(int depth) {
        Scope reached = innermost;
        for (Scope scope = innermost; scope != null && scope.depth() > depth; scope = scope.outer()) {
            if (scope.isShield()) {
                reached = scope.outer();
            }
        }
        return reached;
    }

    /**
     * Notes a request for the next poll or wait; false when there is nothing to cancel or the request came before. In the same
     * step it finds the tasks below that are to be cancelled too: what the task starts once it has taken the request, it
     * starts to clean up.
     */
    synchronized boolean request(int depth, Object request, Collection<Task> below) {
        if (self().isDone()) {
            return false;
        }
        if (requests == null) {
            requests = new Requests();
        }
        if (!requests.add(depth, request)) {
            return false;
        }
        for (Scope scope = outside(depth); scope != null && scope.depth() >= depth; scope = scope.outer()) {
            scope.collectRunning(below);
        }
        return true;
    }

    /** Cancels tasks and all below them; by a list of what is to do, since the tree may be deeper than the stack. */
    static void cancelAll(ArrayDeque<Task> tasks, Object request) {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            if (task.request(Cancellation.WHOLE_TASK, request, tasks)) {
                task.hasten();
            }
        }
    }

    /** Delivers what is due before a wait, whether or not it turns out to be over already. */
    final void beforeWait() {
        if (inCondition) {
            throw new WaitInConditionException();
        }
        waits++;
        deliverAtWait();
    }

    /** How often it has come to a wait. */
    final int waits() {
        return waits;
    }

    /** While a condition is evaluated, waiting is an error. */
    public void setInCondition(boolean evaluating) {
        inCondition = evaluating;
    }

    /** Throws the cancellation that is due where the task would wait, if one is. */
    final void deliverAtWait() {
        deliver(waitMask);
    }

    private void deliver(int mask) {
        if (due(mask) != null) {
            throw takeDue(mask);
        }
    }

    /** Throws the cancellation that is due while the task computes, if one is. */
    public void deliverDue() {
        deliver(pollMask);
    }

    final Cancellation dueAtWait() {
        return due(waitMask);
    }

    final Cancellation takeDue() {
        return takeDue(waitMask);
    }

    private Cancellation due(int mask) {
        Requests noted = requests;
        return noted == null ? null : noted.due(mask);
    }

    /** From here on the scopes inside the target are being unwound. */
    private synchronized Cancellation takeDue(int mask) {
        Cancellation cancellation = requests.take(mask);
        for (Scope scope = innermost; scope != null && scope.depth() > cancellation.depth(); scope = scope.outer()) {
            scope.unwind();
        }
        return cancellation;
    }

    /** Removes the innermost scope, and takes the cancellation that came too late for it, or null. */
    synchronized Cancellation pop(Scope scope) {
        scope.unwind();
        innermost = scope.outer();
        if (requests == null) {
            return null;
        }
        Cancellation late = due(waitMask) == null ? null : takeDue(waitMask);
        requests.dropFrom(scope.depth());
        return late;
    }

    /** Whether a deadline may end what this one waits for: its own, or of a task around it. */
    public boolean hasDeadline() {
        return WaitGraph.hasDeadline(self());
    }

    /** The tasks that it started and that have not ended. */
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (Scope scope = innermost(); scope != null; scope = scope.outer()) {
            tasks.addAll(scope.running());
        }
        return tasks;
    }

    /** Takes the errors of tasks that have failed and that nobody has awaited, in the order of time. */
    public List<Throwable> takeFailures() {
        List<Throwable> failures = new ArrayList<>();
        for (Task failed = untaken(); failed != null; failed = untaken()) {
            failures.add(failed.take());
        }
        return failures;
    }

    /** Whether tasks that it started have not ended. */
    public boolean hasRunningTasks() {
        for (Scope scope = innermost(); scope != null; scope = scope.outer()) {
            if (scope.hasMoreThan(0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a scope is open in it, if only that of its body. */
    public boolean hasOpenScope() {
        return innermost() != null;
    }

    /**
     * Ends an item that a member of a crew has worked on: waits for the tasks that it started.
     *
     * @param thrown what its code threw, or null
     * @throws Throwable as {@link Scope#close}
     */
    public void endItem(Throwable thrown) {
        Throwable result = closeAll(thrown);
        if (result != null) {
            throw Task.<RuntimeException>sneaky(result);
        }
    }

    /** Closes the body's scope, and those inside that the code could not close itself, say after a stack overflow. */
    Throwable closeAll(Throwable thrown) {
        releaseTo(null, -1);
        Throwable result = thrown;
        while (innermost() != null) {
            try {
                result = innermost().finish(result);
            } catch (OutOfMemoryError | StackOverflowError e) {
                result = e;
            }
        }
        return result;
    }

    /** A task of this one that failed and whose error nobody has taken; null when there is none. */
    Task untaken() {
        Task failed = null;
        for (Scope scope = innermost; scope != null && failed == null; scope = scope.outer()) {
            failed = scope.untaken();
        }
        return failed;
    }
}
