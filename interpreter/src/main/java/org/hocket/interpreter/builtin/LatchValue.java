package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.Latch;
import org.hocket.interpreter.value.NullValue;

/** A number that is counted down: {@code latch(3)}. */
final class LatchValue extends IdentityValue {

    static final Library METHODS = Library.of("latch", "A number that tasks count down: who waits goes on when it is 0.")
            .method("down()", "Counts one down; at 0 it stays there.", """
                    let done = latch(2)
                    async { done.down() }
                    async { done.down() }
                    done.wait()
                    print(done.count())   # 0""", a -> {
                latch(a).down();
                return NullValue.NULL;
            })
            .method("count() -> int", "How far it is from 0.", """
                    print(latch(2).count())   # 2""", a -> latch(a).count())
            .method("wait()", "Waits until it is 0.", """
                    let done = latch(1)
                    done.down()
                    done.wait()
                    print("done")   # done""", a -> {
                latch(a).await(a.task());
                return NullValue.NULL;
            });

    private final Latch latch;

    LatchValue(long count) {
        super(METHODS);
        this.latch = new Latch(count);
    }

    private static Latch latch(Arguments arguments) {
        return ((LatchValue) arguments.get(0)).latch;
    }

    @Override
    public String literal() {
        return "<latch(" + latch.count() + ")>";
    }
}
