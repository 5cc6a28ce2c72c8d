package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.List;

/** Places of which each can be taken by one task at a time; a task that takes two takes two places. */
public final class Semaphore extends Lockable {

    private final int places;
    private final List<Task> holders = new ArrayList<>();
    private volatile int free;

    /** @param places how many tasks can hold it at once, at least 1 */
    public Semaphore(String name, int places) {
        this(name, places, null);
    }

    /** @param elsewhere who takes it in the process that it belongs to; null where it belongs to this one */
    public Semaphore(String name, int places, Elsewhere elsewhere) {
        super(name, elsewhere);
        this.places = places;
        this.free = places;
    }

    @Override
    synchronized boolean take(Task task) {
        if (free == 0) {
            return false;
        }
        free--;
        holders.add(task);
        new Holding(this).pushOn(task);
        return true;
    }

    @Override
    boolean isFree() {
        return free > 0;
    }

    @Override
    boolean isHeldBy(Task task) {
        return false;
    }

    @Override
    synchronized void giveBack(Holding holding, Task task) {
        if (holding.endOnce() && holders.remove(task)) {
            free++;
        }
    }

    @Override
    synchronized Iterable<Task> holders() {
        return free > 0 ? List.of() : List.copyOf(holders);
    }

    /** How many tasks can hold it at once. */
    public int places() {
        return places;
    }

    /** How many of them are not taken; another task may take them at any time. */
    public int free() {
        return free;
    }
}
