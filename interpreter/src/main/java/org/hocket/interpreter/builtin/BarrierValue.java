package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.Barrier;
import org.hocket.interpreter.value.NullValue;

/** A place where tasks meet: {@code barrier(3)}. */
final class BarrierValue extends IdentityValue {

    static final Library METHODS = Library.of("barrier", "A place where a number of tasks meet, again and again: each waits until the last has come.")
            .method("wait()", "Waits until as many tasks wait as the barrier is for; a task that is cancelled meanwhile has not come.", """
                    let meeting = barrier(2)
                    async { meeting.wait() }
                    meeting.wait()
                    print("all are here")   # all are here""", a -> {
                barrier(a).await(a.task());
                return NullValue.NULL;
            });

    private final Barrier barrier;

    BarrierValue(int parties) {
        super(METHODS);
        this.barrier = new Barrier(parties);
    }

    private static Barrier barrier(Arguments arguments) {
        return ((BarrierValue) arguments.get(0)).barrier;
    }

    @Override
    public String literal() {
        return "<barrier(" + barrier.parties() + ")>";
    }
}
