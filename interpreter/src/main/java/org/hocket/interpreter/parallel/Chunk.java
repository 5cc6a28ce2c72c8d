package org.hocket.interpreter.parallel;

import org.hocket.interpreter.concurrent.SplitMix;

/**
 * Items that follow each other, and what is to be done with them: all that must travel to where they are worked on. The worker
 * that has taken a chunk may give back what it has not begun, see {@link #cut}; nobody else touches it meanwhile.
 */
public final class Chunk {

    private final Code code;
    private final Items items;
    private final long first;
    private int begun;
    private int end;
    private long joining;
    private long nanos = -1;

    /** @param first the index of its first item among all items of the map */
    public Chunk(Code code, Items items, long first) {
        this.code = code;
        this.items = items;
        this.first = first;
        this.end = items.size();
    }

    public Code code() {
        return code;
    }

    public Items items() {
        return items;
    }

    public long first() {
        return first;
    }

    /** How many items it has; asked anew before each, as the chunk may be cut. */
    public int size() {
        return end;
    }

    /** Says that an item is about to be worked on, whose place in the chunk it is. */
    public void advance(int item) {
        begun = item + 1;
    }

    /** Says that two results are about to be joined: those of the items from {@code start}, {@code 1 << level} of them. */
    public void join(long start, int level) {
        joining = Reduction.key(start, level);
    }

    public void endJoin() {
        joining = 0;
    }

    /** Whether an error of the code is one of joining. */
    public boolean isJoining() {
        return joining != 0;
    }

    /** The place in the chunk of the item that was begun last. */
    public int begun() {
        return begun - 1;
    }

    /** The index among all items of the one that was begun last. */
    public long current() {
        return first + begun - 1;
    }

    /** Says how long its items took, where it takes longer to have them run. */
    public void took(long time) {
        nanos = time;
    }

    /** How long its items took, of all the time that passed meanwhile. */
    long nanos(long passed) {
        return nanos < 0 ? passed : nanos;
    }

    /** A number for the work that is being done: for an item, or for one step of the reduction. */
    long position() {
        return joining == 0 ? current() : ~joining;
    }

    /**
     * The seed of that work.
     *
     * @param map that of the map
     */
    public long seed(long map) {
        return SplitMix.at(map, position());
    }

    /** Takes away what has not been begun; null where that is nothing. */
    Chunk cut() {
        if (begun == end) {
            return null;
        }
        Chunk rest = part(begun, end);
        end = begun;
        return rest;
    }

    Chunk part(int from, int to) {
        return new Chunk(code, items.part(from, to), first + from);
    }
}
