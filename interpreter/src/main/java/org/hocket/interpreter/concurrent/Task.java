package org.hocket.interpreter.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.hocket.interpreter.concurrent.Scheduler.Strand;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/**
 * A strand of the program that belongs to a {@link Scope} and ends with a value, an error or cancelled.
 *
 * <p><b>States.</b> NEW, RUNNING, then one of SUCCEEDED, FAILED, CANCELLED for ever; {@code outcome} is written before the
 * state and read after it. A task ends only when its scopes have, and they when their tasks have.
 *
 * <p><b>Who may call.</b> Only the task itself, on its own strand: {@link #start}, {@link #await}, {@link #awaitAll},
 * {@link #sleep}, {@link #poll}, {@link #openScope}, {@link #openTimeout}, {@link #end}. Anyone, plain threads included:
 * {@link #cancel}, {@link #isDone} and what only reads.
 *
 * <p><b>Cancelling.</b> A request leaves a {@link Cancellation} in {@code pending}, advances the tick and wakes the strand,
 * which takes it at its next poll or wait and throws it. Of several requests that wait the outermost stays, so an outer
 * cancel beats an inner deadline. Once taken it is gone: what the finally blocks wait for is not disturbed, unless another
 * request comes. Scopes that are being unwound to an outer one take no further requests of their own. A request runs down
 * the tree of open scopes and tasks from the outside; a task or scope that begins behind its back is caught when the scope
 * around it closes, and never twice, because requests are told apart by identity.
 *
 * <p><b>Ordering.</b> A failing task first tells its scope (which may cancel the scope's body), then shows its state, then
 * wakes who awaits it, then lets its scope end: so a body that awaits it sees the cancel and not the error. Everything
 * that is not one strand's own is volatile, with the write on either side before the read (the state before the waiters,
 * the waiters before the state), or guarded by the monitor of the task that owns the scope; nothing parks or wakes
 * others under a monitor.
 *
 * <p><b>Rejected.</b> A lock on the list of children for each start and end: it is contended by every short task. One queue
 * object and one body scope for each task: most tasks never need them. A flag of the task's own in place of the tick: a
 * second read for each loop turn, or a walk through all tasks every few milliseconds.
 */
public final class Task {

    /** The code of a task. */
    @FunctionalInterface
    public interface Body {

        Object run(Task self) throws Throwable;
    }

    private static final int NEW = 0;
    private static final int RUNNING = 1;
    private static final int SUCCEEDED = 2;
    private static final int FAILED = 3;
    private static final int CANCELLED = 4;

    private static final VarHandle TICK;
    private static final VarHandle STATE;
    private static final VarHandle WAITERS;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TICK = lookup.findStaticVarHandle(Task.class, "tick", int.class);
            STATE = lookup.findVarHandle(Task.class, "state", int.class);
            WAITERS = lookup.findVarHandle(Task.class, "waiters", WaitQueue.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Counts the tasks that did not succeed, to tell which was the first. */
    private static final AtomicLong MISFORTUNES = new AtomicLong();

    /** Always even; changes when all tasks should look whether to give way or to end. */
    private static volatile int tick;

    private final Runtime runtime;
    private final Scope home;
    private final String name;
    private final Object origin;
    private final long seed;
    private RandomGenerator random;
    private final Strand strand;
    private Body body;
    private int seenTick;
    private int children;

    private volatile int state;
    private Object outcome;
    private long misfortune;
    private volatile boolean taken;
    private volatile WaitQueue waiters;

    private volatile Scope innermost;
    /** Written under this task's monitor. */
    private volatile Cancellation pending;
    private Object lastRequest;

    /** The links of the lists in {@link Scope} that this task is in. */
    Task nextSibling;
    Task nextFailed;

    private Task(Runtime runtime, String name) {
        this.runtime = runtime;
        this.home = null;
        this.name = name;
        this.origin = null;
        this.seed = runtime.seed();
        this.strand = runtime.scheduler().current();
        this.state = RUNNING;
    }

    private Task(Task parent, Scope home, Body body, String name, Object origin) {
        this.runtime = parent.runtime;
        this.home = home;
        this.name = name;
        this.origin = origin;
        this.seed = mix(parent.seed + ++parent.children * 0x9E3779B97F4A7C15L);
        this.strand = runtime.scheduler().strand(name, this::run);
        this.body = body;
    }

    /** Makes the calling thread a task of its own, the root of a tree; {@link #end} must follow. */
    public static Task main(Runtime runtime, String name) {
        Task task = new Task(runtime, name);
        task.seenTick = runtime.scheduler().beginTurn();
        return task;
    }

    /**
     * Starts a task in the innermost open scope of this one.
     *
     * @param origin where in the program it was started; only handed back by {@link #origin()}
     */
    public Task start(Body body, String name, Object origin) {
        if (innermost == null) {
            innermost = new Scope(this, null, Policy.SUPERVISED, Cancellation.WHOLE_TASK);
        }
        Scope scope = innermost;
        Task child = new Task(this, scope, body, name, origin);
        scope.add(child);
        try {
            child.strand.start();
        } catch (Throwable e) {
            child.taken = true;
            if (STATE.compareAndSet(child, NEW, RUNNING)) {
                child.finish(null, e);
            }
            throw e;
        }
        return child;
    }

    private void run() {
        if (!STATE.compareAndSet(this, NEW, RUNNING)) {
            return;
        }
        Object value = null;
        Throwable thrown = null;
        try {
            seenTick = runtime.scheduler().beginTurn();
            deliver();
            value = body.run(this);
        } catch (Throwable e) {
            thrown = e;
        }
        finish(value, closeAll(thrown));
    }

    /**
     * Ends a task that {@link #main} began: waits for all its tasks, then throws its error or theirs, or
     * {@link CancelledTaskException}.
     *
     * @param thrown what its code threw, or null
     */
    public void end(Throwable thrown) {
        finish(null, closeAll(thrown));
        if (state != SUCCEEDED) {
            throw Task.<RuntimeException>sneaky((Throwable) outcome);
        }
    }

    /** Closes the body's scope, and those inside that the code could not close itself, say after a stack overflow. */
    private Throwable closeAll(Throwable thrown) {
        Throwable result = thrown;
        while (innermost != null) {
            try {
                result = innermost.finish(result);
            } catch (OutOfMemoryError | StackOverflowError e) {
                result = e;
            }
        }
        return result;
    }

    private void finish(Object value, Throwable thrown) {
        body = null;
        if (thrown == null) {
            outcome = value;
            show(SUCCEEDED);
        } else if (thrown instanceof Cancellation cancellation && cancellation.errors().isEmpty()) {
            outcome = new CancelledTaskException(this);
            misfortune = MISFORTUNES.incrementAndGet();
            show(CANCELLED);
        } else {
            outcome = thrown instanceof Cancellation c ? Scope.combine(c.errors()) : thrown;
            misfortune = MISFORTUNES.incrementAndGet();
            if (home != null) {
                home.failed(this);
            }
            show(FAILED);
        }
    }

    private void show(int last) {
        state = last;
        WaitQueue queue = waiters;
        if (queue != null) {
            queue.wakeAll();
        }
        if (home != null) {
            home.ended();
        }
    }

    /**
     * Waits until another task has ended.
     *
     * @return its value
     * @throws CancelledTaskException when it was cancelled; when it failed, the very error is thrown
     */
    public Object await(Task other) {
        deliver();
        if (!other.isDone()) {
            other.join(this);
        }
        if (other.state == SUCCEEDED) {
            return other.outcome;
        }
        throw Task.<RuntimeException>sneaky(other.take());
    }

    /**
     * Waits until all have succeeded, or one has not: then cancels and awaits the rest, and throws the first error in time
     * with the others suppressed.
     *
     * @return the values in the order of the tasks
     */
    public List<Object> awaitAll(List<Task> tasks) {
        return new Gathering(this, tasks).await();
    }

    /**
     * Waits for something outside of the program: I/O, a child process, the host. A cancellation of this task cancels it too.
     *
     * @return its value; what it failed with is thrown as it is
     */
    public <T> T awaitExternal(CompletableFuture<T> result) {
        result.whenComplete((_, _) -> unpark());
        try {
            waitUntil(result::isDone);
            return result.join();
        } catch (CompletionException failed) {
            throw Task.<RuntimeException>sneaky(failed.getCause());
        } catch (Cancellation cancelled) {
            result.cancel(true);
            throw cancelled;
        }
    }

    /** Parks another task until this one has ended. */
    void join(Task waiting) {
        Waiter waiter = new Waiter(waiting);
        addWaiter(waiter);
        try {
            waiting.waitUntil(this::isDone);
        } finally {
            removeWaiter(waiter);
        }
    }

    /** The caller must look at the state after this, since a task that has ended before wakes nobody. */
    void addWaiter(Waiter waiter) {
        if (waiters == null) {
            WAITERS.compareAndSet(this, null, new WaitQueue());
        }
        waiters.add(waiter);
    }

    boolean removeWaiter(Waiter waiter) {
        return waiters.remove(waiter);
    }

    /** Waits for a time; not positive only polls. */
    public void sleep(long nanos) {
        deliver();
        if (nanos <= 0) {
            return;
        }
        Scheduler scheduler = runtime.scheduler();
        long begin = scheduler.now();
        Scheduler.Timer timer = scheduler.after(nanos, strand::unpark);
        try {
            waitUntil(() -> scheduler.now() - begin >= nanos);
        } finally {
            timer.cancel();
        }
    }

    /**
     * The one way in which a task waits: parks until the condition holds or a cancellation comes, which is thrown. Whoever
     * makes the condition true then calls {@link #unpark}.
     */
    void waitUntil(BooleanSupplier condition) {
        for (;;) {
            deliver();
            if (condition.getAsBoolean()) {
                return;
            }
            runtime.scheduler().park();
        }
    }

    void unpark() {
        strand.unpark();
    }

    /** Whether {@link #poll} should be called; cheap enough for every call and loop turn. */
    public boolean pollDue() {
        return tick != seenTick;
    }

    /** For work that takes long, to be called every few hundred steps or more often. */
    public void pollIfDue() {
        if (pollDue()) {
            poll();
        }
    }

    /** Delivers a cancellation, or gives way to other tasks. */
    public void poll() {
        // The tick is read before the request is looked for, so that a request in between makes the next poll due.
        seenTick = runtime.scheduler().beginTurn();
        deliver();
        runtime.scheduler().yield();
    }

    static int tick() {
        return tick;
    }

    /** Makes every task's next poll due. */
    static void advanceTick() {
        TICK.getAndAdd(2);
    }

    /** Opens a scope in this task; {@link Scope#close} must follow. */
    public Scope openScope(Policy policy) {
        return push(new Scope(this, innermost, policy, nextDepth()));
    }

    /** Opens a scope in which all succeed or none, and which is cancelled when a time has passed. */
    public Scope openTimeout(long nanos) {
        Scope scope = push(new Scope(this, innermost, Policy.ALL_OR_NOTHING, nextDepth()));
        scope.expireAfter(nanos);
        return scope;
    }

    private int nextDepth() {
        return (innermost == null ? Cancellation.WHOLE_TASK : innermost.depth()) + 1;
    }

    private Scope push(Scope scope) {
        innermost = scope;
        return scope;
    }

    Scope innermost() {
        return innermost;
    }

    /** Asks this task, and all that it has started and that is still running, to end. */
    public void cancel() {
        ArrayDeque<Task> tasks = new ArrayDeque<>();
        tasks.add(this);
        cancelAll(tasks, new Object());
    }

    /** Cancels tasks and all below them; by a list of what is to do, since the tree may be deeper than the stack. */
    static void cancelAll(ArrayDeque<Task> tasks, Object request) {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            if (task.request(Cancellation.WHOLE_TASK, request)) {
                task.hasten();
                for (Scope scope = task.innermost; scope != null; scope = scope.outer()) {
                    scope.collectRunning(tasks);
                }
            }
        }
    }

    /** Notes a request for the next poll or wait; false when there is nothing to cancel or the request came before. */
    synchronized boolean request(int depth, Object request) {
        if (isDone() || lastRequest == request) {
            return false;
        }
        lastRequest = request;
        if (pending == null || depth < pending.depth()) {
            pending = new Cancellation(request, depth);
        }
        return true;
    }

    /** Makes this task look for a request, whether it computes or waits. */
    void hasten() {
        advanceTick();
        strand.unpark();
    }

    /** Throws the cancellation that waits to be delivered, if one does. */
    void deliver() {
        if (pending != null) {
            throw takePending();
        }
    }

    Cancellation pending() {
        return pending;
    }

    /** From here on the scopes inside the target are being unwound. */
    synchronized Cancellation takePending() {
        Cancellation cancellation = pending;
        pending = null;
        for (Scope scope = innermost; scope != null && scope.depth() > cancellation.depth(); scope = scope.outer()) {
            scope.unwind();
        }
        return cancellation;
    }

    /** Removes the innermost scope, and takes the cancellation that came too late for it, or null. */
    synchronized Cancellation pop(Scope scope) {
        scope.unwind();
        innermost = scope.outer();
        return pending == null ? null : takePending();
    }

    /** The error of a task that did not succeed; from now on no scope reports it. */
    Throwable take() {
        taken = true;
        return (Throwable) outcome;
    }

    boolean isTaken() {
        return taken;
    }

    Object outcome() {
        return outcome;
    }

    /** A number that is the greater, the later this task failed or was cancelled; 0 when it was not. */
    long misfortune() {
        return misfortune;
    }

    boolean succeeded() {
        return state == SUCCEEDED;
    }

    /** Whether this task has ended, in whichever way. */
    public boolean isDone() {
        return state >= SUCCEEDED;
    }

    public Runtime runtime() {
        return runtime;
    }

    public String name() {
        return name;
    }

    /** What was given to {@link #start}; null for the root. */
    public Object origin() {
        return origin;
    }

    /** The task that started this one; null for the root. */
    public Task parent() {
        return home == null ? null : home.task();
    }

    /** A number for drawing at random that depends only on the runtime's seed and on the place in the tree of tasks. */
    public long seed() {
        return seed;
    }

    /** What this task draws random values from, seeded by {@link #seed}; for the task itself only. */
    public RandomGenerator random() {
        if (random == null) {
            random = new SplittableRandom(seed);
        }
        return random;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** Throws an error as it is, checked or not. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> E sneaky(Throwable error) throws E {
        throw (E) error;
    }
}
