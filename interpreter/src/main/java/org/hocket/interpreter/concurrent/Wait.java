package org.hocket.interpreter.concurrent;

import java.util.function.Consumer;

/**
 * One wait of one task: when it is over, and what others may know of it while it lasts. A task makes a new one each time.
 *
 * <p>Whoever makes {@link #isOver} true does so first and calls {@link Task#unpark} then.
 */
abstract class Wait {

    /** To wait without an end. */
    public static final long FOR_EVER = -1;

    /** The task that waits. */
    final Task task;
    /** Where in the program the task waits. */
    private final Object place;
    private final long most;
    private final long begin;
    /** What the detector of deadlocks wants thrown here; null as long as the wait has a chance. */
    private volatile Throwable doom;

    /** A wait without an end. */
    Wait(Task task) {
        this(task, task.place(), FOR_EVER);
    }

    /** @param most how many nanoseconds to wait from now on, or {@link #FOR_EVER} */
    Wait(Task task, long most) {
        this(task, task.place(), most);
    }

    Wait(Task task, Object place, long most) {
        this.task = task;
        this.place = place;
        this.most = most;
        this.begin = most > 0 ? now() : 0;
    }

    private long now() {
        return task.runtime().scheduler().now();
    }

    final long most() {
        return most;
    }

    /** Whether it has lasted for as long as it may. */
    final boolean isTimeOver() {
        return most == 0 || most > 0 && now() - begin >= most;
    }

    /** Asked by the waiting task only; may take what it waits for. */
    abstract boolean isOver();

    /**
     * Ends the wait before it is over; asked by the waiting task only. False where it must or has come to its own end, whatever
     * the reason was.
     *
     * @param reason a {@link Cancellation} that is due, or an error
     */
    boolean giveUp(Throwable reason) {
        return true;
    }

    /** Whether it can end by an error: not where it lasts as long as others do. */
    boolean mayFail() {
        return true;
    }

    /** Whether a timer or something outside of the program can end it. */
    boolean movesByItself() {
        return most >= 0;
    }

    /** Whether it is likely to end within a microsecond, where the other task runs at the same time. */
    boolean isBrief() {
        return false;
    }

    /** Whether it keeps others waiting, for a time that ends by itself. */
    boolean keepsOthers() {
        return false;
    }

    /** Whether it is a wait for tasks: for their end, or for what they hold. */
    boolean isForTasks() {
        return false;
    }

    /** Whether it is a wait for tasks that wait for tasks themselves, so that it may have closed a cycle. */
    boolean isForWaiting() {
        return false;
    }

    /**
     * Names those tasks for which the task waits, as groups: it needs one of every group. Groups of a single task that does
     * not wait for tasks itself may be left out.
     */
    void blockers(Consumer<Iterable<Task>> groups) {
    }

    abstract Need need();

    /** What is waited for, for messages: {@code "the lock on hits"}. */
    abstract String what();

    Object place() {
        return place;
    }

    void doom(Throwable error) {
        doom = error;
    }

    Throwable doom() {
        return doom;
    }
}
