package org.hocket.interpreter.concurrent;

import java.util.Arrays;

/**
 * Timers by deadline: a heap with four children a node, the deadlines in an array of their own, so that a million of them
 * are sorted without touching the timers. A cancelled timer lets go of its action at once and of its place later: when
 * more than half of the places are of no use, the heap is built anew, which costs a constant for each cancel.
 */
final class TimerQueue {

    private static final int FAN_OUT = 4;
    private static final int LEAST_SIZE = 64;

    private final class Entry implements Scheduler.Timer {

        private Runnable action;

        Entry(Runnable action) {
            this.action = action;
        }

        @Override
        public void cancel() {
            forget(this);
        }
    }

    private long[] deadlines = new long[LEAST_SIZE];
    private Entry[] entries = new Entry[LEAST_SIZE];
    private int size;
    private int cancelled;

    synchronized Scheduler.Timer add(long deadline, Runnable action) {
        if (size == entries.length) {
            deadlines = Arrays.copyOf(deadlines, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        Entry entry = new Entry(action);
        siftUp(size++, deadline, entry);
        return entry;
    }

    /** The earliest deadline, perhaps of a cancelled timer; {@code Long.MAX_VALUE} when there is none. */
    synchronized long earliest() {
        return size == 0 ? Long.MAX_VALUE : deadlines[0];
    }

    /** Takes out actions whose deadline is not after now, in order, as many as fit; returns how many. */
    synchronized int takeDue(long now, Runnable[] due) {
        int count = 0;
        while (count < due.length && size > 0 && deadlines[0] <= now) {
            Entry entry = removeFirst();
            if (entry.action == null) {
                cancelled--;
            } else {
                due[count++] = entry.action;
                entry.action = null;
            }
        }
        return count;
    }

    private synchronized void forget(Entry entry) {
        if (entry.action == null) {
            return;
        }
        entry.action = null;
        cancelled++;
        if (size >= LEAST_SIZE && cancelled > size / 2) {
            rebuild();
        }
    }

    private void rebuild() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (entries[i].action != null) {
                deadlines[kept] = deadlines[i];
                entries[kept++] = entries[i];
            }
        }
        int capacity = Math.max(LEAST_SIZE, 2 * kept);
        deadlines = Arrays.copyOf(deadlines, capacity);
        entries = Arrays.copyOf(entries, capacity);
        Arrays.fill(entries, kept, capacity, null);
        size = kept;
        cancelled = 0;
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
