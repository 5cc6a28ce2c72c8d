package org.hocket.interpreter.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.hocket.interpreter.concurrent.Scheduler.Strand;

/**
 * How a task waits: the one loop that parks, and what others see of it.
 *
 * <p><b>Phases.</b> AWAKE while the task computes, LOOKING while it asks whether its wait is over, ASLEEP once it has found that
 * it is not. A wake-up says AWAKE; one that falls between the look and the sleep makes the task look again. So a task
 * that is seen asleep has looked since it was last woken, and will do nothing before it is woken again. The number of the
 * look is part of the phase: who sees the same number twice has seen a task that did nothing in between.
 */
abstract sealed class Sleeper permits Cancellable {

    private static final int PHASE = 3;
    private static final int AWAKE = 0;
    private static final int LOOKING = 1;
    private static final int ASLEEP = 2;
    private static final VarHandle STAGE;

    static {
        try {
            STAGE = MethodHandles.lookup().findVarHandle(Sleeper.class, "stage", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Scheduler scheduler;
    /** The number of the look, then two bits for the phase. */
    private volatile int stage;
    private int looks;
    private volatile Wait wait;
    private Object place;

    Sleeper(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    abstract Strand strand();

    /** What ends the wait early, or null. */
    abstract Throwable interruption(Wait waited);

    /**
     * The one way in which a task waits: until the wait is over, or is given up for what is thrown then. When its time is over,
     * the task looks.
     */
    final void waitFor(Wait waited) {
        Scheduler.Timer alarm = waited.most() < 0 ? null : scheduler.after(waited.most(), this::unpark);
        wait = waited;
        try {
            while (!look(waited)) {
                beforeSleep(waited);
                strand().park(waited.isBrief());
            }
        } finally {
            stage = AWAKE;
            wait = null;
            hasWaited();
            if (alarm != null) {
                alarm.cancel();
            }
        }
    }

    /** True when the wait is over; false when the task must sleep until it is woken. */
    private boolean look(Wait waited) {
        for (;;) {
            int number = ++looks << 2;
            stage = number | LOOKING;
            Throwable interruption = interruption(waited);
            if (interruption != null && waited.giveUp(interruption)) {
                throw interrupted(interruption);
            }
            if (waited.isOver()) {
                return true;
            }
            // Still awake for all who look: what others are to do meanwhile is begun before the sleep can be seen.
            aboutToSleep(waited);
            if (STAGE.compareAndSet(this, number | LOOKING, number | ASLEEP)) {
                return false;
            }
        }
    }

    /** Called when the wait turns out not to be over, perhaps several times before the task sleeps. */
    abstract void aboutToSleep(Wait waited);

    /** Called at the end of a wait, whether or not the task has slept. */
    abstract void hasWaited();

    /**
     * Lets others see this task asleep in a wait, while another one runs on its strand. What wakes it meanwhile wakes the other
     * one, and is forgotten at the next {@link #sleepOn}.
     */
    final void beginHosting(Wait waited) {
        wait = waited;
        sleepOn();
    }

    /** Called on the strand before the other task sleeps. */
    final void sleepOn() {
        stage = ++looks << 2 | ASLEEP;
    }

    /** Whether the wait in which it seems asleep is to end by an error: the other one must end then. */
    final boolean isDoomed() {
        return wait.doom() != null;
    }

    final void endHosting() {
        stage = AWAKE;
        wait = null;
    }

    /** Called when the task is seen asleep, before it parks. */
    abstract void beforeSleep(Wait waited);

    /** What to throw where an interruption is heeded. */
    abstract RuntimeException interrupted(Throwable interruption);

    /** Makes the task look whether its wait is over; may be called by anyone, at any time. */
    final void unpark() {
        // Who is awake looks once more anyway, before it sleeps.
        if (stage != AWAKE && ((int) STAGE.getAndSet(this, AWAKE) & PHASE) == ASLEEP) {
            strand().unpark();
        }
    }

    /** A number that stays the same as long as the task sleeps on; 0 when it does not sleep. */
    final int sleep() {
        int seen = stage;
        return (seen & PHASE) == ASLEEP ? seen : 0;
    }

    /** What a task that sleeps waits for; null while it computes. */
    final Wait waiting() {
        return wait;
    }

    /** What the task waits for, for people; null while it computes. */
    public final String waitsFor() {
        Wait wait = waiting();
        return wait == null ? null : wait.what();
    }

    /** Where in the program the task sleeps; null while it computes. */
    public final Object sleepingPlace() {
        return sleep() == 0 ? null : place;
    }

    final void setPlace(Object node) {
        place = node;
    }

    /** Where in the program the task is, if it waits now. */
    public final Object place() {
        return place;
    }
}
