package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.List;

/**
 * How many members of crews compute at the same time: as many as there are cores. A member that sleeps gives its place
 * away, and one whose wait is over takes it back even where none is free: then another leaves soon. Free places go to the
 * crew that was opened last, so that work inside of other work comes to its end first, and little is in the making at once.
 *
 * <p>All that is counted of the crews of a runtime is guarded by the monitor of its places.
 */
final class Places {

    private final int cores;
    private final List<Crew> open = new ArrayList<>();
    private int taken;

    Places(int cores) {
        this.cores = cores;
    }

    int cores() {
        return cores;
    }

    /** Lets a crew have members, until {@link #close}. */
    synchronized void open(Crew crew) {
        if (!crew.open && !crew.closed) {
            crew.open = true;
            open.add(crew);
        }
    }

    /** Keeps a crew from getting more members. */
    synchronized void close(Crew crew) {
        crew.closed = true;
        if (crew.open) {
            crew.open = false;
            open.remove(crew);
        }
    }

    /** Starts members of the open crews, as far as there is work for them, and a place. */
    void fill() {
        for (Task member = enlistNext(); member != null; member = enlistNext()) {
            member.launch();
        }
    }

    private synchronized Task enlistNext() {
        for (int i = open.size() - 1; i >= 0; i--) {
            Crew crew = open.get(i);
            if (crew.mayGrow(taken < cores)) {
                crew.starting++;
                return enlist(crew, null);
            }
        }
        return null;
    }

    /**
     * Takes in a member that is going to run on the strand of a task, with that task's place if it has one.
     *
     * @return null where the crew needs no more
     */
    synchronized Task enlistHosted(Crew crew, Task host) {
        return crew.needsMembers() ? enlist(crew, host) : null;
    }

    private Task enlist(Crew crew, Task host) {
        Shift shift = new Shift(crew, host);
        Task member = crew.newMember(shift, host);
        crew.members++;
        crew.awake++;
        if (shift.hasOwnPlace()) {
            taken++;
        }
        return member;
    }

    synchronized void looked(Crew crew) {
        crew.starting--;
    }

    synchronized void dismiss(Shift shift) {
        shift.crew().members--;
        shift.crew().awake--;
        if (shift.hasOwnPlace()) {
            taken--;
        }
    }

    /** Gives away the place of a strand; true when nobody is left of the crew that works on it. */
    synchronized boolean leave(Shift innermost) {
        taken--;
        int sure = innermost.isSureToWake() ? 1 : 0;
        for (Shift shift = innermost; shift != null; shift = shift.outer()) {
            shift.crew().awake--;
            shift.crew().sureToWake += sure;
        }
        return innermost.crew().awake == 0;
    }

    synchronized void comeBack(Shift innermost) {
        taken++;
        int sure = innermost.isSureToWake() ? 1 : 0;
        for (Shift shift = innermost; shift != null; shift = shift.outer()) {
            shift.crew().awake++;
            shift.crew().sureToWake -= sure;
        }
    }

    /** Whether more members compute than there are cores, and the crew would go on without one of them. */
    synchronized boolean isCrowded(Crew crew) {
        return taken > cores && crew.awake > 1;
    }
}
