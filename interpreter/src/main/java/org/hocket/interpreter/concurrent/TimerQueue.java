package org.hocket.interpreter.concurrent;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Timers by deadline: a heap with four children a node, the deadlines in an array of their own, so that a million of them
 * are sorted without touching the timers.
 *
 * <p>Only the clock's thread touches the heap; others push onto a stack that it empties. A monitor was rejected: it may be
 * handed to a virtual thread that waits for a carrier, and the clock would wait with it.
 *
 * <p>A cancelled timer lets go of its action at once and of its place later: when more than half of the places are of no
 * use, the heap is built anew, which costs a constant for each cancel.
 */
final class TimerQueue {

    private static final int FAN_OUT = 4;
    private static final int LEAST_SIZE = 64;
    private static final int CANCELS_TO_WAKE = 1024;

    private final class Entry extends AtomicReference<Runnable> implements Scheduler.Timer {

        private final long deadline;
        private Entry next;

        Entry(long deadline, Runnable action) {
            super(action);
            this.deadline = deadline;
        }

        @Override
        public void cancel() {
            if (getAndSet(null) != null && cancelled.incrementAndGet() % CANCELS_TO_WAKE == 0) {
                wakeClock.run();
            }
        }
    }

    private final Runnable wakeClock;
    private final AtomicReference<Entry> incoming = new AtomicReference<>();
    private final AtomicInteger cancelled = new AtomicInteger();
    private long[] deadlines = new long[LEAST_SIZE];
    private Entry[] entries = new Entry[LEAST_SIZE];
    private int size;

    /**
     * @param wakeClock makes the clock's thread call {@link #earliest} soon, so that cancelled timers do not pile up while
     *                  it sleeps
     */
    TimerQueue(Runnable wakeClock) {
        this.wakeClock = wakeClock;
    }

    /** May be called by any thread. */
    Scheduler.Timer add(long deadline, Runnable action) {
        Entry entry = new Entry(deadline, action);
        Entry head = incoming.get();
        entry.next = head;
        while (!incoming.compareAndSet(head, entry)) {
            head = incoming.get();
            entry.next = head;
        }
        return entry;
    }

    /** The earliest deadline, perhaps of a cancelled timer; {@code Long.MAX_VALUE} when there is none. */
    long earliest() {
        takeIncoming();
        return size == 0 ? Long.MAX_VALUE : deadlines[0];
    }

    /** Takes out actions whose deadline is not after now, in order, as many as fit; returns how many. */
    int takeDue(long now, Runnable[] due) {
        takeIncoming();
        int count = 0;
        while (count < due.length && size > 0 && deadlines[0] <= now) {
            Runnable action = removeFirst().getAndSet(null);
            if (action == null) {
                cancelled.decrementAndGet();
            } else {
                due[count++] = action;
            }
        }
        return count;
    }

    private void takeIncoming() {
        if (incoming.get() != null) {
            // Oldest first: timers of the same length then come in the order of their deadlines, which costs the heap least.
            Entry newest = incoming.getAndSet(null);
            Entry oldest = null;
            while (newest != null) {
                Entry next = newest.next;
                newest.next = oldest;
                oldest = newest;
                newest = next;
            }
            while (oldest != null) {
                Entry next = oldest.next;
                oldest.next = null;
                insert(oldest);
                oldest = next;
            }
        }
        if (size >= LEAST_SIZE && cancelled.get() > size / 2) {
            rebuild();
        }
    }

    private void insert(Entry entry) {
        if (entry.get() == null) {
            cancelled.decrementAndGet();
            return;
        }
        if (size == entries.length) {
            deadlines = Arrays.copyOf(deadlines, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        siftUp(size++, entry.deadline, entry);
    }

    private void rebuild() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (entries[i].get() != null) {
                deadlines[kept] = deadlines[i];
                entries[kept++] = entries[i];
            }
        }
        int capacity = Math.max(LEAST_SIZE, 2 * kept);
        deadlines = Arrays.copyOf(deadlines, capacity);
        entries = Arrays.copyOf(entries, capacity);
        Arrays.fill(entries, kept, capacity, null);
        cancelled.addAndGet(kept - size);
        size = kept;
        for (int i = (size - 2) / FAN_OUT; i >= 0 && size > 1; i--) {
            siftDown(i, deadlines[i], entries[i]);
        }
    }

    private Entry removeFirst() {
        Entry first = entries[0];
        Entry last = entries[--size];
        entries[size] = null;
        if (size > 0) {
            siftDown(0, deadlines[size], last);
        }
        return first;
    }

    private void siftUp(int hole, long deadline, Entry entry) {
        int at = hole;
        while (at > 0 && deadlines[(at - 1) / FAN_OUT] > deadline) {
            int parent = (at - 1) / FAN_OUT;
            put(at, deadlines[parent], entries[parent]);
            at = parent;
        }
        put(at, deadline, entry);
    }

    private void siftDown(int hole, long deadline, Entry entry) {
        int at = hole;
        for (int child = FAN_OUT * at + 1; child < size; child = FAN_OUT * at + 1) {
            int least = child;
            for (int other = child + 1; other < Math.min(child + FAN_OUT, size); other++) {
                if (deadlines[other] < deadlines[least]) {
                    least = other;
                }
            }
            if (deadlines[least] >= deadline) {
                break;
            }
            put(at, deadlines[least], entries[least]);
            at = least;
        }
        put(at, deadline, entry);
    }

    private void put(int at, long deadline, Entry entry) {
        deadlines[at] = deadline;
        entries[at] = entry;
    }
}
