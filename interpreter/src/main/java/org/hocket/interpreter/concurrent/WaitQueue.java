package org.hocket.interpreter.concurrent;

/**
 * The tasks that are parked until something happens. A waiter enters, checks what it waits for, parks, and checks again;
 * whoever makes it happen does so first and wakes then, so that no wake-up is lost.
 */
final class WaitQueue {

    /** One wait of one task, in one queue at a time. */
    static class Waiter {

        private final Task task;
        private WaitQueue queue;
        private Waiter previous;
        private Waiter next;

        Waiter(Task task) {
            this.task = task;
        }

        /** Called once, outside of the queue's monitor, after the waiter has left the queue. */
        void wake() {
            task.unpark();
        }
    }

    /** Changed under the monitor, and read without it by those who need not know of a waiter that is just coming. */
    private volatile Waiter first;
    private Waiter last;

    synchronized void add(Waiter waiter) {
        waiter.queue = this;
        waiter.previous = last;
        waiter.next = null;
        if (last == null) {
            first = waiter;
        } else {
            last.next = waiter;
        }
        last = waiter;
    }

    /** Takes a waiter out; false when it has been woken before. */
    synchronized boolean remove(Waiter waiter) {
        if (waiter.queue != this) {
            return false;
        }
        waiter.queue = null;
        if (waiter.previous == null) {
            first = waiter.next;
        } else {
            waiter.previous.next = waiter.next;
        }
        if (waiter.next == null) {
            last = waiter.previous;
        } else {
            waiter.next.previous = waiter.previous;
        }
        return true;
    }

    boolean isEmpty() {
        return first == null;
    }

    /** Wakes the one that has waited for longest, and leaves it in the queue. */
    void wakeFirst() {
        Waiter waiter = first;
        if (waiter != null) {
            waiter.wake();
        }
    }

    void wakeAll() {
        Waiter waiter = takeAll();
        while (waiter != null) {
            Waiter next = waiter.next;
            waiter.wake();
            waiter = next;
        }
    }

    private synchronized Waiter takeAll() {
        Waiter all = first;
        for (Waiter waiter = all; waiter != null; waiter = waiter.next) {
            waiter.queue = null;
        }
        first = null;
        last = null;
        return all;
    }
}
