package org.hocket.interpreter.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.hocket.interpreter.concurrent.Scheduler.Strand;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/**
 * A strand of the program that belongs to a {@link Scope} and ends with a value, an error or cancelled. How it waits is told
 * in {@link Sleeper}, how it is cancelled in {@link Cancellable}, what it draws at random in {@link Seeded}.
 *
 * <p><b>States.</b> NEW, or QUEUED where its scope has no slot free, RUNNING, then one of SUCCEEDED, FAILED, CANCELLED for
 * ever; {@code outcome} is written before the state and read after it. A task ends only when its scopes have, and they when
 * their tasks have.
 *
 * <p><b>Who may call.</b> Anyone, plain threads included: {@link #cancel}, {@link #isDone} and what only reads. All else only
 * the task itself, on its own strand.
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
public final class Task extends Seeded {

    /** The code of a task. */
    @FunctionalInterface
    public interface Body {

        Object run(Task self) throws Throwable;
    }

    private static final int NEW = 0;
    private static final int QUEUED = 1;
    private static final int RUNNING = 2;
    private static final int SUCCEEDED = 3;
    private static final int FAILED = 4;
    private static final int CANCELLED = 5;

    private static final VarHandle STATE;
    private static final VarHandle WAITERS;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            STATE = lookup.findVarHandle(Task.class, "state", int.class);
            WAITERS = lookup.findVarHandle(Task.class, "waiters", WaitQueue.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Counts the tasks that did not succeed, to tell which was the first. */
    private static final AtomicLong MISFORTUNES = new AtomicLong();

    private final Runtime runtime;
    /** The scope that it belongs to; null for the root. */
    private final Scope home;
    private final String name;
    private final Object origin;
    private final Strand strand;
    private Body body;
    private int seenTick;
    /** What ran on the thread of a task of {@link #main} before, or null. */
    private Task outer;

    private volatile int state;
    private Object outcome;
    private long misfortune;
    private volatile boolean taken;
    private volatile WaitQueue waiters;

    /** The links of the lists in {@link Scope} that this task is in. */
    Task nextSibling;
    Task nextFailed;

    private Task(Runtime runtime, String name, long seed, LongSupplier items) {
        super(runtime.scheduler(), seed, null, items);
        this.runtime = runtime;
        this.home = null;
        this.name = name;
        this.origin = null;
        this.strand = runtime.scheduler().current();
        this.state = RUNNING;
    }

    private Task(Task parent, Scope home, Body body, String name, Object origin) {
        super(parent.runtime.scheduler(), parent.nextSeed(), null, null);
        this.runtime = parent.runtime;
        this.home = home;
        this.name = name;
        this.origin = origin;
        this.strand = runtime.scheduler().strand(name, this::run);
        this.body = body;
    }

    /**
     * A member of a crew.
     *
     * @param host the task on whose strand it runs; null where it gets one of its own
     */
    Task(Scope home, Shift shift, Body body, String name, Object origin, Task host) {
        super(home.task().runtime.scheduler(), 0, shift, shift == null ? null : shift::seed);
        this.runtime = home.task().runtime;
        this.home = home;
        this.name = name;
        this.origin = origin;
        this.strand = host != null ? host.strand : runtime.scheduler().strand(name, this::run);
        this.body = body;
    }

    /** Makes the calling thread a task of its own, the root of a tree; {@link #end} must follow. */
    public static Task main(Runtime runtime, String name) {
        return main(runtime, name, runtime.seed(), null);
    }

    /**
     * The same for a task that stands for one of another process.
     *
     * @param seed  decides what it draws at random
     * @param items gives the seed of the item that it works on; null where it works on none
     */
    public static Task main(Runtime runtime, String name, long seed, LongSupplier items) {
        Task task = new Task(runtime, name, seed, items);
        task.outer = LongWork.enter(task);
        task.seenTick = runtime.scheduler().beginTurn();
        runtime.deadlocks().begin(task);
        return task;
    }

    /**
     * Starts a task in the innermost open scope of this one.
     *
     * @param origin where in the program it was started; only handed back by {@link #origin()}
     */
    public Task start(Body body, String name, Object origin) {
        Scope scope = scopeForTasks();
        Task child = new Task(this, scope, body, name, origin);
        boolean granted = scope.takeSlot(child);
        scope.add(child);
        if (granted) {
            child.launch();
        }
        return child;
    }

    /** Marks a task that waits for a slot of its scope. */
    void queue() {
        state = QUEUED;
    }

    /** Gives a queued task its slot; false when it was cancelled before. */
    boolean dequeue() {
        return STATE.compareAndSet(this, QUEUED, NEW);
    }

    void launch() {
        try {
            strand.start();
        } catch (Throwable e) {
            taken = true;
            if (STATE.compareAndSet(this, NEW, RUNNING)) {
                finish(null, e);
                leaveHome();
            }
            throw e;
        }
    }

    /** Runs a task on the strand of this one, which seems asleep in a wait meanwhile. */
    void host(Task guest, Wait waited) {
        beginHosting(waited);
        try {
            guest.run();
        } finally {
            LongWork.enter(this);
            endHosting();
        }
    }

    private void run() {
        if (!STATE.compareAndSet(this, NEW, RUNNING)) {
            return;
        }
        Object value = null;
        Throwable thrown = null;
        try {
            LongWork.enter(this);
            seenTick = runtime.scheduler().beginTurn();
            deliverAtWait();
            value = body.run(this);
        } catch (Throwable e) {
            thrown = e;
        }
        finish(value, closeAll(thrown));
        leaveHome();
    }

    /** In this order: as long as it has not ended for its scope, somebody is about to move. */
    private void leaveHome() {
        if (shift() != null) {
            shift().end();
        }
        home.freeSlot();
        home.ended();
    }

    /**
     * Ends a task that {@link #main} began: waits for all its tasks, then throws its error or theirs, or
     * {@link CancelledTaskException}.
     *
     * @param thrown what its code threw, or null
     */
    public void end(Throwable thrown) {
        finish(null, closeAll(thrown));
        runtime.deadlocks().end(this);
        LongWork.enter(outer);
        if (state != SUCCEEDED) {
            throw Task.<RuntimeException>sneaky(take());
        }
    }

    private void finish(Object value, Throwable thrown) {
        body = null;
        if (thrown == null) {
            outcome = value;
            show(SUCCEEDED);
        } else if (thrown instanceof Cancellation cancellation && cancellation.errors().isEmpty()) {
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
    }

    /**
     * Waits until another task has ended.
     *
     * @return its value
     * @throws CancelledTaskException when it was cancelled; when it failed, the very error is thrown
     */
    public Object await(Task other) {
        beforeWait();
        if (!other.isDone()) {
            other.join(this);
        }
        return other.state == SUCCEEDED ? other.outcome : other.rethrow();
    }

    /**
     * Waits until all have succeeded, or one has not: then cancels and awaits the rest, and throws the first error in time
     * with the others suppressed.
     *
     * @return the values in the order of the tasks
     */
    public List<Object> awaitAll(List<Task> tasks) {
        beforeWait();
        return new Gathering(this, tasks).await();
    }

    /**
     * Waits for something outside of the program: I/O, a child process, the host. A cancellation of this task cancels it too.
     *
     * @return its value; what it failed with is thrown as it is
     */
    public <T> T awaitExternal(CompletableFuture<T> result) {
        beforeWait();
        return new ExternalWait<>(this, result, null).await();
    }

    /**
     * Waits for something outside that a cancel does not end, but is told of: it comes to an end soon after that. The cancel is
     * delivered at the next wait.
     *
     * @param withdraw tells it; called on the strand of this task
     * @return its value; what it failed with is thrown as it is
     */
    public <T> T awaitExternal(CompletableFuture<T> result, Runnable withdraw) {
        beforeWait();
        return new ExternalWait<>(this, result, withdraw).await();
    }

    /** Waits until this one has ended, which it does soon; null where it did not succeed. */
    public Object endValue(Task waiting) {
        waiting.beforeWait();
        if (!isDone()) {
            join(waiting);
        }
        taken = true;
        return state == SUCCEEDED ? outcome : null;
    }

    /** Waits for a time; not positive only polls. */
    public void sleep(long nanos) {
        beforeWait();
        if (nanos > 0) {
            waitFor(new Sleep(this, nanos));
        }
    }

    /** Parks another task until this one has ended. */
    void join(Task waiting) {
        new Join(waiting, this).await();
    }

    /** Throws the error of a task that did not succeed. */
    Object rethrow() {
        throw Task.<RuntimeException>sneaky(take());
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

    @Override
    Task self() {
        return this;
    }

    @Override
    Strand strand() {
        return strand;
    }

    @Override
    Throwable interruption(Wait waited) {
        Cancellation due = dueAtWait();
        return due != null ? due : waited.doom();
    }

    @Override
    RuntimeException interrupted(Throwable interruption) {
        return sneaky(switch (interruption) {
            case Cancellation _ -> takeDue();
            case Untaken untaken -> untaken.failed().take();
            default -> interruption;
        });
    }

    @Override
    void beforeSleep(Wait waited) {
        runtime.deadlocks().examine(this, waited);
    }

    /** Whether {@link #poll} should be called; cheap enough for every call and loop turn. */
    public boolean pollDue() {
        return Tick.now() != seenTick;
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
        deliverDue();
        if (shift() != null) {
            shift().tick();
        }
        strand.yield();
    }

    /** Says where in the program the task is, for messages about what it waits for next. */
    public Task at(Object node) {
        setPlace(node);
        return this;
    }

    /** Asks this task, and all that it has started and that is still running, to end. */
    public void cancel() {
        ArrayDeque<Task> tasks = new ArrayDeque<>();
        tasks.add(this);
        cancelAll(tasks, new Object());
    }

    /** Makes this task look for a request, whether it computes or waits, or ends it where it has not begun. */
    void hasten() {
        if (state == QUEUED && STATE.compareAndSet(this, QUEUED, RUNNING)) {
            finish(null, takeDue());
            home.ended();
            return;
        }
        Tick.advance();
        unpark();
    }

    /** Keeps every scope from reporting the error of this task, if it fails or has failed. */
    void disown() {
        taken = true;
    }

    /**
     * The error of a task that did not succeed; from now on no scope reports it. That of a cancelled one is made anew, since
     * each who waits for it may put other errors beside it.
     */
    Throwable take() {
        disown();
        return state == CANCELLED ? new CancelledTaskException(this) : (Throwable) outcome;
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

    boolean waitsForTasks() {
        Wait wait = waiting();
        return wait != null ? wait.isForTasks() : isQueued();
    }

    boolean isQueued() {
        return state == QUEUED;
    }

    Scope home() {
        return home;
    }

    boolean succeeded() {
        return state == SUCCEEDED;
    }

    boolean hasFailed() {
        return state == FAILED;
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

    /** Throws an error as it is, checked or not. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> E sneaky(Throwable error) throws E {
        throw (E) error;
    }
}
