package org.hocket.interpreter.concurrent;

import java.util.concurrent.Callable;

/**
 * How Java code that may work long on large values gives way and is cancelled. Comparing, hashing, printing and computing
 * know only values, and are called from everywhere; so the task is found through the thread here, which is too slow for
 * each call and loop turn of a script but not for every few hundred items. On a thread that runs no task nothing happens.
 */
public final class LongWork {

    /** Items between two polls, a power of 2: a fraction of a millisecond. */
    private static final int STRIDE = 1 << 9;

    private static final int QUICK = 1 << 24;

    private static final ThreadLocal<Task> CURRENT = new ThreadLocal<>();

    private LongWork() {
    }

    /** The task that runs on the calling thread, or null. */
    public static Task task() {
        return CURRENT.get();
    }

    /**
     * Says which task runs on the calling thread from now on.
     *
     * @return the one before, or null
     */
    static Task enter(Task task) {
        Task before = CURRENT.get();
        CURRENT.set(task);
        return before;
    }

    /** Gives way to other tasks and to cancellation, where that is due; to be called at least every millisecond. */
    public static void poll() {
        Task task = CURRENT.get();
        if (task != null) {
            task.pollIfDue();
        }
    }

    /** What may not be left in the middle. */
    @FunctionalInterface
    public interface Whole<E extends Exception> {

        void run() throws E;
    }

    /** Makes a call that holds a Java lock: it neither gives way nor is cancelled, as those who wait for that lock keep their turns. */
    public static <E extends Exception> void undisturbed(Whole<E> call) throws E {
        Task task = enter(null);
        try {
            call.run();
        } finally {
            enter(task);
        }
    }

    /** As {@link #poll}, in a loop over items of which none takes long: polls at some of the indexes. */
    public static void pollAt(int index) {
        if ((index & STRIDE - 1) == STRIDE - 1) {
            poll();
        }
    }

    /** Whether a walk over so many bytes takes a few milliseconds at most: {@link #walk} then only calls. */
    public static boolean isQuick(long size) {
        return size <= QUICK;
    }

    /**
     * Makes a call of the JDK's that walks once over {@code size} bytes and cannot poll meanwhile. Where that takes long, it is
     * made on another thread, so that it holds no carrier; a task that is cancelled does not wait for its end. But not under a lock,
     * where nothing but the script's own waits may wait.
     *
     * @param call ends by itself soon, and changes nothing that others see
     * @return what the call returned; what it threw is thrown as it is
     */
    public static <T> T walk(long size, Callable<T> call) {
        Task task = isQuick(size) ? null : CURRENT.get();
        return task == null || task.held() != null ? onThisThread(call) : BlockingCalls.run(task, call);
    }

    /**
     * Makes a call that may block, or that takes long and cannot poll, on another thread, so that it holds no carrier; a task that
     * is cancelled interrupts it and does not wait for its end. Where no task runs, it is made on this thread.
     *
     * @return what the call returned; what it threw is thrown as it is
     */
    public static <T> T aside(Callable<T> call) {
        Task task = CURRENT.get();
        return task == null ? onThisThread(call) : BlockingCalls.run(task, call);
    }

    private static <T> T onThisThread(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw Task.<RuntimeException>sneaky(e);
        }
    }
}
