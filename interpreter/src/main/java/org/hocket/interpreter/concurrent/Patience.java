package org.hocket.interpreter.concurrent;

import java.util.function.BooleanSupplier;

/**
 * How long a thread spins before it parks. A wait that ends within a microsecond or so costs less by spinning, and which one
 * does only its likes before can tell: after a spin that helped, the next waits spin too, for less and less as long as
 * none helps; then only a trial now and then does, the more rarely the more of them failed. Of one thread.
 */
final class Patience {

    /** In turns of a spin, of some 30 ns each. */
    private static final int LONGEST = 256;
    /** Long enough for an idle carrier to wake and run the other task: from then on both run at the same time. */
    private static final int TRIAL = 1_000;
    /** How many waits pass before a trial. */
    private static final int FIRST_PAUSE = 16;
    private static final int LONGEST_PAUSE = 1 << 14;

    private int turns;
    private int pause = FIRST_PAUSE;
    private int untilTrial = FIRST_PAUSE;

    /** Spins until something is over or patience is; false in the second case. */
    boolean outlasts(BooleanSupplier over) {
        boolean trial = turns == 0;
        if (trial && --untilTrial > 0) {
            return false;
        }
        for (int turn = trial ? TRIAL : turns; turn > 0; turn--) {
            if (over.getAsBoolean()) {
                turns = LONGEST;
                pause = FIRST_PAUSE;
                return true;
            }
            Thread.onSpinWait();
        }
        turns /= 2;
        if (trial) {
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        untilTrial = pause;
        return false;
    }
}
