package org.hocket.interpreter.concurrent;

/**
 * One hold of a task on something that it must give back: a link in the task's list of them, the last taken first. The list is
 * released down to a mark, so that a release which an exhausted stack has prevented is made good further out.
 */
public final class Holding {

    private final Lockable lockable;
    private Holding below;
    private Object place;
    private boolean ended;
    private boolean elsewhere;

    Holding(Lockable lockable) {
        this.lockable = lockable;
    }

    /** Puts this on top of what the task holds. */
    void pushOn(Task task) {
        below = task.held();
        place = task.place();
        task.setHeld(this);
    }

    /** True the first time: an exhausted stack may have it released again. */
    boolean endOnce() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    /** Says that it is held in the process that it belongs to, too. */
    void beginElsewhere() {
        elsewhere = true;
    }

    /** Whether it was held there, too, which it no longer is. */
    boolean endElsewhere() {
        boolean held = elsewhere;
        elsewhere = false;
        return held;
    }

    Holding below() {
        return below;
    }

    Lockable lockable() {
        return lockable;
    }

    /** Where in the program it was taken. */
    Object place() {
        return place;
    }
}
