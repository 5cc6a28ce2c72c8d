package org.hocket.interpreter.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a task's code that does not end before the tasks that it started. Scopes of a task are nested; the body's
 * own is the outermost, made when the body starts its first task.
 *
 * <p><b>The list of children</b> is only there to cancel them. Only the owner's strand changes it: it adds at the head and
 * drops what has ended, at the head always and everywhere when the list has doubled. Others walk it without a lock; a
 * child that is dropped under their feet keeps its link, so they still reach the rest. How many are running is the
 * difference of two counts, one written by the owner and one by the children, so that a start needs no atomic update.
 *
 * <p><b>Failures</b> are listed in order of time under the owner's monitor, as are the fields that decide why and whether
 * the scope is being cancelled. A scope asks for its own cancel once: what fails in a scope that is being unwound does
 * not cut its finally blocks.
 */
public final class Scope {

    /** Why a scope asked for its own cancel. */
    private enum Reason { NONE, FAILURE, DEADLINE }

    private static final int LEAST_SWEEP = 64;
    private static final VarHandle ENDED;

    static {
        try {
            ENDED = MethodHandles.lookup().findVarHandle(Scope.class, "ended", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Task task;
    private final Scope outer;
    private final Policy policy;
    private final int depth;
    private final Object request = new Object();

    private volatile Task children;
    private int started;
    private int untilSweep = LEAST_SWEEP;
    /** How often the task had waited when it last started another. */
    private int waitsAtAdd;
    private volatile int ended;
    private volatile boolean closing;

    private Task firstFailed;
    private Task lastFailed;
    private int failures;
    private int failuresToPurge = LEAST_SWEEP;
    private Reason reason = Reason.NONE;
    private boolean unwinding;
    /** Whether a cancel found children running. */
    private volatile boolean childrenCancelled;

    private Scheduler.Timer deadline;
    private boolean deadlineElsewhere;
    private long allowed;
    private final Object place;
    private Slots slots;
    /** Null where it is there for the code of its task. */
    private Crew crew;
    private boolean passesTasksOn;
    private boolean shield;
    private int outerPollMask;
    private int outerWaitMask;

    Scope(Task task, Scope outer, Policy policy, int depth) {
        this.task = task;
        this.outer = outer;
        this.policy = policy;
        this.depth = depth;
        this.place = task.place();
    }

    /** The task in which this scope was opened. */
    public Task task() {
        return task;
    }

    Scope outer() {
        return outer;
    }

    int depth() {
        return depth;
    }

    /** Ends a scope whose code came to its end, or left by a jump: waits for its tasks and throws their error. */
    public void close() {
        close(null);
    }

    /**
     * Ends the scope: waits for its tasks, cancelled first if the code threw and the policy or a cancel demands it, then
     * throws what has to be thrown, with the other errors suppressed.
     *
     * @param thrown what the code in the scope threw, or null
     */
    public void close(Throwable thrown) {
        Throwable result = thrown;
        // A stack overflow may have kept the code from closing scopes inside this one.
        while (task.innermost() != this) {
            result = task.innermost().finish(result);
        }
        result = finish(result);
        if (result != null) {
            throw Task.<RuntimeException>sneaky(result);
        }
    }

    /** Waits for the children and leaves the scope; gives what the scope throws, or null. */
    Throwable finish(Throwable thrown) {
        if (crew != null) {
            crew.admitNobody();
        }
        boolean bodyFirst = noteBodyEnd(thrown);
        if (thrown instanceof Cancellation cancellation) {
            cancelChildren(cancellation.request());
        } else if (thrown != null && policy == Policy.ALL_OR_NOTHING) {
            cancelChildren(request);
        }
        awaitChildren();
        Cancellation late = task.pop(this);
        if (shield) {
            task.setMasks(outerPollMask, outerWaitMask);
        }
        if (deadline != null) {
            deadline.cancel();
        }
        children = null;
        boolean tooLate = late != null && late.depth() == depth && (!childrenCancelled || thrown != null);
        return outcome(thrown, bodyFirst, tooLate ? null : late);
    }

    /** Records that the body threw; true when it was the first to fail. */
    private boolean noteBodyEnd(Throwable thrown) {
        synchronized (task) {
            if (thrown != null && policy == Policy.ALL_OR_NOTHING && reason == Reason.NONE) {
                reason = Reason.FAILURE;
            }
            return policy == Policy.SUPERVISED || firstFailed == null;
        }
    }

    /** Waits for the tasks; none may be started any more. */
    void awaitChildren() {
        closing = true;
        if (!hasEnded()) {
            task.waitFor(new ScopeEnd(this));
        }
    }

    /** Whether all its tasks have ended; asked by the owner when no more can be started. */
    boolean hasEnded() {
        return ended == started;
    }

    private Throwable outcome(Throwable thrown, boolean bodyFirst, Cancellation late) {
        Cancellation cancellation = thrown instanceof Cancellation c ? c : null;
        List<Throwable> errors = failures();
        if (cancellation != null) {
            errors.addAll(cancellation.errors());
        } else if (thrown != null) {
            errors.add(bodyFirst ? 0 : errors.size(), thrown);
        }
        if (cancellation == null || late != null && late.depth() < cancellation.depth()) {
            cancellation = late;
        }
        if (cancellation == null) {
            return combine(errors);
        }
        if (cancellation.depth() < depth || depth == Cancellation.WHOLE_TASK) {
            return keep(cancellation, errors);
        }
        return reason == Reason.DEADLINE ? suppress(new DeadlineExceeded(this, allowed), errors) : combine(errors);
    }

    private static Cancellation keep(Cancellation cancellation, List<Throwable> errors) {
        for (Throwable error : errors) {
            if (!cancellation.errors().contains(error)) {
                cancellation.add(error);
            }
        }
        return cancellation;
    }

    private List<Throwable> failures() {
        List<Throwable> errors = new ArrayList<>();
        for (Task failed = firstFailed; failed != null; failed = failed.nextFailed) {
            if (policy == Policy.ALL_OR_NOTHING || !failed.isTaken()) {
                errors.add(failed.take());
            }
        }
        return errors;
    }

    /** The first error, with the others suppressed; null when there is none. */
    static Throwable combine(List<Throwable> errors) {
        return errors.isEmpty() ? null : suppress(errors.getFirst(), errors);
    }

    /** One error may have come by several ways, since awaiting a task throws the very error of its body. */
    static Throwable suppress(Throwable main, List<Throwable> others) {
        if (others.isEmpty()) {
            return main;
        }
        Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.add(main);
        Collections.addAll(known, main.getSuppressed());
        for (Throwable other : others) {
            if (known.add(other)) {
                main.addSuppressed(other);
            }
        }
        return main;
    }

    /** Makes a scope that has just been opened that of a crew: what the code in it starts belongs to the scope around it. */
    void reserveFor(Crew forWhom) {
        crew = forWhom;
    }

    /** Makes a scope that has just been opened one that takes no tasks: what its code starts belongs to the scope around it. */
    void passTasksOn() {
        passesTasksOn = true;
    }

    boolean takesTasks() {
        return crew == null && !passesTasksOn;
    }

    /** Takes in a task that is about to start; called by the owner, or by one at a time of those who start a crew's. */
    void add(Task child) {
        if (task.waits() != waitsAtAdd) {
            waitsAtAdd = task.waits();
            dropEnded();
        }
        child.nextSibling = children;
        children = child;
        started++;
        if (--untilSweep == 0) {
            sweep();
        }
    }

    private void dropEnded() {
        Task head = children;
        while (head != null && head.isDone()) {
            head = head.nextSibling;
        }
        children = head;
    }

    private void sweep() {
        int running = 1;
        Task last = children;
        for (Task child = last.nextSibling; child != null; child = child.nextSibling) {
            if (!child.isDone()) {
                last.nextSibling = child;
                last = child;
                running++;
            }
        }
        last.nextSibling = null;
        untilSweep = Math.max(LEAST_SWEEP, running);
    }

    /** Called by a child on its own strand when it has failed, before anyone can see that. */
    void failed(Task child) {
        synchronized (task) {
            // Who awaits a task of the same scope when all of it is being cancelled has no error of its own to report.
            if (!(childrenCancelled && child.outcome() instanceof CancelledTaskException)) {
                append(child);
            }
        }
        if (policy == Policy.ALL_OR_NOTHING) {
            interrupt(Reason.FAILURE);
        }
    }

    private void append(Task child) {
        if (policy == Policy.SUPERVISED && failures >= failuresToPurge) {
            purge();
        }
        if (lastFailed == null) {
            firstFailed = child;
        } else {
            lastFailed.nextFailed = child;
        }
        lastFailed = child;
        failures++;
    }

    /** Drops the failures that were taken, so that a program that runs and fails for ever needs no more memory. */
    private void purge() {
        Task all = firstFailed;
        firstFailed = null;
        lastFailed = null;
        failures = 0;
        failuresToPurge = Integer.MAX_VALUE;
        while (all != null) {
            Task next = all.nextFailed;
            all.nextFailed = null;
            if (!all.isTaken()) {
                append(all);
            }
            all = next;
        }
        failuresToPurge = Math.max(LEAST_SWEEP, 2 * failures);
    }

    /** The last that a child does. */
    void ended() {
        int count = (int) ENDED.getAndAdd(this, 1) + 1;
        if (closing && count == started) {
            task.unpark();
        }
    }

    /** Lets only so many tasks of a scope that has just been opened run at once. */
    void limit(int tasks) {
        slots = new Slots(tasks);
    }

    /** Takes a slot for a task that is about to start; false when it has to wait for one. */
    boolean takeSlot(Task child) {
        return slots == null || slots.take(child);
    }

    /** The very last of a child that had begun. */
    void freeSlot() {
        if (slots != null) {
            slots.free();
        }
    }

    /** Makes a scope that has just been opened a shield; its end puts the masks back. */
    void shield(int pollMask, int waitMask) {
        shield = true;
        outerPollMask = pollMask;
        outerWaitMask = waitMask;
    }

    boolean isShield() {
        return shield;
    }

    /** Whether its end may come by a deadline. */
    boolean hasDeadline() {
        return (deadline != null || deadlineElsewhere) && reason == Reason.NONE;
    }

    /** Where in the program it was opened. */
    Object place() {
        return place;
    }

    /** Sets the deadline of a scope that has just been opened. */
    void expireAfter(long nanos) {
        allowed = nanos;
        if (nanos <= 0) {
            interrupt(Reason.DEADLINE);
        } else {
            deadline = task.runtime().scheduler().after(nanos, () -> interrupt(Reason.DEADLINE));
        }
    }

    /** Says of a scope that has just been opened that somebody may {@link #expire} it by a deadline of his own. */
    public void hasDeadlineElsewhere() {
        deadlineElsewhere = true;
    }

    /** Ends its time now, as a deadline does; anyone may call it. */
    public void expire() {
        interrupt(Reason.DEADLINE);
    }

    /** Cancels the body and the children, unless the scope is being cancelled or is closed. */
    private void interrupt(Reason why) {
        ArrayDeque<Task> running = new ArrayDeque<>();
        synchronized (task) {
            if (reason != Reason.NONE || unwinding) {
                return;
            }
            reason = why;
            task.request(depth, request, running);
        }
        task.hasten();
        Cancellable.cancelAll(running, request);
    }

    /** Marks, under the task's monitor, that an outer scope is being unwound, or that this one has ended. */
    void unwind() {
        unwinding = true;
    }

    void cancelChildren(Object cause) {
        ArrayDeque<Task> running = new ArrayDeque<>();
        collectRunning(running);
        Cancellable.cancelAll(running, cause);
    }

    /** Adds the children that are to be cancelled. */
    void collectRunning(Collection<Task> running) {
        for (Task child = children; child != null; child = child.nextSibling) {
            if (!child.isDone()) {
                childrenCancelled = true;
                running.add(child);
            }
        }
    }

    /** Whether a child waits for tasks. */
    boolean hasWaiting() {
        for (Task child = children; child != null; child = child.nextSibling) {
            if (child.waitsForTasks()) {
                return true;
            }
        }
        return false;
    }

    /** The children that run, or are about to; the others wait for the end of one of them. */
    List<Task> holdingSlots() {
        return running().stream().filter(child -> !child.isQueued()).toList();
    }

    /** Whether a child has shown its end and not yet told everybody; asked while the owner sleeps, after {@link #running}. */
    boolean hasMoreThan(int running) {
        return started - ended > running;
    }

    /** The children that have not ended. */
    List<Task> running() {
        List<Task> running = new ArrayList<>();
        for (Task child = children; child != null; child = child.nextSibling) {
            if (!child.isDone()) {
                running.add(child);
            }
        }
        return running;
    }

    /** A child that failed and whose error nobody has taken; null when there is none, or when the scope fails with it anyway. */
    Task untaken() {
        synchronized (task) {
            Task failed = policy == Policy.SUPERVISED ? firstFailed : null;
            while (failed != null && failed.isTaken()) {
                failed = failed.nextFailed;
            }
            return failed;
        }
    }
}
