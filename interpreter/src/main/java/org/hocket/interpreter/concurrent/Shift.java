package org.hocket.interpreter.concurrent;

/** The work of one member of a {@link Crew}: what it does when its task sleeps, gives way, or ends; on the task's own strand. */
final class Shift {

    private final Crew crew;
    /** The owner of the crew where the member runs on its strand, else null. */
    private final Task host;
    private final Crew.Member member;
    private boolean begun;
    private boolean paused;
    private boolean sureToWake;

    Shift(Crew crew, Task host) {
        this.crew = crew;
        this.host = host;
        this.member = crew.job().newMember();
    }

    Crew crew() {
        return crew;
    }

    /** That of the task on whose strand this one runs; null where it has a strand of its own. */
    Shift outer() {
        return host == null ? null : host.shift();
    }

    /** Whether it needs a place beside that of its host. */
    boolean hasOwnPlace() {
        return outer() == null;
    }

    /** Whether it sleeps, or has slept last, in a wait that a timer ends, something outside, or the end of other tasks. */
    boolean isSureToWake() {
        return sureToWake;
    }

    /** The body of the member's task. */
    Object work(Task self) {
        begin();
        member.work(self);
        return null;
    }

    private void begin() {
        begun = true;
        if (host == null) {
            crew.looked();
        }
    }

    long seed() {
        return member.seed();
    }

    void pause(Wait waited) {
        if (!paused) {
            paused = true;
            member.handBack();
            sureToWake = waited.movesByItself() || waited.isForTasks();
            crew.pause(this, waited.isBrief());
        }
        for (Shift shift = this; shift != null && shift.host != null; shift = shift.outer()) {
            shift.host.sleepOn();
            if (shift.host.isDoomed()) {
                shift.crew.cancel();
            }
        }
    }

    void resume() {
        if (paused) {
            paused = false;
            crew.resume(this);
        }
    }

    void tick() {
        member.handBack();
        crew.staff();
    }

    /** The end of the member's task, which may not have come to its body. */
    void end() {
        if (!begun) {
            begin();
        }
        crew.dismiss(this);
    }
}
